import { getHolidays } from 'feiertagejs';
import type { IsoDate } from '../values.ts';
import { addDays } from './day.ts';

/**
 * German name of the public holiday in all of NRW (Feiertagsgesetz NW) on that day, else `null`; both names where
 * two meet. Complete from 1995 on: until 1994 the Buß- und Bettag was one, too.
 */
export function holidayName(day: IsoDate): string | null {
  const names = getHolidays(Number(day.slice(0, 4)), 'NW')
    // Its `dateString` depends on the computer's time zone; `date` is always noon UTC.
    .filter((holiday) => isoDay(holiday.date.getTime()) === day)
    .map((holiday) => holiday.translate('de') ?? holiday.name);
  return names.length > 0 ? names.join(' und ') : null;
}

/** Saturday or Sunday. */
export function isWeekend(day: IsoDate): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** Monday to Saturday and no public holiday in NRW: what rules call Werktag. */
export const isWeekday = (day: IsoDate): boolean =>
  new Date(Date.parse(day)).getUTCDay() !== 0 && holidayName(day) === null;

/** Monday to Friday and no public holiday in NRW. Rosenmontag, 24 and 31 December are working days by law. */
export const isWorkday = (day: IsoDate): boolean => !isWeekend(day) && holidayName(day) === null;

/** The last working day on or before a day: the day itself where it is one. */
export const previousWorkday = (day: IsoDate): IsoDate =>
  isWorkday(day) ? day : previousWorkday(addDays(day, -1));

function isoDay(at: number): IsoDate {
  return new Date(at).toISOString().slice(0, 10);
}
