import { listItems } from '../../../db/repositories/meetings/agenda.ts';
import { removeRecusalsOf } from '../../../db/repositories/meetings/recusals.ts';
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
import { type Attendee, nothingFurther } from '../../../shared/domain/room/attendance.ts';
import { listIncidents } from '../../../db/repositories/meetings/incidents.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { printOrder } from '../../../shared/domain/meeting/numbering.ts';
import { sittingAt, sittingsOf } from '../../../shared/domain/room/sittings.ts';
import { meetingById, openMeeting } from '../kernel/access.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { openAttendance } from './attendanceView.ts';
import { nextPosition } from './expected.ts';
import { followMembers } from './followMembers.ts';
import { frozenFacts } from './frozenFacts.ts';
import { baseOf, found, refuse, refusing } from '../kernel/refusals.ts';
import { isDoubleSubstitution, mayVote, standingIn } from '../../../shared/domain/room/substitution.ts';
import { cameIn, wentOut } from '../../../shared/domain/room/comeAndGo.ts';
import { AttendeeId, ItemId, MeetingId, PersonId } from '../../../shared/domain/ids.ts';

const noPerson = { foreignKey: { code: 'NOT_FOUND', what: 'person' } } as const;

/** Of a released meeting as its documents have it: whoever married since is in the list under the name of then. */
export async function getAttendance(
  { db }: QueryCtx,
  { meetingId }: Parsed<'attendance.get'>,
): Promise<Output<'attendance.get'>> {
  const meeting = await meetingById(db, meetingId);
  const attendance = await openAttendance(db, meeting);
  return { ...attendance, ...(await frozenFacts(db, meeting))?.attendance };
}

export async function saveAttendee(
  { db, newId }: CommandCtx,
  { meetingId, version, ...fields }: Parsed<'attendance.save'>,
): Promise<Output<'attendance.save'>> {
  const meeting = await openMeeting(db, meetingId);
  const attendees = await listAttendees(db, meetingId);
  await refuseForeignItems(
    db,
    meetingId,
    fields.stays.flatMap((stay) => [stay.fromItemId, stay.untilItemId]),
  );
  const stored = attendees.find((attendee) => attendee.personId === fields.personId) ?? null;
  const base = baseOf(version, stored?.version ?? null);
  if (isDoubleSubstitution(attendees, fields)) refuse({ code: 'DOUBLE_SUBSTITUTION' });
  await saveRow(db, {
    ...(stored ?? nothingFurther),
    ...fields,
    id: stored?.id ?? newId(AttendeeId),
    version: base ?? 1,
    meetingId,
    votingRight: mayVote(attendees, fields),
    position: stored?.position ?? nextPosition(attendees),
    isNew: !stored,
  });
  return openAttendance(db, meeting);
}

/** Recusals go with the entry. */
export async function removeAttendee(
  { db }: CommandCtx,
  { meetingId, personId, version }: Parsed<'attendance.remove'>,
): Promise<Output<'attendance.remove'>> {
  const meeting = await openMeeting(db, meetingId);
  const stored = await attendeeOf(db, meetingId, personId);
  baseOf(version, stored.version);
  await removeAttendeeRow(db, stored.id);
  await removeRecusalsOf(db, meetingId, personId);
  return openAttendance(db, meeting);
}

export async function fillAttendance(
  { db, newId }: CommandCtx,
  { meetingId }: Parsed<'attendance.fill'>,
): Promise<Output<'attendance.fill'>> {
  const meeting = await openMeeting(db, meetingId);
  await followMembers({ db, newId }, meeting);
  return openAttendance(db, meeting);
}

/** Somebody comes or goes. With a member goes, at the same moment, who stood in for them (R21). */
export async function comeOrGo(
  { db, now }: CommandCtx,
  { meetingId, personId, version, direction, day, isCutOff, time, itemId }: Parsed<'attendance.comeOrGo'>,
): Promise<Output<'attendance.comeOrGo'>> {
  const meeting = await openMeeting(db, meetingId);
  await refuseForeignItems(db, meetingId, [itemId]);
  const attendee = await attendeeOf(db, meetingId, personId);
  baseOf(version, attendee.version);
  // Without item and time a bound would mean "from the beginning" or "until the end".
  const spot = { itemId, time: time ?? (itemId === null ? now().slice(11, 16) : null) };
  const moment = { ...spot, day: day ?? (await sittingToday(db, meeting, itemId, now())) };
  const changed =
    direction === 'come'
      ? cameIn(attendee, moment)
      : wentOut(attendee, moment, isCutOff && attendee.isRemote);
  await saveRow(db, { ...changed, isNew: false });
  if (direction === 'come') {
    for (const deputy of standingIn(await listAttendees(db, meetingId), personId))
      await saveRow(db, { ...wentOut(deputy, moment), isNew: false });
  }
  return openAttendance(db, meeting);
}

/** Which day of several today is, from 1, where the item does not say it; else null. */
async function sittingToday(
  db: ReadDb,
  meeting: Meeting,
  itemId: ItemId | null,
  now: string,
): Promise<number | null> {
  const items = printOrder(await listItems(db, meeting.id));
  const sittings = sittingsOf(meeting, await listIncidents(db, meeting.id), items);
  if (sittingAt({ itemId, time: null }, items, sittings) !== null) return null;
  const today = sittings.findIndex(({ date }) => date === now.slice(0, 10));
  return today === -1 ? null : today + 1;
}

export async function attendeeOf(db: ReadDb, meetingId: MeetingId, personId: PersonId): Promise<Attendee> {
  const attendees = await listAttendees(db, meetingId);
  return found(attendees.find((attendee) => attendee.personId === personId) ?? null, 'attendee');
}

async function saveRow(db: WriteDb, { isNew, ...attendee }: Attendee & { isNew: boolean }): Promise<void> {
  if (isNew) found(await findPerson(db, attendee.personId), 'person');
  if (isNew) await refusing(insertAttendees(db, [attendee]), noPerson);
  else await refusing(updateAttendee(db, attendee), noPerson);
  await removeStays(db, attendee.id);
  await insertStays(db, attendee.id, attendee.stays);
}

export async function refuseForeignItems(
  db: ReadDb,
  meetingId: MeetingId,
  itemIds: readonly (ItemId | null)[],
): Promise<void> {
  const wanted = itemIds.filter((id) => id !== null);
  if (wanted.length === 0) return;
  const own = new Set((await listItems(db, meetingId)).map((item) => item.id));
  if (wanted.some((id) => !own.has(id))) refuse({ code: 'NOT_FOUND', what: 'item' });
}
