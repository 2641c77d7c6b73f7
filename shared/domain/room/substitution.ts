import type { PersonId } from '../ids.ts';
import { type Attendee, wholeMeeting } from './attendance.ts';
import { hasLeft } from './comeAndGo.ts';
import type { Reply } from './reply.ts';

type Entry = Pick<Attendee, 'personId' | 'group' | 'votingRight' | 'substitutesFor'>;

/**
 * One seat, one stand-in at a time: who hands it over goes and who takes it comes, so both have a time or an item; and nobody stands
 * in for themselves (R21).
 */
export const isDoubleSubstitution = (
  attendees: readonly Attendee[],
  { personId, substitutesFor, stays }: Pick<Attendee, 'personId' | 'substitutesFor' | 'stays'>,
): boolean =>
  substitutesFor !== null &&
  (substitutesFor === personId ||
    attendees.some(
      (other) =>
        other.personId !== personId &&
        other.substitutesFor === substitutesFor &&
        (other.stays.length === 0 || stays.length === 0),
    ));

/** Whoever stands in for a member has that member's vote, also when coming in only later (R21). */
export function mayVote(attendees: readonly Attendee[], entry: Entry): boolean {
  const member = attendees.find((attendee) => attendee.personId === entry.substitutesFor);
  const standsIn = entry.group === 'deputies' && entry.substitutesFor !== null;
  return entry.votingRight || (standsIn && member?.votingRight !== false);
}

/** Who stands in for a member and has not gone: with the member's coming their task ends (R21). */
export const standingIn = (attendees: readonly Attendee[], memberId: PersonId): Attendee[] =>
  attendees.filter(
    (one) =>
      one.substitutesFor === memberId &&
      one.personId !== memberId &&
      one.status === 'present' &&
      !hasLeft(one.stays.at(-1) ?? wholeMeeting),
  );

/** Of those who may stand in the first who has not said no, is not away and stands in for nobody (R21). */
export const firstFree = (
  named: readonly PersonId[],
  attendees: readonly Attendee[],
  replies: readonly Reply[],
): PersonId | null =>
  named.find((id) => {
    const entry = attendees.find(({ personId }) => personId === id);
    const isRefused = replies.some(({ personId, answer }) => personId === id && answer === 'declined');
    return !isRefused && (!entry || (entry.status === 'present' && entry.substitutesFor === null));
  }) ?? null;
