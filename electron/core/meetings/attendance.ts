import { listItems } from '../../../db/repositories/meetings/agenda.ts';
import {
  insertHeadCounts,
  insertPresiding,
  insertRecusal,
  removeHeadCounts,
  removePresiding,
  removeRecusal as removeRecusalRow,
  removeRecusalsOf,
} from '../../../db/repositories/meetings/attendance.ts';
import {
  insertAttendees,
  insertStays,
  listAttendees,
  removeAttendee as removeAttendeeRow,
  removeStays,
  updateAttendee,
} from '../../../db/repositories/meetings/attendees.ts';
import { findPerson } from '../../../db/repositories/people/people.ts';
import type { ReadDb, WriteDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { Attendee } from '../../../shared/domain/room/attendance.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { meetingById, openMeeting } from '../kernel/access.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { attendanceView } from './attendanceView.ts';
import { insertExpected, nextPosition } from './expected.ts';
import { found, refuse, refusing } from '../kernel/refusals.ts';
import { isDoubleSubstitution, mayVote } from '../../../shared/domain/room/substitution.ts';
import { cameIn, wentOut } from '../../../shared/domain/room/comeAndGo.ts';

const noPerson = { foreignKey: { code: 'NOT_FOUND', what: 'person' } } as const;

export const getAttendance = async (
  { db }: QueryCtx,
  { meetingId }: Parsed<'attendance.get'>,
): Promise<Output<'attendance.get'>> => attendanceView(db, await meetingById(db, meetingId));

export async function saveAttendee(
  { db, newId }: CommandCtx,
  { meetingId, ...fields }: Parsed<'attendance.save'>,
): Promise<Output<'attendance.save'>> {
  const meeting = await openMeeting(db, meetingId);
  const attendees = await listAttendees(db, meetingId);
  if (isDoubleSubstitution(attendees, fields)) refuse({ code: 'DOUBLE_SUBSTITUTION' });
  await refuseForeignItems(
    db,
    meetingId,
    fields.stays.flatMap((stay) => [stay.fromItemId, stay.untilItemId]),
  );
  const stored = attendees.find((attendee) => attendee.personId === fields.personId);
  await saveRow(db, {
    ...fields,
    id: stored?.id ?? newId(),
    meetingId,
    votingRight: mayVote(attendees, fields),
    position: stored?.position ?? nextPosition(attendees),
    isNew: !stored,
  });
  return attendanceView(db, meeting);
}

/** Recusals go with the entry. */
export async function removeAttendee(
  { db }: CommandCtx,
  { meetingId, personId }: Parsed<'attendance.remove'>,
): Promise<Output<'attendance.remove'>> {
  const meeting = await openMeeting(db, meetingId);
  await removeAttendeeRow(db, (await attendeeOf(db, meetingId, personId)).id);
  await removeRecusalsOf(db, meetingId, personId);
  return attendanceView(db, meeting);
}

export async function fillAttendance(
  { db, newId }: CommandCtx,
  { meetingId }: Parsed<'attendance.fill'>,
): Promise<Output<'attendance.fill'>> {
  const meeting = await openMeeting(db, meetingId);
  await insertExpected(db, newId, meeting, await listAttendees(db, meetingId));
  return attendanceView(db, meeting);
}

export async function comeOrGo(
  { db, now }: CommandCtx,
  { meetingId, personId, direction, time, itemId }: Parsed<'attendance.comeOrGo'>,
): Promise<Output<'attendance.comeOrGo'>> {
  const meeting = await openMeeting(db, meetingId);
  await refuseForeignItems(db, meetingId, [itemId]);
  const attendee = await attendeeOf(db, meetingId, personId);
  // Without item and time a bound would mean "from the beginning" or "until the end".
  const moment = { itemId, time: time ?? (itemId === null ? now().slice(11, 16) : null) };
  const changed = direction === 'come' ? cameIn(attendee, moment) : wentOut(attendee, moment);
  await saveRow(db, { ...changed, isNew: false });
  return attendanceView(db, meeting);
}

export async function saveRecusal(
  { db, newId }: CommandCtx,
  { meetingId, ...recusal }: Parsed<'recusals.save'>,
): Promise<Output<'recusals.save'>> {
  const meeting = await openMeeting(db, meetingId);
  await refuseForeignItems(db, meetingId, [recusal.itemId]);
  await attendeeOf(db, meetingId, recusal.personId);
  await insertRecusal(db, { ...recusal, id: newId() });
  return attendanceView(db, meeting);
}

export async function removeRecusal(
  { db }: CommandCtx,
  { meetingId, itemId, personId }: Parsed<'recusals.remove'>,
): Promise<Output<'recusals.remove'>> {
  const meeting = await openMeeting(db, meetingId);
  await refuseForeignItems(db, meetingId, [itemId]);
  await removeRecusalRow(db, itemId, personId);
  return attendanceView(db, meeting);
}

export async function saveHeadCounts(
  { db, newId }: CommandCtx,
  { meetingId, headCounts }: Parsed<'headCounts.save'>,
): Promise<Output<'headCounts.save'>> {
  const meeting = await openMeeting(db, meetingId);
  await removeHeadCounts(db, meetingId);
  await insertHeadCounts(db, meetingId, withIds(headCounts, newId));
  return attendanceView(db, meeting);
}

export async function savePresiding(
  { db, newId }: CommandCtx,
  { meetingId, presiding }: Parsed<'presiding.save'>,
): Promise<Output<'presiding.save'>> {
  const meeting = await openMeeting(db, meetingId);
  await refuseForeignItems(
    db,
    meetingId,
    presiding.map((entry) => entry.fromItemId),
  );
  await removePresiding(db, meetingId);
  await refusing(insertPresiding(db, meetingId, withIds(presiding, newId)), noPerson);
  return attendanceView(db, meeting);
}

const withIds = <T extends object>(rows: readonly T[], newId: () => string): (T & { id: Id })[] =>
  rows.map((row) => Object.assign({ id: newId() }, row));

async function attendeeOf(db: ReadDb, meetingId: Id, personId: Id): Promise<Attendee> {
  const attendees = await listAttendees(db, meetingId);
  return found(attendees.find((attendee) => attendee.personId === personId) ?? null, 'attendee');
}

async function saveRow(db: WriteDb, { isNew, ...attendee }: Attendee & { isNew: boolean }): Promise<void> {
  if (isNew) found(await findPerson(db, attendee.personId), 'person');
  await refusing(isNew ? insertAttendees(db, [attendee]) : updateAttendee(db, attendee), noPerson);
  await removeStays(db, attendee.id);
  await insertStays(db, attendee.id, attendee.stays);
}

async function refuseForeignItems(db: ReadDb, meetingId: Id, itemIds: readonly (Id | null)[]): Promise<void> {
  const wanted = itemIds.filter((id) => id !== null);
  if (wanted.length === 0) return;
  const own = new Set((await listItems(db, meetingId)).map((item) => item.id));
  if (wanted.some((id) => !own.has(id))) refuse({ code: 'NOT_FOUND', what: 'item' });
}
