import {
  findRecusal,
  insertRecusal,
  removeRecusal as removeRecusalRow,
  updateRecusal,
} from '../../../db/repositories/meetings/recusals.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { openMeeting } from '../kernel/access.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { baseOf, found } from '../kernel/refusals.ts';
import { attendeeOf, refuseForeignItems } from './attendance.ts';
import { openAttendance } from './attendanceView.ts';
import { RecusalId } from '../../../shared/domain/ids.ts';

/** One per item and person: a second one replaces the first. */
export async function saveRecusal(
  { db, newId }: CommandCtx,
  { meetingId, version, ...fields }: Parsed<'recusals.save'>,
): Promise<Output<'recusals.save'>> {
  const meeting = await openMeeting(db, meetingId);
  await refuseForeignItems(db, meetingId, [fields.itemId]);
  await attendeeOf(db, meetingId, fields.personId);
  const stored = await findRecusal(db, fields.itemId, fields.personId);
  baseOf(version, stored?.version ?? null);
  if (stored) await updateRecusal(db, { ...stored, ...fields });
  else await insertRecusal(db, { ...fields, id: newId(RecusalId), version: 1 });
  return openAttendance(db, meeting);
}

export async function removeRecusal(
  { db }: CommandCtx,
  { meetingId, itemId, personId, version }: Parsed<'recusals.remove'>,
): Promise<Output<'recusals.remove'>> {
  const meeting = await openMeeting(db, meetingId);
  await refuseForeignItems(db, meetingId, [itemId]);
  const stored = found(await findRecusal(db, itemId, personId), 'recusal');
  baseOf(version, stored.version);
  await removeRecusalRow(db, stored.id);
  return openAttendance(db, meeting);
}
