import { hasWaitingMessages } from '../../../db/repositories/dispatch/outbox.ts';
import type { Job } from '../kernel/background.ts';
import { recoverInterrupted } from './outboxSteps.ts';
import { sendDue, type Sender } from './sendDue.ts';
import { sendMail } from './smtp.ts';

type Options = Pick<Sender, 'store' | 'now' | 'secrets' | 'log' | 'enclosures'> & {
  send?: Sender['send'];
  /** What was left under way is still found; nothing goes out. */
  mailOff?: boolean;
};

const POLL_MS = 2_000;

/**
 * Takes one waiting message after the other to the mail server. A message is claimed in a transaction before and
 * settled in one after; in between there is none. So whatever happens, each message is sent once or shown as not
 * sent or uncertain, and never sent twice without the clerk's word.
 */
export const outbox = ({ send = sendMail, mailOff = false, ...surroundings }: Options): Job => ({
  name: 'outbox',
  run: async (signals) => {
    const { store, now } = surroundings;
    // Nobody is sending now: whatever counts as being sent was left so, by a crash or a full disk.
    await store.transaction((db) => recoverInterrupted({ db, now }));
    if (mailOff) return { done: 0, again: null };
    const done = await sendDue({ ...surroundings, ...signals, send });
    const waits = !signals.ending.aborted && (await store.read((db) => hasWaitingMessages(db)));
    return { done, again: waits ? POLL_MS : null };
  },
});
