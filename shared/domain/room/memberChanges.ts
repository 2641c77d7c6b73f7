import type { PersonId } from '../ids.ts';
import { isInForce } from '../people/deputies.ts';
import { type Membership, votesByRole } from '../people/person.ts';
import type { IsoDate } from '../values.ts';
import type { Attendance, AttendanceGroup, Attendee } from './attendance.ts';
import { expectedBeside, expectedGroup } from './expected.ts';

/** How the list of a meeting differs from who the members of its day are. */
export type MemberChange = {
  personId: PersonId;
  /** `gone`: nobody expects them any more; `joined`: a member who is not in the list; `moved`: stands below another heading. */
  kind: 'gone' | 'joined' | 'moved';
  /** As what they are listed; null of who is not. */
  from: AttendanceGroup | null;
  /** The membership by which they are expected; null of who is gone. */
  membership: Membership | null;
  /** The last day of the membership by which they were listed, as far as it has one. */
  until: IsoDate | null;
  /** Something was recorded of them by hand, and nobody but the clerk takes it away. */
  isNoted: boolean;
};

/** `memberships`: of the body, of whatever day. Who never had one was entered by hand and stays. */
export function memberChanges(
  attendance: Attendance,
  memberships: readonly Membership[],
  day: IsoDate,
): MemberChange[] {
  const { attendees } = attendance;
  // Nobody is listed: there is nothing yet that could have changed.
  if (attendees.length === 0) return [];
  const inForce = memberships.filter((one) => isInForce(one, day));
  const changed = attendees.flatMap((attendee) => changeOf(attendee, attendance, memberships, day) ?? []);
  const gone = new Set(changed.flatMap(({ kind, personId }) => (kind === 'gone' ? [personId] : [])));
  const staying = attendees.filter(({ personId }) => !gone.has(personId));
  const joined = expectedBeside(staying, inForce).filter(
    ({ group, membership }) => (group === 'members' || group === 'clerk') && !gone.has(membership.personId),
  );
  return [
    ...changed,
    ...joined.map(({ membership }): MemberChange => ({
      personId: membership.personId,
      kind: 'joined',
      from: null,
      membership,
      until: null,
      isNoted: false,
    })),
  ];
}

function changeOf(
  attendee: Attendee,
  attendance: Attendance,
  memberships: readonly Membership[],
  day: IsoDate,
): MemberChange | null {
  const { personId, group } = attendee;
  if (group === 'guests') return null;
  const own = memberships.filter((one) => one.personId === personId);
  if (own.length === 0) return null;
  const now = own.filter((one) => isInForce(one, day));
  const isNoted = isNotedOf(attendee, attendance);
  const known = { personId, from: group, isNoted };
  const seat = now.find(({ role }) => expectedGroup(role) === 'members');
  if ((group === 'deputies' || group === 'advisory') && seat)
    return { ...known, kind: 'moved', membership: seat, until: null };
  const hadSeat = own.some(({ role }) => votesByRole(role));
  if (now.length > 0 && (group !== 'members' || seat || !hadSeat)) return null;
  // By another heading than that of any membership the clerk has entered them for this meeting.
  if (!own.some(({ role }) => expectedGroup(role) === group)) return null;
  const advisory = now.find(({ role }) => expectedGroup(role) === 'advisory');
  if (advisory) return { ...known, kind: 'moved', membership: advisory, until: lastDay(own, day) };
  return { ...known, kind: 'gone', membership: null, until: lastDay(own, day) };
}

/** Ended before the day, the latest of them. */
const lastDay = (own: readonly Membership[], day: IsoDate): IsoDate | null =>
  own
    .flatMap(({ endDate }) => (endDate !== null && endDate < day ? [endDate] : []))
    .toSorted()
    .at(-1) ?? null;

/** Times, a note, a recusal, a seat handed over, the chair from some item on: more than a tick. */
function isNotedOf(attendee: Attendee, { attendees, recusals, incidents, presiding }: Attendance): boolean {
  const { personId, stays, note, headings, coSigns, substitutesFor } = attendee;
  return (
    stays.length > 0 ||
    note !== '' ||
    headings.length > 0 ||
    coSigns ||
    substitutesFor !== null ||
    attendees.some((other) => other.substitutesFor === personId) ||
    recusals.some((one) => one.personId === personId) ||
    incidents.some((one) => one.personId === personId) ||
    presiding.some((one, index) => one.personId === personId && index > 0)
  );
}
