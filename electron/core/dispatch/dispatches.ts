import {
  type Dispatch,
  findDispatch,
  listDispatches as listDispatchRows,
  listParts,
} from '../../../db/repositories/dispatch/dispatches.ts';
import { listDispatchFiles } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
import {
  type DispatchRecipientRow,
  keepReturns,
  listDispatchRecipients,
} from '../../../db/repositories/dispatch/recipients.ts';
import { cancelWaiting, findHeldBack, requeueMessages } from '../../../db/repositories/dispatch/outbox.ts';
import type { DispatchInfo } from '../../../shared/contract/dispatch.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { heldBackSentence, problemSentence } from '../../../shared/german/dispatch.ts';
import { germanMoment } from '../../../shared/german/format.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { RecipientId } from '../../../shared/domain/ids.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { found, refuse } from '../kernel/refusals.ts';
import { refuseWhereOff } from './mailSettings.ts';
import { correctAddresses, mendedAddresses } from './correctAddresses.ts';
import { isOvertaken } from './overtaken.ts';
import { MAX_ATTEMPTS } from './backOff.ts';

export async function listDispatches(
  { db }: QueryCtx,
  { meetingId }: Parsed<'dispatch.list'>,
): Promise<Output<'dispatch.list'>> {
  const files = Map.groupBy(await listDispatchFiles(db, meetingId), ({ dispatchId }) => dispatchId);
  const recipients = Map.groupBy(await listDispatchRecipients(db, meetingId), ({ dispatchId }) => dispatchId);
  const infos: DispatchInfo[] = [];
  for (const dispatch of await listDispatchRows(db, meetingId)) {
    const own = recipients.get(dispatch.id) ?? [];
    const mended = await mendedSince(db, dispatch, own);
    infos.push(dispatchInfo(dispatch, { files: files.get(dispatch.id) ?? [], recipients: own, mended }));
  }
  return infos;
}

/** Who can be reached by now of those from whom a message came back that the program sent itself. */
async function mendedSince(
  db: ReadDb,
  dispatch: Dispatch,
  recipients: readonly DispatchRecipientRow[],
): Promise<Info['mended']> {
  const returned = recipients.filter(({ returnedOn }) => returnedOn !== null);
  if (returned.length === 0 || dispatch.way !== 'smtp') return new Map();
  return mendedAddresses(db, dispatch, { recipients, ids: new Set(returned.map(({ id }) => id)) });
}

/** All or none: where one has moved on meanwhile, the clerk looks again first. */
export async function retryDispatch(
  ctx: CommandCtx,
  { recipientIds }: Parsed<'dispatch.retry'>,
): Promise<Output<'dispatch.retry'>> {
  refuseWhereOff(ctx);
  const ids = [...new Set(recipientIds)];
  const heldBackAt = await findHeldBack(ctx.db, ids);
  if (heldBackAt !== null) {
    const message = heldBackSentence(germanMoment(heldBackAt));
    refuse({ code: 'INVALID_INPUT', issues: [{ path: ['recipientIds'], message }] });
  }
  await keepReturns(ctx.db, ids);
  await correctAddresses(ctx.db, ids);
  const requeued = await requeueMessages(ctx.db, ids, ctx.now());
  if (requeued < ids.length) refuse({ code: 'NOT_FOUND', what: 'dispatch' });
  await record(ctx, 'dispatchRetried', { recipients: ids.length });
  return null;
}

/**
 * Nothing of the mailing goes out any more, whichever of its messages is named: one part alone says nothing. A message that
 * is just going out cannot be called back.
 */
export async function cancelDispatch(
  ctx: CommandCtx,
  { dispatchId }: Parsed<'dispatch.cancel'>,
): Promise<Output<'dispatch.cancel'>> {
  const dispatch = found(await findDispatch(ctx.db, dispatchId), 'dispatch');
  for (const { id, subject } of await listParts(ctx.db, dispatch)) {
    const cancelled = await cancelWaiting(ctx.db, id, ctx.now());
    if (cancelled > 0) await record(ctx, 'dispatchCancelled', { subject });
  }
  return null;
}

type Info = {
  files: readonly DispatchInfo['files'][number][];
  recipients: readonly DispatchRecipientRow[];
  mended: ReadonlyMap<RecipientId, { email: string }>;
};

export const dispatchInfo = (
  { id, meetingId, way, subject, createdAt, sentAt, heldBackAt }: Dispatch,
  { files, recipients, mended }: Info,
): DispatchInfo => ({
  id,
  meetingId,
  way,
  subject,
  createdAt,
  sentAt,
  heldBackAt,
  isOvertaken: recipients.some(isOvertaken),
  files: files.map(({ kind, fileName, sha256, size, clearance }) => ({
    kind,
    fileName,
    sha256,
    size,
    clearance,
  })),
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
    pastReturns: row.pastReturns,
    mendedEmail: mended.get(row.id)?.email ?? null,
  })),
});
