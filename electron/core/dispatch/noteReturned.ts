import { findDispatch } from '../../../db/repositories/dispatch/dispatches.ts';
import { findRecipient, setReturnedOn } from '../../../db/repositories/dispatch/recipients.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { notReturnedBeforeSentence, notReturnedYetSentence } from '../../../shared/german/dispatch.ts';
import { germanDate } from '../../../shared/german/format.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { found, refuse } from '../kernel/refusals.ts';

/**
 * What went out came back: whom it was for is not reached. Null takes that back. Throws CONFLICT where it never went out or
 * that was said before, INVALID_INPUT for a day that has not come yet or was before it went out.
 */
export async function noteReturned(
  ctx: CommandCtx,
  { recipientId, returnedOn }: Parsed<'dispatch.noteReturned'>,
): Promise<Output<'dispatch.noteReturned'>> {
  const { db, now } = ctx;
  const recipient = found(await findRecipient(db, recipientId), 'dispatch');
  const { dispatchId, name, email, settledAt } = recipient;
  await setReturnedOn(db, recipientId, returnedOn);
  const { subject } = found(await findDispatch(db, dispatchId), 'dispatch');
  const which = { subject, recipient: name || email, dispatch: dispatchId, email };
  if (returnedOn === null) {
    await record(ctx, 'mailNotReturned', which);
    return null;
  }
  if (returnedOn > now().slice(0, 10)) refuseDay(notReturnedYetSentence);
  const sentOn = settledAt?.slice(0, 10) ?? returnedOn;
  if (returnedOn < sentOn) refuseDay(notReturnedBeforeSentence(germanDate(sentOn)));
  await record(ctx, 'mailReturned', { ...which, on: germanDate(returnedOn) });
  return null;
}

const refuseDay = (message: string): never =>
  refuse({ code: 'INVALID_INPUT', issues: [{ path: ['returnedOn'], message }] });
