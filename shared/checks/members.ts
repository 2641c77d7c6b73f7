import { countedMembers } from '../domain/room/presence.ts';
import { seatsTaken } from '../domain/room/seatsTaken.ts';
import { seatedRoles } from '../domain/people/person.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { at, type Found } from './check.ts';

/** The list is that of the members on the day of the meeting: nobody is missing in it, and nobody votes who is none (M2, R21). */
export const memberChecks = (facts: MeetingFacts): Found[] => [
  ...notListed(facts),
  ...notMembers(facts),
  ...tooMany(facts),
];

/** The same for what is signed in the room: whoever is not listed can still be added by hand. */
export const memberChecksOfSheet = (facts: MeetingFacts): Found[] =>
  facts.attendance.attendees.length === 0
    ? []
    : memberChecks(facts).map((found) => ({ ...found, severity: 'warning' }));

const here = at('anwesenheit');
const isSeated = (role: string | null) => seatedRoles.some((seated) => seated === role);

/** Every member is expected and stands in one of the lists, unless they were counted instead. */
function notListed({ attendance }: MeetingFacts): Found[] {
  if (countedMembers(attendance) !== null) return [];
  const { people, attendees } = attendance;
  const listed = new Set(attendees.map(({ personId }) => personId));
  return people
    .filter(({ id, role }) => isSeated(role) && !listed.has(id))
    .map(({ id }) => ({ code: 'MEMBER_NOT_LISTED', place: here, about: [id], personId: id }));
}

/** Of a body whose members are not kept nobody can be said to be none. */
function notMembers({ attendance }: MeetingFacts): Found[] {
  const { people, attendees } = attendance;
  if (!people.some(({ role }) => isSeated(role))) return [];
  const ofNoRole = new Set(people.filter(({ role }) => role === null).map(({ id }) => id));
  return attendees
    .filter(({ personId, status, votingRight, group }) => {
      const votes = votingRight && (group === 'members' || group === 'deputies');
      return votes && status === 'present' && ofNoRole.has(personId);
    })
    .map(({ personId, substitutesFor }) => ({
      code: 'NOT_A_MEMBER',
      place: here,
      about: [personId],
      personId,
      isDeputy: substitutesFor !== null,
    }));
}

function tooMany({ attendance, meeting }: MeetingFacts): Found[] {
  const taken = seatsTaken(attendance);
  const seats = meeting.rules.statutorySeats;
  return taken > seats ? [{ code: 'MORE_VOTERS_THAN_SEATS', place: here, taken, seats }] : [];
}
