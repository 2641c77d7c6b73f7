import { compareTimes } from '../domain/day/wallClock.ts';
import type { Sittings } from '../domain/room/sittings.ts';
import type { ClockTime } from '../domain/values.ts';

/** A sentence with when that was: the day of the meeting, from 0, and the time; null where nobody knows. */
export type Timed = { words: string; sitting: number | null; time: ClockTime | null };

/**
 * Sentences of an item in the order of the clock: each of `others` before the first that came later, at the end where it has no
 * time. `told` keep the order in which the clerk gave them.
 */
export function byTheClock(told: readonly Timed[], others: readonly Timed[], sittings: Sittings): string[] {
  const isLater = (one: Timed, other: Timed): boolean => compare(one, other, sittings) > 0;
  const sorted = others.toSorted((a, b) => compare(a, b, sittings));
  return sorted
    .reduce<readonly Timed[]>((all, one) => {
      const at = isTimed(one) ? all.findIndex((other) => isTimed(other) && isLater(other, one)) : -1;
      return at < 0 ? [...all, one] : all.toSpliced(at, 0, one);
    }, told)
    .map(({ words }) => words);
}

const isTimed = ({ time, sitting }: Timed): boolean => time !== null && sitting !== null;

/** What has no time comes last. */
function compare(a: Timed, b: Timed, sittings: Sittings): number {
  if (a.time === null || a.sitting === null || b.time === null || b.sitting === null)
    return Number(isTimed(b)) - Number(isTimed(a));
  if (a.sitting !== b.sitting) return a.sitting - b.sitting;
  return compareTimes(sittings[a.sitting]?.startTime ?? null, a.time, b.time);
}
