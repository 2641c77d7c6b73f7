import type { ClockTime } from '../values.ts';

const day = 24 * 60;
/** Nobody signs in for a meeting earlier than this; an earlier wall-clock time lies after midnight. */
const earliestArrival = 6 * 60;
/** Stands in where a meeting has no start time yet: its day then runs from 06:00 to 05:59. */
const assumedStart: ClockTime = '12:00';

/**
 * Minutes between the start of a meeting and a time on its wall clock.
 * Up to six hours before the start is negative (arrived early), everything else is later: 23:59 → 00:10 is 11.
 * Only the wall clock counts: in the night the clocks are put forward 01:50 → 03:10 is 80 minutes here, and in
 * the night they are put back the two 02:30 cannot be told apart. Minutes quote the clock in the room, too.
 */
export function minutesFrom(start: ClockTime | null, time: ClockTime): number {
  const later = (minuteOfDay(time) - minuteOfDay(start ?? assumedStart) + day) % day;
  return later >= day - earliestArrival ? later - day : later;
}

/** Negative, zero or positive, as a comparator for times of one meeting. */
export const compareTimes = (start: ClockTime | null, a: ClockTime, b: ClockTime): number =>
  minutesFrom(start, a) - minutesFrom(start, b);

export const isAfter = (start: ClockTime | null, time: ClockTime, other: ClockTime): boolean =>
  compareTimes(start, time, other) > 0;

function minuteOfDay(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
