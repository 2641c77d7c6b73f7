import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { addDays, daysFrom } from '../../../../shared/domain/day/day.ts';
import { isWeekday, isWorkday } from '../../../../shared/domain/day/holidays.ts';
import {
  defaultNotice,
  noticeDates,
  NoticeRule,
  noticeVerdict,
} from '../../../../shared/domain/body/notice.ts';

type Wording = NoticeRule['wording'];
const rule = (wording: Wording, days: number, short: NoticeRule['short'] = null): NoticeRule => ({
  wording,
  days,
  dayUnit: 'calendarDays',
  from: null,
  short,
});
const hours = (amount: number) => ({ unit: 'hours' as const, amount });
const fullDays = (amount: number) => ({ unit: 'fullDays' as const, amount });

const anyDay = fc
  .integer({ min: Date.UTC(1990, 0, 1) / 86_400_000, max: Date.UTC(2190, 11, 31) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const anyRule: fc.Arbitrary<NoticeRule> = fc.record({
  wording: fc.constantFrom<Wording[]>('fullDays', 'daysBetween', 'nthDayBefore', 'bothDays'),
  days: fc.integer({ min: 0, max: 60 }),
  dayUnit: fc.constantFrom<NoticeRule['dayUnit'][]>('calendarDays', 'weekdays', 'workdays'),
  from: fc.constantFrom<NoticeRule['from'][]>(null, 'dispatch', 'provision', 'receipt'),
  short: fc.option(
    fc.record({
      unit: fc.constantFrom<('hours' | 'fullDays')[]>('hours', 'fullDays'),
      amount: fc.integer({ min: 0, max: 240 }),
    }),
  ),
});

describe('the rule of a body', () => {
  test('the default is one of them', () => {
    expect(NoticeRule.parse(defaultNotice)).toEqual(defaultNotice);
  });

  test.each([-1, 61, 7.5])('a period of %d days is refused', (days) => {
    expect(NoticeRule.safeParse(rule('fullDays', days)).success).toBe(false);
  });

  test('a shortened period has at most 240 hours or days', () => {
    expect(NoticeRule.safeParse(rule('fullDays', 8, hours(240))).success).toBe(true);
    expect(NoticeRule.safeParse(rule('fullDays', 8, hours(241))).success).toBe(false);
  });
});

describe('the last day for the invitation', () => {
  test.each<[string, Wording, number, string, string]>([
    ['2027-11-24', 'fullDays', 8, '2027-11-15', 'neither day counts: the 16th to the 23rd lie in between'],
    ['2027-11-24', 'daysBetween', 10, '2027-11-13', 'ten days in between: the 14th to the 23rd'],
    ['2027-11-24', 'nthDayBefore', 14, '2027-11-10', 'the 14th day before'],
    ['2027-11-24', 'bothDays', 12, '2027-11-13', 'both days count: the 13th to the 24th are twelve'],
    ['2027-11-24', 'bothDays', 1, '2027-11-24', 'one day is that of the meeting'],
    ['2027-11-24', 'bothDays', 0, '2027-11-24', 'and so is none'],
    ['2027-11-24', 'fullDays', 0, '2027-11-23', 'no full day in between: the day before'],
    ['2027-11-24', 'nthDayBefore', 0, '2027-11-24', 'the day itself'],
    ['2027-11-24', 'nthDayBefore', 1, '2027-11-23', 'the day before'],
    ['2027-03-05', 'fullDays', 8, '2027-02-24', 'over the end of a February of 28 days'],
    ['2028-03-05', 'fullDays', 8, '2028-02-25', 'and of 29 days'],
    ['2027-01-06', 'fullDays', 8, '2026-12-28', 'over the end of a year'],
    ['2026-03-31', 'fullDays', 8, '2026-03-22', 'over the night the clocks are put forward'],
    ['2026-10-27', 'daysBetween', 3, '2026-10-23', 'over the night they are put back'],
  ])('meeting on %s, %s %i: %s (%s)', (date, wording, days, lastDay) => {
    expect(noticeDates(rule(wording, days), date, null).lastDay).toBe(lastDay);
  });

  test.each<[NoticeRule['dayUnit'], Wording, number, string, string, string]>([
    ['workdays', 'fullDays', 3, '2026-04-08', '2026-03-31', 'between lie 1, 2 and 7 April, not Easter'],
    ['weekdays', 'fullDays', 3, '2026-04-08', '2026-04-01', 'with the Saturday: 2, 4 and 7 April'],
    ['workdays', 'nthDayBefore', 5, '2026-11-24', '2026-11-17', 'a week of five days'],
    ['weekdays', 'nthDayBefore', 5, '2026-11-24', '2026-11-18', 'a week of six'],
    [
      'workdays',
      'bothDays',
      5,
      '2026-11-24',
      '2026-11-18',
      'both ends count: 18, 19, 20, 23 and 24 November',
    ],
    ['workdays', 'fullDays', 0, '2026-11-24', '2026-11-23', 'no day in between'],
    ['workdays', 'bothDays', 0, '2026-11-22', '2026-11-22', 'no day at all, meeting on a Sunday'],
  ])('%s, %s %i, meeting on %s: %s (%s)', (dayUnit, wording, days, date, lastDay) => {
    expect(noticeDates({ ...rule(wording, days), dayUnit }, date, null).lastDay).toBe(lastDay);
  });

  test.each<[string, string, string, string | null]>([
    ['2027-11-24', '2027-11-15', '2027-11-15', null],
    ['2026-11-24', '2026-11-15', '2026-11-13', null],
    ['2026-04-15', '2026-04-06', '2026-04-02', 'Ostermontag'],
    ['2026-06-13', '2026-06-04', '2026-06-03', 'Fronleichnam'],
    ['2027-01-10', '2027-01-01', '2026-12-31', 'Neujahrstag'],
    ['2026-11-10', '2026-11-01', '2026-10-30', 'Allerheiligen'],
  ])('meeting on %s: %s, last working day %s, holiday %s', (date, lastDay, lastWorkday, holiday) => {
    expect(noticeDates(rule('fullDays', 8), date, '17:00')).toEqual({
      lastDay,
      lastWorkday,
      holiday,
      shortLastDay: null,
      shortLastTime: null,
    });
  });
});

describe('the end of the shortened period', () => {
  test.each<[NoticeRule['short'], string | null, string | null, string | null, string]>([
    [null, '17:00', null, null, 'there is none'],
    [hours(48), '17:00', '2027-11-22', '17:00', '48 hours before'],
    [hours(24), '09:30', '2027-11-23', '09:30', '24 hours before'],
    [hours(36), '09:30', '2027-11-22', '21:30', 'over two midnights'],
    [hours(0), '17:00', '2027-11-24', '17:00', 'the start itself'],
    [hours(48), null, '2027-11-22', null, 'no start yet: the day alone'],
    [hours(36), null, '2027-11-22', null, 'no start yet: the earliest day possible'],
    [fullDays(3), '17:00', '2027-11-20', null, 'full days count as in the ordinary period'],
  ])('%j with start %s: %s %s (%s)', (short, start, shortLastDay, shortLastTime) => {
    expect(noticeDates(rule('fullDays', 8, short), '2027-11-24', start)).toMatchObject({
      shortLastDay,
      shortLastTime,
    });
  });

  test('48 hours are two days on the wall clock, also in the nights the clocks change', () => {
    const inSpring = noticeDates(rule('fullDays', 8, hours(48)), '2026-03-30', '17:00');
    const inAutumn = noticeDates(rule('fullDays', 8, hours(48)), '2026-10-26', '17:00');
    expect([inSpring.shortLastDay, inSpring.shortLastTime]).toEqual(['2026-03-28', '17:00']);
    expect([inAutumn.shortLastDay, inAutumn.shortLastTime]).toEqual(['2026-10-24', '17:00']);
  });
});

describe('in whatever time zone the computer is', () => {
  const own = process.env['TZ'];
  afterEach(() => {
    if (own === undefined) delete process.env['TZ'];
    else process.env['TZ'] = own;
  });

  // The nights of their changes: 29 March and 25 October in Berlin, 8 March and 1 November in New York.
  const nights = ['2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01'];

  test.each([
    ['Europe/Berlin', -60],
    ['America/New_York', 300],
    ['Pacific/Kiritimati', -840],
  ])('%s: no night is shorter or longer', (zone, offset) => {
    process.env['TZ'] = zone;
    expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(offset);
    for (const night of nights) {
      const meeting = { date: addDays(night, 1), startTime: '02:30' };
      const urgent = rule('fullDays', 8, hours(48));
      expect(noticeDates(urgent, meeting.date, meeting.startTime)).toMatchObject({
        lastDay: addDays(night, -8),
        shortLastDay: addDays(night, -1),
        shortLastTime: '02:30',
      });
      expect(noticeDates(rule('fullDays', 8, hours(24)), meeting.date, '02:30')).toMatchObject({
        shortLastDay: night,
        shortLastTime: '02:30',
      });
      expect(noticeVerdict(urgent, meeting, addDays(night, -1), '02:30').kind).toBe('short');
      expect(noticeVerdict(urgent, meeting, addDays(night, -1), '02:31').kind).toBe('tooLate');
    }
  });
});

describe('the verdict on a dispatch', () => {
  const late = (daysLate: number) => ({ kind: 'tooLate', daysLate });
  const spare = (daysToSpare: number) => ({ kind: 'inTime', daysToSpare });
  const short = { kind: 'short' };
  const unknown = { kind: 'unknown' };

  test.each<[NoticeRule['short'], string | null, string | null, string | null, object, string]>([
    [null, '17:00', null, null, unknown, 'not sent yet'],
    [null, '17:00', '2027-11-12', null, spare(3), 'early'],
    [null, '17:00', '2027-11-15', '23:59', spare(0), 'on the last day, until midnight'],
    [null, '17:00', '2027-11-16', '00:00', late(1), 'a minute later'],
    [null, '17:00', '2027-11-25', null, late(10), 'after the meeting'],
    [hours(48), '17:00', '2027-11-15', null, spare(0), 'in time, though there is a shorter one'],
    [hours(48), '17:00', '2027-11-16', null, short, 'only the shortened period'],
    [hours(48), '17:00', '2027-11-22', '17:00', short, 'exactly 48 hours before'],
    [hours(48), '17:00', '2027-11-22', '17:01', late(7), 'a minute less'],
    [hours(48), '17:00', '2027-11-22', null, unknown, 'on that day at no known time'],
    [hours(48), '17:00', '2027-11-23', null, late(8), 'the day after, at any time'],
    [hours(48), null, '2027-11-21', null, short, 'enough for any start'],
    [hours(48), null, '2027-11-22', '10:00', unknown, 'enough for some starts only'],
    [hours(48), null, '2027-11-23', '00:00', late(8), 'too late for any start'],
    [fullDays(3), '17:00', '2027-11-20', '23:59', short, 'three full days in between'],
    [fullDays(3), '17:00', '2027-11-21', null, late(6), 'only two'],
    [fullDays(20), '17:00', '2027-11-16', null, late(1), 'a shortened period that is longer helps nobody'],
  ])('%j, start %s, sent %s %s: %j (%s)', (shortRule, startTime, sentOn, sentTime, verdict) => {
    const meeting = { date: '2027-11-24', startTime };
    expect(noticeVerdict(rule('fullDays', 8, shortRule), meeting, sentOn, sentTime)).toEqual(verdict);
  });
});

const inBetween = ({ wording }: NoticeRule) => wording === 'fullDays' || wording === 'daysBetween';

/** How many days that count lie from the day of dispatch to that of the meeting, as the wording has it. */
function countedFrom(sentOn: string, date: string, { wording, dayUnit }: NoticeRule): number {
  const first = inBetween({ ...defaultNotice, wording }) ? 1 : 0;
  const last = wording === 'bothDays' ? 1 : 0;
  const days = Array.from({ length: Math.max(0, daysFrom(sentOn, date) - first + last) }, (_, n) =>
    addDays(sentOn, first + n),
  );
  const isCounted = { calendarDays: () => true, weekdays: isWeekday, workdays: isWorkday }[dayUnit];
  return days.filter(isCounted).length;
}

describe('for every rule and every day', () => {
  test('that many days lie between the last day and the meeting, a day later fewer, and the working day is the last one', () => {
    fc.assert(
      fc.property(anyRule, anyDay, fc.option(anyTime), (given, date, start) => {
        const { lastDay, lastWorkday, holiday } = noticeDates(given, date, start);
        expect(countedFrom(lastDay, date, given)).toBeGreaterThanOrEqual(given.days);
        const isClosest = lastDay === (inBetween(given) ? addDays(date, -1) : date);
        if (!isClosest) expect(countedFrom(addDays(lastDay, 1), date, given)).toBeLessThan(given.days);
        expect(lastWorkday <= lastDay).toBe(true);
        expect(lastWorkday === lastDay).toBe(isWorkday(lastDay));
        if (holiday !== null) expect(lastWorkday < lastDay).toBe(true);
      }),
    );
  });

  test('the verdict turns at the end of the last day and nowhere else', () => {
    fc.assert(
      fc.property(
        anyRule,
        anyDay,
        anyTime,
        fc.integer({ min: -70, max: 70 }),
        (given, date, time, offset) => {
          const meeting = { date, startTime: time };
          const { lastDay, shortLastDay, shortLastTime } = noticeDates(given, date, time);
          const sentOn = addDays(lastDay, offset);
          const verdict = noticeVerdict(given, meeting, sentOn, '12:00');
          const inShort =
            shortLastDay !== null && `${sentOn}T12:00` <= `${shortLastDay}T${shortLastTime ?? '23:59'}`;
          if (offset <= 0) expect(verdict).toEqual({ kind: 'inTime', daysToSpare: Math.abs(offset) });
          else expect(verdict).toEqual(inShort ? { kind: 'short' } : { kind: 'tooLate', daysLate: offset });
        },
      ),
    );
  });

  test('a later dispatch is never judged better, and a missing time never changes a certain verdict', () => {
    const rank = { inTime: 0, short: 1, unknown: 2, tooLate: 3 };
    fc.assert(
      fc.property(
        anyRule,
        anyDay,
        fc.option(anyTime),
        fc.integer({ min: -5, max: 70 }),
        anyTime,
        (given, date, startTime, ago, time) => {
          const meeting = { date, startTime };
          const sentOn = addDays(date, -ago);
          const unsure = noticeVerdict(given, meeting, sentOn, null);
          const sure = noticeVerdict(given, meeting, sentOn, time);
          const nextDay = noticeVerdict(given, meeting, addDays(sentOn, 1), time);
          expect(rank[nextDay.kind]).toBeGreaterThanOrEqual(rank[sure.kind]);
          if (unsure.kind !== 'unknown') expect(sure).toEqual(unsure);
        },
      ),
    );
  });
});
