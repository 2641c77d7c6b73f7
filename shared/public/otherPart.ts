import { compareTimes } from '../domain/day/wallClock.ts';
import type { ClockTime } from '../domain/values.ts';
import { isMatter } from '../domain/meeting/agenda.ts';
import { type Spot, sittingAt, sittingsOfIncidents } from '../domain/room/sittings.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { sittingsIn } from '../facts/sittings.ts';

/** Who comes as the public part ends came for the other one; who goes then was there for the public one. */
type Bound = 'from' | 'until';

/** Whether somebody came, went or took the chair in the non-public part: its item says it, else the clock. */
export function inOtherPart(facts: MeetingFacts): (spot: Spot, bound: Bound) => boolean {
  const { items } = facts;
  const hidden = new Set(items.flatMap(({ id, isPublic }) => (isPublic ? [] : [id])));
  const sittings = sittingsIn(facts);
  const end = endOfPublic(facts);
  return (spot, bound) => {
    if (spot.itemId !== null) return hidden.has(spot.itemId);
    const sitting = sittingAt(spot, items, sittings);
    if (end === null || sitting === null) return false;
    if (sitting !== end.sitting) return sitting > end.sitting;
    if (spot.time === null) return false;
    const since = compareTimes(sittings[sitting]?.startTime ?? null, spot.time, end.time);
    return bound === 'from' ? since >= 0 : since > 0;
  };
}

/** On which day and when the public part ended; null where nobody noted it, or where the public was let in again. */
function endOfPublic({ attendance, items }: MeetingFacts): { sitting: number; time: ClockTime } | null {
  const sittingOf = sittingsOfIncidents(attendance.incidents, items);
  const [end] = attendance.incidents.filter(({ kind }) => kind === 'publicEnds').slice(-1);
  const sitting = end && sittingOf.get(end);
  if (end === undefined || sitting === undefined || end.time === null) return null;
  const after = items.slice(items.findIndex(({ id }) => id === end.itemId) + 1);
  const goesOn = after.some((item) => item.isPublic && isMatter(item) && item.status !== 'removed');
  return goesOn ? null : { sitting, time: end.time };
}
