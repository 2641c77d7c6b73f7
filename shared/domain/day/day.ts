import { type CalendarDate, parseDate, startOfWeek } from '@internationalized/date';
import type { IsoDate } from '../values.ts';

/** Days of the calendar as the office counts them: neither a time zone nor a change of the clocks has a say. */

/** The day `count` calendar days later, or earlier where it is negative. */
export const addDays = (day: IsoDate, count: number): IsoDate => shifted(day, { days: count });

/** The same day so many years later; the 29th of February becomes the 28th. */
export const addYears = (day: IsoDate, count: number): IsoDate => shifted(day, { years: count });

/** Calendar days from one day to another; negative where `to` comes first. */
export const daysFrom = (from: IsoDate, to: IsoDate): number => parseDate(to).compare(parseDate(from));

/** The Monday of the week. */
export const weekOf = (day: IsoDate): IsoDate => startOfWeek(parseDate(day), 'de-DE').toString();

function shifted(day: IsoDate, by: Parameters<CalendarDate['add']>[0]): IsoDate {
  return parseDate(day).add(by).toString();
}
