import { findDispatch, setSentAt } from '../../../db/repositories/dispatch/dispatches.ts';
import { listFilesOfDispatch } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
import { settleHandedOver } from '../../../db/repositories/dispatch/recipients.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { germanMoment } from '../../../shared/german/format.ts';
import {
  notedBeforeSentence,
  notSentBeforeSentence,
  notSentThenSentence,
  notSentYetSentence,
} from '../../../shared/german/dispatch.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { found, refuse } from '../kernel/refusals.ts';
import { noteTold } from './convened.ts';

/**
 * What was handed over for the clerk's own hands has been sent, as the clerk says, and when: only now do its readers
 * know of it. Throws CONFLICT where the program sends it itself, INVALID_INPUT where that was said before, and for a time that
 * has not come yet, was before there was anything to send, or after it was held back.
 */
export async function noteSent(
  ctx: CommandCtx,
  { dispatchId, sentOn, sentTime }: Parsed<'dispatch.noteSent'>,
): Promise<Output<'dispatch.noteSent'>> {
  const { db, now } = ctx;
  const dispatch = found(await findDispatch(db, dispatchId), 'dispatch');
  if (dispatch.sentAt !== null) refuseTime(notedBeforeSentence(germanMoment(dispatch.sentAt)));
  const minute = `${sentOn}T${sentTime}`;
  if (minute > now().slice(0, 16)) refuseTime(notSentYetSentence);
  if (minute < dispatch.createdAt.slice(0, 16)) {
    refuseTime(notSentBeforeSentence(germanMoment(dispatch.createdAt)));
  }
  const { heldBackAt } = dispatch;
  if (heldBackAt !== null && minute > heldBackAt.slice(0, 16))
    refuseTime(notSentThenSentence(germanMoment(heldBackAt)));
  const sentAt = `${minute}:00`;
  await setSentAt(db, dispatchId, sentAt);
  await settleHandedOver(db, dispatchId, sentAt);
  await noteTold(db, dispatch, await listFilesOfDispatch(db, dispatchId), sentAt);
  const { subject } = dispatch;
  await record(ctx, 'dispatchNoted', { subject, at: germanMoment(sentAt), dispatch: dispatchId });
  return null;
}

const refuseTime = (message: string): never =>
  refuse({ code: 'INVALID_INPUT', issues: [{ path: ['sentTime'], message }] });
