import { findItem } from '../../../db/repositories/meetings/agenda.ts';
import {
  findObjection,
  insertObjection,
  listObjections as listRows,
  removeObjection as removeRow,
  updateObjection,
} from '../../../db/repositories/meetings/objections.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { meetingById } from '../kernel/access.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { meetingView } from './meetings.ts';
import { baseOf, found } from '../kernel/refusals.ts';
import { shortTitle } from './shortTitle.ts';
import { MeetingId, ObjectionId } from '../../../shared/domain/ids.ts';

export const listObjections = (
  { db }: QueryCtx,
  { meetingId }: Parsed<'objections.list'>,
): Promise<Output<'objections.list'>> => listRows(db, [meetingId]);

/** The signed text stays as it is (R36); that is why no state of the meeting forbids an objection. */
export async function saveObjection(
  ctx: CommandCtx,
  { id, version, ...fields }: Parsed<'objections.save'>,
): Promise<Output<'objections.save'>> {
  const meeting = await titleOf(ctx.db, fields.meetingId);
  if (fields.itemId !== null) {
    const item = await findItem(ctx.db, fields.itemId);
    found(item?.meetingId === fields.meetingId ? item : null, 'item');
  }
  await record(ctx, 'objectionSaved', { by: fields.raisedBy, meeting, decision: fields.decision });
  if (id === null) {
    const objection = { ...fields, id: ctx.newId(ObjectionId), version: 1 };
    await insertObjection(ctx.db, objection);
    return objection;
  }
  const known = await findObjection(ctx.db, id);
  const stored = found(known?.meetingId === fields.meetingId ? known : null, 'objection');
  const objection = { ...fields, id, version: baseOf(version, stored.version) };
  return { ...objection, version: await updateObjection(ctx.db, objection) };
}

export async function removeObjection(
  ctx: CommandCtx,
  { id, version }: Parsed<'objections.remove'>,
): Promise<Output<'objections.remove'>> {
  const stored = found(await findObjection(ctx.db, id), 'objection');
  baseOf(version, stored.version);
  const { meetingId, raisedBy } = stored;
  await removeRow(ctx.db, id);
  await record(ctx, 'objectionRemoved', { by: raisedBy, meeting: await titleOf(ctx.db, meetingId) });
  return null;
}

const titleOf = async (db: ReadDb, meetingId: MeetingId): Promise<string> =>
  shortTitle(await meetingView(db, await meetingById(db, meetingId)));
