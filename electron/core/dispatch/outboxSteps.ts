import { listFilesOfDispatch, type DispatchFile } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
import {
  claimMessage,
  findDueMessage,
  findHeldBack,
  listMessagesUnderWay,
  type OutboxMessage,
  postponeWaiting,
  settleMessage,
} from '../../../db/repositories/dispatch/outbox.ts';
import type { Reading } from '../../../db/repositories/files/files.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import { problemSentence } from '../../../shared/german/dispatch.ts';
import { record } from '../kernel/audit.ts';
import { program } from '../kernel/caller.ts';
import { latestTry, MAX_ATTEMPTS, nextTry } from './backOff.ts';
import { noteTold } from './convened.ts';
import { instantOf } from '../kernel/instant.ts';
import { attachmentsOf } from './handOver.ts';
import { type MailOnItsWay, streamMail } from './message.ts';
import type { Objection } from './mayHave.ts';
import type { SendVerdict, SmtpFault } from './smtp.ts';

type Ctx = { db: WriteDb; now: () => string };

/** A message taken out of the queue with all that it consists of. */
export type Claim = OutboxMessage & { files: DispatchFile[] };

/** From here on the message counts as being sent: if nobody settles it, it may have gone out. */
export async function claimNext({ db, now }: Ctx): Promise<Claim | null> {
  const due = await findDueMessage(db, { now: now(), latest: latestTry(now()), scouts: ofTheServer });
  if (!due) return null;
  const recipient = {
    ...due.recipient,
    state: 'sending' as const,
    attempts: due.recipient.attempts + 1,
    nextTryAt: null,
  };
  await claimMessage(db, recipient.id, recipient.attempts);
  return { dispatch: due.dispatch, recipient, files: await listFilesOfDispatch(db, due.dispatch.id) };
}

/** Its files are read while the server takes it: between two of their parts others come to the data file. */
export const messageOf = async (read: Reading, { dispatch, recipient }: Claim): Promise<MailOnItsWay> =>
  streamMail({
    messageId: recipient.messageId,
    from: { name: dispatch.fromName, email: dispatch.fromEmail },
    to: [{ name: recipient.name, email: recipient.email }],
    bcc: [],
    subject: dispatch.subject,
    text: dispatch.text,
    attachments: await attachmentsOf(read, dispatch),
    sentAt: instantOf(dispatch.createdAt),
  });

type Fault = SmtpFault | Objection['reason'];

/** What became of a claimed message; with an objection it was withheld, and `reply` says what that is about. */
export type Verdict = SendVerdict | { kind: 'refused'; reason: Objection['reason']; reply: string };

/** Faults of the way to the server: every other message would meet the same. */
const ofTheServer: readonly Fault[] = ['noConnection', 'certificate', 'noTls', 'login'];

/** Writes down what became of a claimed message. */
export async function settle(ctx: Ctx, claim: Claim, verdict: Verdict): Promise<void> {
  const { kind, reply } = verdict;
  if (verdict.kind === 'sent') {
    await writeOutcome(ctx, claim, { state: 'sent', fault: '', reply });
    await noteTold(ctx.db, claim.dispatch, claim.files, ctx.now());
    return;
  }
  const { reason } = verdict;
  const isOfServer = kind !== 'uncertain' && ofTheServer.includes(reason);
  const until = nextTryAfter(claim, { isOfServer, mayPass: kind === 'retry' }, ctx.now());
  if (until === null) {
    const state = kind === 'uncertain' ? 'uncertain' : 'refused';
    return writeOutcome(ctx, claim, { state, fault: reason, reply });
  }
  // Its meeting may have been cancelled while it was on its way.
  const isHeldBack = (await findHeldBack(ctx.db, [claim.recipient.id])) !== null;
  const change = isHeldBack
    ? ({ state: 'cancelled', nextTryAt: null, settledAt: ctx.now() } as const)
    : ({ state: 'waiting', nextTryAt: until, settledAt: null } as const);
  const { attempts } = claim.recipient;
  await settleMessage(ctx.db, claim.recipient.id, { ...change, attempts, fault: reason, reply });
  // Sixty wrong logins in a row would lock the account.
  if (isOfServer) await postponeWaiting(ctx.db, until, latestTry(ctx.now()));
}

/** A message is not given up for a fault that is not its own; null to give up. */
function nextTryAfter(
  { recipient: { attempts } }: Claim,
  { isOfServer, mayPass }: { isOfServer: boolean; mayPass: boolean },
  now: string,
): string | null {
  if (isOfServer) return nextTry(Math.min(attempts, MAX_ATTEMPTS - 1), now);
  return mayPass ? nextTry(attempts, now) : null;
}

/** Nobody knows how far these came when the program ended. */
export async function recoverInterrupted(ctx: Ctx): Promise<void> {
  for (const message of await listMessagesUnderWay(ctx.db)) {
    await writeOutcome(ctx, message, { state: 'uncertain', fault: 'interrupted', reply: '' });
  }
}

type Outcome = {
  state: 'sent' | 'refused' | 'uncertain';
  fault: Fault | 'interrupted' | '';
  reply: string;
};

async function writeOutcome(
  ctx: Ctx,
  { dispatch, recipient }: OutboxMessage,
  outcome: Outcome,
): Promise<void> {
  const { attempts } = recipient;
  await settleMessage(ctx.db, recipient.id, { ...outcome, attempts, nextTryAt: null, settledAt: ctx.now() });
  const { name, email } = recipient;
  const details = { subject: dispatch.subject, recipient: name || email, email, dispatch: dispatch.id };
  if (outcome.state === 'sent') return record({ ...ctx, caller: program }, 'mailSent', details);
  const problem = problemSentence({ ...outcome, attempts }, MAX_ATTEMPTS);
  const action = outcome.state === 'uncertain' ? 'mailUncertain' : 'mailNotSent';
  await record({ ...ctx, caller: program }, action, { ...details, problem });
}
