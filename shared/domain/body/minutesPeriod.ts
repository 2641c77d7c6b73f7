import { z } from 'zod';
import { addDays } from '../day/day.ts';
import { isWorkday } from '../day/holidays.ts';
import { type IsoDate, wholeNumber } from '../values.ts';

/** Until when the Niederschrift is to be there, counted from the day after the meeting: "zehn Arbeitstage", "vier Wochen". */
export const MinutesPeriod = z.object({
  amount: wholeNumber('Die Frist der Niederschrift', 1, 365),
  /** Working days are Monday to Friday without holidays in NRW. */
  unit: z.enum(['workdays', 'calendarDays', 'weeks']),
});
export type MinutesPeriod = z.infer<typeof MinutesPeriod>;

/** The last day that keeps the period; of days and weeks it may be a Sunday or a holiday, as the rules of procedure say it. */
export function minutesDueOn({ amount, unit }: MinutesPeriod, meetingDate: IsoDate): IsoDate {
  switch (unit) {
    case 'workdays':
      return workdaysLater(meetingDate, amount);
    case 'calendarDays':
      return addDays(meetingDate, amount);
    case 'weeks':
      return addDays(meetingDate, 7 * amount);
  }
}

function workdaysLater(day: IsoDate, count: number): IsoDate {
  let [last, left] = [day, count];
  while (left > 0) {
    last = addDays(last, 1);
    if (isWorkday(last)) left -= 1;
  }
  return last;
}
