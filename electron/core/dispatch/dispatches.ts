import {
  type Dispatch,
  findDispatch,
  listDispatches as listDispatchRows,
} from '../../../db/repositories/dispatch/dispatches.ts';
import { listDispatchFiles } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
import {
  type DispatchRecipientRow,
  listDispatchRecipients,
} from '../../../db/repositories/dispatch/recipients.ts';
import { cancelWaiting, findHeldBack, requeueMessages } from '../../../db/repositories/dispatch/outbox.ts';
import type { DispatchInfo } from '../../../shared/contract/dispatch.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { heldBackSentence, problemSentence } from '../../../shared/german/dispatch.ts';
import { germanMoment } from '../../../shared/german/format.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { found, refuse } from '../kernel/refusals.ts';
import { correctAddresses } from './correctAddresses.ts';
import { isOvertaken } from './overtaken.ts';
import { MAX_ATTEMPTS } from './backOff.ts';

export async function listDispatches(
  { db }: QueryCtx,
  { meetingId }: Parsed<'dispatch.list'>,
): Promise<Output<'dispatch.list'>> {
  const files = Map.groupBy(await listDispatchFiles(db, meetingId), ({ dispatchId }) => dispatchId);
  const recipients = Map.groupBy(await listDispatchRecipients(db, meetingId), ({ dispatchId }) => dispatchId);
  return (await listDispatchRows(db, meetingId)).map((dispatch) =>
    dispatchInfo(dispatch, files.get(dispatch.id) ?? [], recipients.get(dispatch.id) ?? []),
  );
}

/** All or none: where one has moved on meanwhile, the clerk looks again first. */
export async function retryDispatch(
  ctx: CommandCtx,
  { recipientIds }: Parsed<'dispatch.retry'>,
): Promise<Output<'dispatch.retry'>> {
  const ids = [...new Set(recipientIds)];
  const heldBackAt = await findHeldBack(ctx.db, ids);
  if (heldBackAt !== null) {
    const message = heldBackSentence(germanMoment(heldBackAt));
    refuse({ code: 'INVALID_INPUT', issues: [{ path: ['recipientIds'], message }] });
  }
  await correctAddresses(ctx.db, ids);
  const requeued = await requeueMessages(ctx.db, ids, ctx.now());
  if (requeued < ids.length) refuse({ code: 'NOT_FOUND', what: 'dispatch' });
  await record(ctx, 'dispatchRetried', { recipients: ids.length });
  return null;
}

/** A message that is just going out cannot be called back. */
export async function cancelDispatch(
  ctx: CommandCtx,
  { dispatchId }: Parsed<'dispatch.cancel'>,
): Promise<Output<'dispatch.cancel'>> {
  const { subject } = found(await findDispatch(ctx.db, dispatchId), 'dispatch');
  const cancelled = await cancelWaiting(ctx.db, dispatchId, ctx.now());
  if (cancelled > 0) await record(ctx, 'dispatchCancelled', { subject });
  return null;
}

type FileInfo = DispatchInfo['files'][number];

export const dispatchInfo = (
  { id, meetingId, way, subject, createdAt, sentAt, heldBackAt }: Dispatch,
  files: readonly FileInfo[],
  recipients: readonly DispatchRecipientRow[],
): DispatchInfo => ({
  id,
  meetingId,
  way,
  subject,
  createdAt,
  sentAt,
  heldBackAt,
  isOvertaken: recipients.some(isOvertaken),
  files: files.map(({ fileName, sha256, size, clearance }) => ({ fileName, sha256, size, clearance })),
  recipients: recipients.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    listName: row.listName,
    clearance: row.clearance,
    state: row.state,
    attempts: row.attempts,
    nextTryAt: row.nextTryAt,
    problem: problemSentence(row, MAX_ATTEMPTS),
    settledAt: row.settledAt,
    returnedOn: row.returnedOn,
  })),
});
