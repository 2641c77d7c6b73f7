import type { Meeting } from '../meeting/meeting.ts';
import { minutesFrom } from '../day/wallClock.ts';
import type { ItemId } from '../ids.ts';
import type { ClockTime, IsoDate } from '../values.ts';
import type { Incident } from './incident.ts';

/** A Sitzungstag. Most meetings have one; one that is broken off goes on at the next. */
export type Sitting = {
  date: IsoDate;
  startTime: ClockTime | null;
  /** May be earlier than the start: then it ended after midnight. */
  endTime: ClockTime | null;
  /** The item at which it was broken off, and which may go on next time; null for the last one. */
  brokenOffAt: ItemId | null;
};
export type Sittings = readonly Sitting[];

type Items = readonly { id: ItemId }[];

/** The days of a meeting in their order; `items` in printing order. */
export function sittingsOf(
  { date, startTime, endTime }: Pick<Meeting, 'date' | 'startTime' | 'endTime'>,
  incidents: readonly Incident[],
  items: Items,
): Sitting[] {
  const cuts = inOrder(incidents, items).flatMap((one) =>
    one.kind === 'adjourned' && one.day !== null ? [{ ...one, day: one.day }] : [],
  );
  const begins = [{ date, startTime }, ...cuts.map(({ day, until }) => ({ date: day, startTime: until }))];
  return begins.map((begin, index) => {
    const cut = cuts[index];
    return { ...begin, endTime: cut ? cut.time : endTime, brokenOffAt: cut?.itemId ?? null };
  });
}

/** As the minutes tell them: by their items, and within one in the order the clerk gave them. */
export function inOrder(incidents: readonly Incident[], items: Items): Incident[] {
  // Asked at each item of a long agenda, and mostly there are none.
  if (incidents.length < 2) return [...incidents];
  const spots = new Map(items.map(({ id }, spot) => [id, spot]));
  return incidents.toSorted((a, b) => (spots.get(a.itemId) ?? -1) - (spots.get(b.itemId) ?? -1));
}

/** On which sitting each of them happened, from 0. */
export function sittingsOfIncidents(
  incidents: readonly Incident[],
  items: Items,
): ReadonlyMap<Incident, number> {
  let sitting = 0;
  return new Map(
    inOrder(incidents, items).map((one) => [
      one,
      one.kind === 'adjourned' && one.day !== null ? sitting++ : sitting,
    ]),
  );
}

/** A spot in a meeting: an item, a time, both; `day` from 1, where the item does not say it. */
export type Spot = { itemId: ItemId | null; time: ClockTime | null; day?: number | null };

/**
 * Which sitting a spot belongs to, from 0; null where nobody can know. The item says it. Where one was broken off at
 * this very item, its time says it: it is of the first of the two that it fits.
 */
export function sittingAt({ itemId, time, day }: Spot, items: Items, sittings: Sittings): number | null {
  const last = sittings.length - 1;
  if (last <= 0) return 0;
  if (day != null) return Math.min(day - 1, last);
  const spotOf = (id: ItemId | null) => items.findIndex((item) => item.id === id);
  const spot = spotOf(itemId);
  if (spot === -1) return time === null ? null : 0;
  const ends = sittings.map(({ brokenOffAt }) => (brokenOffAt === null ? Infinity : spotOf(brokenOffAt)));
  const first = ends.findIndex((end) => end >= spot);
  if (ends[first] !== spot) return first;
  if (time === null) return null;
  const next = ends.findIndex((end) => end > spot);
  const fitting = sittings.slice(first, next).findIndex((sitting) => isWithin(time, sitting));
  return fitting === -1 ? next : first + fitting;
}

/** Not after its end. */
const isWithin = (time: ClockTime, { startTime, endTime }: Sitting): boolean =>
  endTime === null || minutesFrom(startTime, time) <= minutesFrom(startTime, endTime);
