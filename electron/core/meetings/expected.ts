import { findNameOrder } from '../../../db/repositories/office/municipality.ts';
import { insertAttendees } from '../../../db/repositories/meetings/attendees.ts';
import { listMembershipsOn } from '../../../db/repositories/people/memberships.ts';
import { listPeople } from '../../../db/repositories/people/people.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import { attendanceGroups, type Attendee, nothingFurther } from '../../../shared/domain/room/attendance.ts';
import { expectedBeside, expectedGroup } from '../../../shared/domain/room/expected.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { byNameIn, type NameOrder } from '../../../shared/domain/people/nameOrder.ts';
import type { Membership, Person } from '../../../shared/domain/people/person.ts';
import { AttendeeId, type NewId, PersonId } from '../../../shared/domain/ids.ts';

/** Enters everybody who is expected and not yet in the list, as present from beginning to end. */
export async function insertExpected(
  db: WriteDb,
  newId: NewId,
  meeting: Meeting,
  listed: readonly Attendee[],
): Promise<void> {
  const memberships = await listMembershipsOn(db, meeting.bodyId, meeting.date);
  const people = new Map((await listPeople(db)).map((person) => [person.id, person]));
  const ordered = inListOrder(memberships, people, await findNameOrder(db));
  const first = nextPosition(listed);
  const expected = expectedBeside(listed, ordered).map(({ membership, group }, index): Attendee => {
    const { personId, votingRight, role } = membership;
    return {
      ...nothingFurther,
      id: newId(AttendeeId),
      version: 1,
      meetingId: meeting.id,
      personId,
      group,
      votingRight,
      // Who leads a digital meeting is in the room (R13b).
      isRemote: meeting.mode === 'digital' && role !== 'chair' && group === 'members',
      status: 'present',
      substitutesFor: null,
      note: '',
      stays: [],
      position: first + index,
    };
  });
  await insertAttendees(db, expected);
}

export const nextPosition = (attendees: readonly Attendee[]): number =>
  Math.max(-1, ...attendees.map((attendee) => attendee.position)) + 1;

/** By group, then by the position the office gave them, then by name. */
function inListOrder(
  memberships: readonly Membership[],
  people: ReadonlyMap<PersonId, Person>,
  order: NameOrder,
): Membership[] {
  const byName = byNameIn(order);
  return memberships
    .flatMap((membership) => {
      const group = expectedGroup(membership.role);
      const person = people.get(membership.personId);
      return group && person ? [{ membership, group, person }] : [];
    })
    .toSorted(
      (a, b) =>
        attendanceGroups.indexOf(a.group) - attendanceGroups.indexOf(b.group) ||
        a.membership.position - b.membership.position ||
        byName(a.person, b.person),
    )
    .map(({ membership }) => membership);
}
