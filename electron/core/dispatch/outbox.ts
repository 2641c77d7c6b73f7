import { hasWaitingMessages } from '../../../db/repositories/dispatch/outbox.ts';
import { recoverInterrupted } from './outboxSteps.ts';
import { sendDue, type Sender } from './sendDue.ts';
import { sendMail } from './smtp.ts';

export type Outbox = {
  /** Begins to look for messages; what was under way when the program ended becomes uncertain. */
  start: () => void;
  /** Something may have come in. */
  wake: () => void;
  /** Waits a moment for the message under way, then breaks it off. Starts no other. */
  stop: () => Promise<void>;
  /** Sends everything whose time has come, one after the other; answers how many were tried. */
  runOnce: () => Promise<number>;
};

type Options = Pick<Sender, 'store' | 'now' | 'secrets' | 'log'> & {
  send?: Sender['send'];
  /** How long `stop` waits before it breaks off. */
  graceMs?: number;
};

const POLL_MS = 2_000;
const AFTER_FAILURE_MS = 60_000;

/**
 * Takes one waiting message after the other to the mail server. A message is claimed in a transaction before and
 * settled in one after; in between there is none. So whatever happens, each message is sent once or shown as not
 * sent or uncertain, and never sent twice without the clerk's word.
 */
export function createOutbox({ send = sendMail, graceMs = 3_000, ...surroundings }: Options): Outbox {
  const { store, now, log } = surroundings;
  const ending = new AbortController();
  const breakOff = new AbortController();
  const sender = { ...surroundings, send, ending: ending.signal, breakOff: breakOff.signal };
  let timer: NodeJS.Timeout | undefined;
  let wasWoken = false;

  const runOnce = oneAtATime(async () => {
    // Nobody is sending now: whatever counts as being sent was left so, by a crash or a full disk.
    await store.transaction((db) => recoverInterrupted({ db, now }));
    return sendDue(sender);
  });

  /** Until nothing is due; then looks again while something waits for its time. */
  const look = oneAtATime(async () => {
    try {
      do {
        wasWoken = false;
        await runOnce();
        const waits = !ending.signal.aborted && (await store.read((db) => hasWaitingMessages(db)));
        clearTimeout(timer);
        if (waits && !ending.signal.aborted) timer = setTimeout(wake, POLL_MS).unref();
      } while (wasWoken);
    } catch (cause) {
      log('outbox', cause);
      if (!ending.signal.aborted) timer = setTimeout(wake, AFTER_FAILURE_MS).unref();
    }
  });

  function wake(): void {
    wasWoken = true;
    if (!ending.signal.aborted) void look();
  }

  return {
    start: wake,
    wake,
    runOnce,
    stop: async () => {
      ending.abort();
      clearTimeout(timer);
      const underWay = Promise.allSettled([look.underWay(), runOnce.underWay()]);
      if (await isOver(underWay, graceMs)) return;
      breakOff.abort();
      await isOver(underWay, graceMs);
    },
  };
}

/** Whoever asks while it runs gets the answer of that run: never two senders at once. */
function oneAtATime<T>(work: () => Promise<T>): (() => Promise<T>) & { underWay: () => Promise<T> | null } {
  let current: Promise<T> | null = null;
  const run = () => {
    current ??= work().finally(() => {
      current = null;
    });
    return current;
  };
  return Object.assign(run, { underWay: () => current });
}

/** Whether the work ended within the time. */
async function isOver(work: Promise<unknown>, ms: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), ms);
  void work.then(() => resolve(true));
  const outcome = await promise;
  clearTimeout(timer);
  return outcome;
}
