import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  holidayName,
  isWeekend,
  isWorkday,
  previousWorkday,
} from '../../../../shared/domain/day/holidays.ts';
import { addDays, daysFrom } from '../../../../shared/domain/day/day.ts';

const day = fc
  .integer({ min: Date.UTC(1990, 0, 1) / 86_400_000, max: Date.UTC(2190, 11, 31) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

/** Easter Sunday by the rule of Meeus, Jones and Butcher: not the formula of the package. */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return `${year}-${String(Math.floor(n / 31)).padStart(2, '0')}-${String((n % 31) + 1).padStart(2, '0')}`;
}

/** § 2 Feiertagsgesetz NW, and the Reformation's 500th anniversary. */
function holidaysOf(year: number): Map<string, string[]> {
  const sunday = easter(year);
  const all: [string, string][] = [
    [`${year}-01-01`, 'Neujahrstag'],
    [addDays(sunday, -2), 'Karfreitag'],
    [addDays(sunday, 1), 'Ostermontag'],
    [`${year}-05-01`, 'Tag der Arbeit'],
    [addDays(sunday, 39), 'Christi Himmelfahrt'],
    [addDays(sunday, 50), 'Pfingstmontag'],
    [addDays(sunday, 60), 'Fronleichnam'],
    [`${year}-10-03`, 'Tag der Deutschen Einheit'],
    [`${year}-11-01`, 'Allerheiligen'],
    [`${year}-12-25`, '1. Weihnachtstag'],
    [`${year}-12-26`, '2. Weihnachtstag'],
  ];
  if (year === 2017) all.push(['2017-10-31', 'Reformationstag']);
  const byDay = new Map<string, string[]>();
  for (const [date, name] of all) byDay.set(date, [...(byDay.get(date) ?? []), name]);
  return byDay;
}

function expectHolidays(year: number): void {
  const expected = holidaysOf(year);
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1))
    expect([date, holidayName(date)?.split(' und ').toSorted() ?? []]).toEqual([
      date,
      expected.get(date)?.toSorted() ?? [],
    ]);
}

describe('public holidays in NRW', () => {
  test.each<[string, string | null, string?]>([
    ['2026-04-03', 'Karfreitag'],
    ['2026-04-05', null, 'Easter Sunday is none in NRW'],
    ['2026-06-04', 'Fronleichnam'],
    ['2026-01-06', null, 'Heilige Drei Könige is one elsewhere'],
    ['2026-02-16', null, 'Rosenmontag is a custom'],
    ['2026-10-31', null, 'Reformationstag is one elsewhere'],
    ['2017-10-31', 'Reformationstag', 'once, in 2017'],
    ['2026-11-18', null, 'Buß- und Bettag, abolished'],
    ['2026-12-24', null],
    ['2026-12-26', '2. Weihnachtstag'],
    ['2026-12-31', null],
    ['2027-01-01', 'Neujahrstag'],
    ['2008-05-01', 'Tag der Arbeit und Christi Himmelfahrt', 'two on one day'],
  ])('%s: %s', (date, name) => {
    expect(holidayName(date)).toBe(name);
  });

  test.each([
    [1994, '1994-04-03'],
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2160, '2160-03-23'],
  ])('Easter %i, from the almanac, is %s', (year, sunday) => {
    expect(easter(year)).toBe(sunday);
    expect(holidayName(addDays(sunday, -2))).toBe('Karfreitag');
    expect(holidayName(addDays(sunday, 1))).toBe('Ostermontag');
  });

  test('are those of the law on every single day of 1990 to 2190', () => {
    for (let year = 1990; year <= 2190; year += 1) expectHolidays(year);
  });
});

describe('whatever time zone the computer is set to', () => {
  const own = process.env['TZ'];
  afterEach(() => {
    if (own === undefined) delete process.env['TZ'];
    else process.env['TZ'] = own;
  });

  test.each([
    ['Pacific/Kiritimati', -840],
    ['America/New_York', 300],
    ['Pacific/Pago_Pago', 660],
    ['Europe/Berlin', -60],
    ['UTC', 0],
  ])('%s: the same holidays, the same days', (zone, offset) => {
    process.env['TZ'] = zone;
    expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(offset);
    for (const year of [2008, 2016, 2017, 2024, 2026, 2027, 2100]) expectHolidays(year);
    expect(addDays('2026-03-30', -2)).toBe('2026-03-28');
    expect(isWeekend('2026-11-22')).toBe(true);
    expect(previousWorkday('2026-04-06')).toBe('2026-04-02');
  });
});

describe('counting days', () => {
  test.each([
    ['2026-11-24', 0, '2026-11-24'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2100-03-01', -1, '2100-02-28'],
    ['2027-01-03', -9, '2026-12-25'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
  ])('%s and %i days are %s', (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(daysFrom(from, to)).toBe(count);
  });

  test('there and back is the same day, and later days sort later', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (from, count) => {
        const to = addDays(from, count);
        expect(addDays(to, -count)).toBe(from);
        expect(daysFrom(from, to)).toBe(count);
        expect(Math.sign(count)).toBe(to > from ? 1 : to < from ? -1 : 0);
      }),
    );
  });
});

describe('working days', () => {
  test.each([
    ['2026-11-20', '2026-11-20', 'a Friday'],
    ['2026-11-21', '2026-11-20', 'a Saturday'],
    ['2026-11-22', '2026-11-20', 'a Sunday'],
    ['2026-04-06', '2026-04-02', 'Easter Monday: back to Maundy Thursday'],
    ['2026-06-04', '2026-06-03', 'Fronleichnam'],
    ['2027-01-03', '2026-12-31', 'a Sunday after New Year’s Friday, over the end of the year'],
    ['2023-12-26', '2023-12-22', 'Christmas after a weekend'],
  ])('%s: the last one is %s (%s)', (date, last) => {
    expect(previousWorkday(date)).toBe(last);
  });

  test('the last one is at most five days back, is one, and none lies after it', () => {
    fc.assert(
      fc.property(day, (date) => {
        const last = previousWorkday(date);
        expect(isWorkday(last)).toBe(true);
        expect(daysFrom(last, date)).toBeGreaterThanOrEqual(0);
        expect(daysFrom(last, date)).toBeLessThanOrEqual(5);
        for (let later = addDays(last, 1); later <= date; later = addDays(later, 1))
          expect(isWorkday(later)).toBe(false);
      }),
    );
  });
});
