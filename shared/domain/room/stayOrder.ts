import { compareTimes } from '../day/wallClock.ts';
import type { ItemId } from '../ids.ts';
import type { Stay } from './attendance.ts';
import { sittingAt, type Sittings, type Spot } from './sittings.ts';

type Items = readonly { id: ItemId }[];

/** The going lies before the coming, on an earlier day or at an earlier time of the same one. */
export const isBackwards = (stay: Stay, items: Items, sittings: Sittings): boolean =>
  isEarlier(untilOf(stay), fromOf(stay), items, sittings);

/** One stay after the other, none before the one before it has ended. What has no time is not known. */
export function areInOrder(stays: readonly Stay[], items: Items, sittings: Sittings): boolean {
  return stays.every((stay, index) => {
    if (isBackwards(stay, items, sittings)) return false;
    const before = stays[index - 1];
    return !before || !isEarlier(fromOf(stay), untilOf(before), items, sittings);
  });
}

const fromOf = ({ fromItemId, fromTime, fromDay }: Stay): Spot => ({
  itemId: fromItemId,
  time: fromTime,
  day: fromDay,
});
const untilOf = ({ untilItemId, untilTime, untilDay }: Stay): Spot => ({
  itemId: untilItemId,
  time: untilTime,
  day: untilDay,
});

/** Items say nothing but their day: they may be dealt with in another order. After midnight is later. */
function isEarlier(one: Spot, other: Spot, items: Items, sittings: Sittings): boolean {
  if (one.time === null || other.time === null) return false;
  const [mine, its] = [sittingAt(one, items, sittings), sittingAt(other, items, sittings)];
  if (mine === null || its === null || mine !== its) return (mine ?? 0) < (its ?? 0);
  return compareTimes(sittings[mine]?.startTime ?? null, one.time, other.time) < 0;
}
