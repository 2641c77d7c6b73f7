import type { NumberedItem } from '../meeting/agenda.ts';
import { compareTimes } from '../day/wallClock.ts';
import type { ItemId } from '../ids.ts';
import type { Moment } from './attendance.ts';
import { type Sittings, sittingAt, type Spot } from './sittings.ts';

export type Reached = 'yes' | 'no' | 'unknown';
/** `items` in printing order. */
export type Where = { moment: Moment; items: readonly NumberedItem[]; sittings: Sittings };

const isOpen = ({ itemId, time, day }: Spot): boolean => itemId === null && time === null && day == null;

/** Whether what begins here has begun. */
export const begun = (spot: Spot, where: Where): Reached =>
  isOpen(spot) ? 'yes' : reached(spot, where, 'yes');

/** Whether what ends here is over: "bis TOP 5.2" includes 5.2. */
export const ended = (spot: Spot, where: Where): Reached =>
  isOpen(spot) ? 'no' : reached(spot, where, 'no');

/** The items decide, else the days, else the times; `during`: where the spot is the whole item or day of the moment. */
function reached(spot: Spot, where: Where, during: Reached): Reached {
  const { moment, items, sittings } = where;
  const distance = itemsSince(spot.itemId, where);
  if (distance !== null && distance !== 0) return distance > 0 ? 'yes' : 'no';
  const [then, now] = [sittingAt(spot, items, sittings), sittingAt(moment, items, sittings)];
  if (then !== null && now !== null && then !== now) return now > then ? 'yes' : 'no';
  if (spot.time === null) return distance === 0 || (now !== null && spot.day != null) ? during : 'unknown';
  if (moment.time === null || then === null || now === null) return 'unknown';
  const start = sittings[now]?.startTime ?? null;
  return compareTimes(start, moment.time, spot.time) >= 0 ? 'yes' : 'no';
}

/** How many items the moment lies after the given one; null where one of them is not known. */
function itemsSince(itemId: ItemId | null, { moment, items }: Where): number | null {
  const bound = items.findIndex((item) => item.id === itemId);
  const now = items.findIndex((item) => item.id === moment.itemId);
  return bound === -1 || now === -1 ? null : now - bound;
}
