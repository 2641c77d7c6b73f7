import { findMailSettings } from '../../../db/repositories/dispatch/mailSettings.ts';
import type { Store } from '../../../db/store.ts';
import type { MailSettings } from '../../../shared/domain/document/dispatch.ts';
import type { Deps } from '../kernel/app.ts';
import type { Signals } from '../kernel/background.ts';
import type { Enclosures } from './enclosures.ts';
import { keptAsOfNow } from './keptAsOfNow.ts';
import { SMTP_TIMEOUT_MS } from './mailSettings.ts';
import { objectionTo } from './mayHave.ts';
import { type Claim, claimNext, messageOf, settle, type Verdict } from './outboxSteps.ts';
import type { MailOnItsWay } from './message.ts';
import type { sendMail } from './smtp.ts';

export type Sender = Pick<Deps, 'now' | 'secrets' | 'log'> &
  Signals & { store: Store; send: typeof sendMail; enclosures: Enclosures };

type Account = { settings: MailSettings; password: string | null };

/** Everything whose time has come, one after the other; answers how many were tried. */
export async function sendDue(sender: Sender): Promise<number> {
  const { store, now, ending } = sender;
  const asOf = keptAsOfNow(sender);
  for (let tried = 0; ; tried++) {
    const account = ending.aborted ? null : await accountOf(sender);
    if (!account) return tried;
    asOf.wrote();
    const claim = await store.transaction((db) => claimNext({ db, now }));
    if (!claim) return tried;
    const verdict = await attempt(sender, account, claim, asOf.of);
    asOf.wrote(verdict.kind === 'sent' ? claim : null);
    await store.transaction((db) => settle({ db, now }, claim, verdict));
  }
}

/** The mail server with the password for it; null while the program could not log in: then everything waits. */
async function accountOf({ store, secrets }: Sender): Promise<Account | null> {
  const settings = await store.read((db) => findMailSettings(db));
  if (settings.host === '') return null;
  const password = settings.user === '' ? null : await secrets.read();
  return settings.user !== '' && password === null ? null : { settings, password };
}

async function attempt(
  { store, send, log, breakOff }: Sender,
  { settings, password }: Account,
  claim: Claim,
  asOf: ReturnType<typeof keptAsOfNow>['of'],
): Promise<Verdict> {
  let raw: MailOnItsWay;
  try {
    const objection = await store.read(async (db) => objectionTo(db, claim, await asOf(db, claim)));
    if (objection) return { kind: 'refused', reason: objection.reason, reply: objection.about.join('\n') };
    raw = await messageOf((work) => store.read(work), claim);
  } catch (cause) {
    // Nothing has gone out, and the same again would fail the same way.
    log('outbox', cause);
    return { kind: 'refused', reason: 'content', reply: '' };
  }
  const envelope = { from: claim.dispatch.fromEmail, to: [claim.recipient.email] };
  return send(settings, password, envelope, raw, { timeoutMs: SMTP_TIMEOUT_MS, signal: breakOff });
}
