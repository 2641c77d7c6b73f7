import type { Attendee, Stay } from '../domain/room/attendance.ts';
import { presenceAt } from '../domain/room/presence.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { sittingsIn } from '../facts/sittings.ts';
import type { ItemId } from '../domain/ids.ts';
import { at, type Found } from './check.ts';

const here = at('anwesenheit');

/** Who stood in for whom: every deputy for a member, and one person at a time on a seat (R21). */
export function deputyChecks(facts: MeetingFacts, present: readonly Attendee[]): Found[] {
  return present.flatMap((deputy): Found[] => {
    const { personId, substitutesFor, group, votingRight } = deputy;
    if (substitutesFor === null) {
      if (group !== 'deputies') return [];
      const severity = votingRight ? 'warning' : 'hint';
      return [{ code: 'DEPUTY_WITHOUT_MEMBER', severity, place: here, about: [personId], personId }];
    }
    const others = present.filter(
      (other) =>
        other.personId === substitutesFor ||
        (other.substitutesFor === substitutesFor && comesLater(other, deputy, present)),
    );
    return others.slice(0, 1).flatMap((other) => seatTwice(facts, deputy, other));
  });
}

function seatTwice(facts: MeetingFacts, deputy: Attendee, other: Attendee): Found[] {
  const about = [deputy.personId, other.personId];
  const found = { code: 'SEAT_TWICE', about, personId: deputy.personId, otherId: other.personId } as const;
  if (deputy.stays.length === 0 && other.stays.length === 0) return [{ ...found, place: here }];
  const shared = firstShared(facts, [deputy, other]);
  return shared ? [{ ...found, place: at('anwesenheit', shared) }] : [];
}

/** The first item at which both are there all the time, as after the order of items was changed. */
function firstShared({ items, ...facts }: MeetingFacts, both: readonly Attendee[]): ItemId | undefined {
  const sittings = sittingsIn({ items, ...facts });
  const dealtWith = items.filter(({ status, isHeading }) => status !== 'removed' && !isHeading);
  return dealtWith.find(({ id }) =>
    both.every(
      (attendee) =>
        !attendee.stays.some((stay) => isTimedAt(stay, id)) &&
        presenceAt(attendee, { itemId: id, time: null }, items, sittings) === 'in',
    ),
  )?.id;
}

/** Whoever comes or goes at a time during the item may hand the seat over there; then the votes are checked one by one. */
const isTimedAt = (stay: Stay, itemId: ItemId): boolean =>
  (stay.fromItemId === itemId && stay.fromTime !== null) ||
  (stay.untilItemId === itemId && stay.untilTime !== null);

/** Of two deputies on one seat only the first is reported. */
const comesLater = (one: Attendee, other: Attendee, all: readonly Attendee[]): boolean =>
  one.personId !== other.personId && all.indexOf(one) > all.indexOf(other);
