import { z } from 'zod';
import { addDays, daysFrom } from '../day/day.ts';
import { holidayName, isWeekday, isWorkday, previousWorkday } from '../day/holidays.ts';
import { type ClockTime, type IsoDate, wholeNumber } from '../values.ts';

/** The period of the invitation (R7). § 47 (2) GO NRW leaves it to the rules of procedure, whose wording decides how days count. */
export const NoticeRule = z.object({
  /**
   * - `fullDays` ("acht volle Tage vor der Sitzung"): that many whole days lie in between; neither the day of
   *   dispatch nor the day of the meeting counts. Meeting on the 24th, 8 days: last day is the 15th.
   * - `daysBetween` ("zehn Tage zwischen Einladung und Sitzung"): counts the same way. 24th, 10 days: the 13th.
   * - `nthDayBefore` ("am 14. Tag vor der Sitzung"): one of the two days counts. 24th, 14 days: the 10th.
   * - `bothDays` ("zwölf Tage, den Absende- und den Sitzungstag mitgerechnet"): both count. 24th, 12 days: the 13th.
   */
  wording: z.enum(['fullDays', 'daysBetween', 'nthDayBefore', 'bothDays']),
  days: wholeNumber('Die Ladungsfrist', 0, 60),
  /** Which days count: all of them, Monday to Saturday or Monday to Friday, the latter two without holidays in NRW. */
  dayUnit: z.enum(['calendarDays', 'weekdays', 'workdays']).default('calendarDays'),
  /**
   * What begins the period. The day of dispatch is the one that is known: it is counted from for `receipt` as well.
   * `null`: nobody has said, as in rules from before that was asked.
   */
  from: z.enum(['dispatch', 'provision', 'receipt']).nullable().default(null),
  /** The shortened period of urgent cases, which needs a stated reason; `null` where the rules know none. */
  short: z
    .object({
      /** Full days are calendar days, neither the day of dispatch nor that of the meeting; hours back from the start of the meeting on the wall clock. */
      unit: z.enum(['hours', 'fullDays']),
      amount: wholeNumber('Die verkürzte Frist', 0, 240),
    })
    .nullable(),
});
export type NoticeRule = z.infer<typeof NoticeRule>;

export const defaultNotice: NoticeRule = {
  wording: 'fullDays',
  days: 8,
  dayUnit: 'calendarDays',
  from: 'dispatch',
  short: { unit: 'hours', amount: 48 },
};

/** Until when an invitation must be out. */
export type NoticeDates = {
  /** The last day that keeps the ordinary period; it lasts until midnight. */
  lastDay: IsoDate;
  /** The last working day (Mon–Fri, no holiday in NRW) on or before `lastDay`: what an office should aim at. */
  lastWorkday: IsoDate;
  /** Name of the holiday where `lastDay` is one. */
  holiday: string | null;
  /** The day on which the shortened period ends; the earliest possible one where hours count and no start is known. */
  shortLastDay: IsoDate | null;
  /** HH:MM where the shortened period counts in hours and the start time is known. */
  shortLastTime: ClockTime | null;
};

export function noticeDates(
  rule: NoticeRule,
  meetingDate: IsoDate,
  startTime: ClockTime | null,
): NoticeDates {
  const lastDay = lastDayOf(rule, meetingDate);
  return {
    lastDay,
    lastWorkday: previousWorkday(lastDay),
    holiday: holidayName(lastDay),
    ...shortEnd(rule.short, meetingDate, startTime),
  };
}

/** `daysLate` counts from the last day of the ordinary period. */
export type NoticeVerdict =
  | { kind: 'inTime'; daysToSpare: number }
  | { kind: 'short' }
  | { kind: 'tooLate'; daysLate: number }
  | { kind: 'unknown' };

/**
 * Whether an invitation sent at that moment keeps the period. `short`: only the shortened one, which counts as kept
 * where a reason is given (the caller checks the reason). `unknown`: not sent yet (`sentOn` null), or the shortened
 * period ends within that day and a missing time, of dispatch or of the start, decides.
 */
export function noticeVerdict(
  rule: NoticeRule,
  meeting: { date: IsoDate; startTime: ClockTime | null },
  sentOn: IsoDate | null,
  sentTime: ClockTime | null,
): NoticeVerdict {
  if (sentOn === null) return { kind: 'unknown' };
  const daysToSpare = daysFrom(sentOn, lastDayOf(rule, meeting.date));
  if (daysToSpare >= 0) return { kind: 'inTime', daysToSpare };
  const keptShort = keepsShort(rule.short, meeting, sentOn, sentTime);
  if (keptShort === null) return { kind: 'unknown' };
  return keptShort ? { kind: 'short' } : { kind: 'tooLate', daysLate: -daysToSpare };
}

/**
 * By how many days the period was missed towards somebody who was called after all others; null where it is kept towards them as
 * it is towards the others. `others`: what holds for those.
 */
export function daysLateTowards(
  rule: NoticeRule,
  meeting: { date: IsoDate; startTime: ClockTime | null },
  { on, at }: { on: IsoDate; at: ClockTime },
  others: NoticeVerdict,
): number | null {
  const days = -daysFrom(on, lastDayOf(rule, meeting.date));
  const own = noticeVerdict(rule, meeting, on, at);
  const isShortToo = own.kind === 'short' && others.kind !== 'inTime';
  return days <= 0 || isShortToo ? null : days;
}

function lastDayOf({ wording, days, dayUnit }: NoticeRule, meetingDate: IsoDate): IsoDate {
  const dayBefore = addDays(meetingDate, -1);
  switch (wording) {
    case 'fullDays':
    case 'daysBetween':
      return addDays(earliestOf(days, dayBefore, dayUnit), -1);
    case 'nthDayBefore':
      return earliestOf(days, dayBefore, dayUnit);
    case 'bothDays':
      // Of no days at all there is none: the day of the meeting itself.
      return days === 0 ? meetingDate : earliestOf(days, meetingDate, dayUnit);
  }
}

const counts: Record<NoticeRule['dayUnit'], (day: IsoDate) => boolean> = {
  calendarDays: () => true,
  weekdays: isWeekday,
  workdays: isWorkday,
};

/** Going back from `day`, itself included, the last of so many days that count; of none the day after. */
function earliestOf(count: number, day: IsoDate, unit: NoticeRule['dayUnit']): IsoDate {
  let [earliest, left] = [addDays(day, 1), count];
  while (left > 0) {
    earliest = addDays(earliest, -1);
    if (counts[unit](earliest)) left -= 1;
  }
  return earliest;
}

const fullDaysBefore = (day: IsoDate, count: number): IsoDate => addDays(day, -count - 1);

function shortEnd(
  short: NoticeRule['short'],
  meetingDate: IsoDate,
  startTime: ClockTime | null,
): Pick<NoticeDates, 'shortLastDay' | 'shortLastTime'> {
  if (short === null) return { shortLastDay: null, shortLastTime: null };
  if (short.unit === 'fullDays')
    return { shortLastDay: fullDaysBefore(meetingDate, short.amount), shortLastTime: null };
  const end = hoursBefore(meetingDate, startTime ?? '00:00', short.amount);
  return { shortLastDay: end.slice(0, 10), shortLastTime: startTime === null ? null : end.slice(11) };
}

/** `null` where it depends on a time that is missing: then the whole day is possible. */
function keepsShort(
  short: NoticeRule['short'],
  { date, startTime }: { date: IsoDate; startTime: ClockTime | null },
  sentOn: IsoDate,
  sentTime: ClockTime | null,
): boolean | null {
  if (short === null) return false;
  if (short.unit === 'fullDays') return sentOn <= fullDaysBefore(date, short.amount);
  const earliestEnd = hoursBefore(date, startTime ?? '00:00', short.amount);
  const latestEnd = hoursBefore(date, startTime ?? '23:59', short.amount);
  if (`${sentOn}T${sentTime ?? '23:59'}` <= earliestEnd) return true;
  return `${sentOn}T${sentTime ?? '00:00'}` > latestEnd ? false : null;
}

/** YYYY-MM-DDTHH:MM on the wall clock, where every day has 24 hours: 48 hours are two days in any night. */
function hoursBefore(day: IsoDate, time: ClockTime, hours: number): string {
  return new Date(Date.parse(`${day}T${time}Z`) - hours * 3_600_000).toISOString().slice(0, 16);
}
