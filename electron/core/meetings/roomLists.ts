import {
  advanceRoomList,
  findRoomListVersions,
  insertHeadCounts,
  insertPresiding,
  removeHeadCounts,
  removePresiding,
} from '../../../db/repositories/meetings/roomLists.ts';
import {
  insertIncidents,
  listIncidents,
  removeIncidents,
} from '../../../db/repositories/meetings/incidents.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { HeadCountId, IncidentId, PresidingId } from '../../../shared/domain/ids.ts';
import { openMeeting } from '../kernel/access.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { baseOf, refusing } from '../kernel/refusals.ts';
import { refuseForeignItems } from './attendance.ts';
import { openAttendance } from './attendanceView.ts';

export async function saveHeadCounts(
  { db, newId }: CommandCtx,
  { meetingId, version, headCounts }: Parsed<'headCounts.save'>,
): Promise<Output<'headCounts.save'>> {
  const meeting = await openMeeting(db, meetingId);
  const stored = await findRoomListVersions(db, meetingId);
  await advanceRoomList(db, meetingId, 'headCounts', baseOf(version, stored.headCounts));
  await removeHeadCounts(db, meetingId);
  const rows = withIds(headCounts, () => newId(HeadCountId));
  await insertHeadCounts(db, meetingId, rows);
  return openAttendance(db, meeting);
}

export async function savePresiding(
  { db, newId }: CommandCtx,
  { meetingId, version, presiding }: Parsed<'presiding.save'>,
): Promise<Output<'presiding.save'>> {
  const meeting = await openMeeting(db, meetingId);
  const stored = await findRoomListVersions(db, meetingId);
  await advanceRoomList(db, meetingId, 'presiding', baseOf(version, stored.presiding));
  await refuseForeignItems(
    db,
    meetingId,
    presiding.map((entry) => entry.fromItemId),
  );
  await removePresiding(db, meetingId);
  const rows = withIds(presiding, () => newId(PresidingId));
  await refusing(insertPresiding(db, meetingId, rows), {
    foreignKey: { code: 'NOT_FOUND', what: 'person' },
  });
  return openAttendance(db, meeting);
}

export async function saveIncidents(
  { db, newId }: CommandCtx,
  { meetingId, version, incidents }: Parsed<'incidents.save'>,
): Promise<Output<'incidents.save'>> {
  const meeting = await openMeeting(db, meetingId);
  const stored = await findRoomListVersions(db, meetingId);
  await advanceRoomList(db, meetingId, 'incidents', baseOf(version, stored.incidents));
  await refuseForeignItems(
    db,
    meetingId,
    incidents.map((incident) => incident.itemId),
  );
  const known = new Set((await listIncidents(db, meetingId)).map(({ id }) => id));
  await removeIncidents(db, meetingId);
  const rows = incidents.map(({ id, ...incident }) => ({
    ...incident,
    id: id !== undefined && known.delete(id) ? id : newId(IncidentId),
  }));
  await refusing(insertIncidents(db, rows), { foreignKey: { code: 'NOT_FOUND', what: 'person' } });
  return openAttendance(db, meeting);
}

const withIds = <T extends object, Id>(rows: readonly T[], newId: () => Id): (T & { id: Id })[] =>
  rows.map((row) => Object.assign({ id: newId() }, row));
