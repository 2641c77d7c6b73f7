import {
  insertAttendees,
  listAttendees,
  updateAttendee,
} from '../../../db/repositories/meetings/attendees.ts';
import { listReplies } from '../../../db/repositories/meetings/replies.ts';
import { listMembershipsOn } from '../../../db/repositories/people/memberships.ts';
import { findPerson } from '../../../db/repositories/people/people.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { AttendeeId, type MeetingId, type PersonId } from '../../../shared/domain/ids.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { deputiesFor } from '../../../shared/domain/people/deputies.ts';
import { type Attendee, nothingFurther } from '../../../shared/domain/room/attendance.ts';
import { repliesFor } from '../../../shared/domain/room/reply.ts';
import { firstFree, mayVote } from '../../../shared/domain/room/substitution.ts';
import { openMeeting } from '../kernel/access.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { baseOf, found } from '../kernel/refusals.ts';
import { openAttendance } from './attendanceView.ts';
import { nextPosition } from './expected.ts';

/** A member is not there, and the first of those named as deputies who is free comes in (R21). Throws NOT_FOUND, CONFLICT, MEETING_LOCKED. */
export async function sendDeputy(
  { db, newId }: CommandCtx,
  { meetingId, personId, version }: Parsed<'attendance.sendDeputy'>,
): Promise<Output<'attendance.sendDeputy'>> {
  const meeting = await openMeeting(db, meetingId);
  const attendees = await listAttendees(db, meetingId);
  const member = found(attendees.find((one) => one.personId === personId) ?? null, 'attendee');
  const base = baseOf(version, member.version) ?? member.version;
  if (member.status === 'present')
    await updateAttendee(db, { ...member, version: base, status: 'excused', substitutesFor: null });
  const deputy = await deputyFor(db, meeting, member, attendees);
  if (deputy) await enterStandIn({ db, newId }, meetingId, { personId: deputy, substitutesFor: personId });
  return openAttendance(db, meeting);
}

/** Null where somebody has the seat already, or nobody named for it is free. */
async function deputyFor(
  db: ReadDb,
  meeting: Meeting,
  member: Attendee,
  attendees: readonly Attendee[],
): Promise<PersonId | null> {
  if (attendees.some(({ substitutesFor }) => substitutesFor === member.personId)) return null;
  const organizationId = (await findPerson(db, member.personId))?.organizationId ?? null;
  const memberships = await listMembershipsOn(db, meeting.bodyId, meeting.date);
  const named = deputiesFor(member.personId, organizationId, memberships, meeting.date);
  return firstFree(named, attendees, repliesFor(await listReplies(db, meeting.id), meeting.date));
}

/** Who comes in for a member, in the list already or new to it. */
export async function enterStandIn(
  { db, newId }: Pick<CommandCtx, 'db' | 'newId'>,
  meetingId: MeetingId,
  { personId, substitutesFor }: { personId: PersonId; substitutesFor: PersonId },
): Promise<void> {
  const attendees = await listAttendees(db, meetingId);
  const entry = attendees.find((one) => one.personId === personId);
  const standIn = { group: 'deputies', status: 'present', substitutesFor } as const;
  const votingRight = mayVote(attendees, { ...standIn, personId, votingRight: false });
  if (entry) return void (await updateAttendee(db, { ...entry, ...standIn, votingRight }));
  const fresh: Attendee = {
    ...nothingFurther,
    ...standIn,
    id: newId(AttendeeId),
    version: 1,
    meetingId,
    personId,
    votingRight,
    note: '',
    stays: [],
    position: nextPosition(attendees),
  };
  await insertAttendees(db, [fresh]);
}
