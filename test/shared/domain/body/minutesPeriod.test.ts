import { describe, expect, test } from 'vitest';
import { MinutesPeriod, minutesDueOn } from '../../../../shared/domain/body/minutesPeriod.ts';

describe('until when the Niederschrift is to be there', () => {
  test.each([
    ['ten working days after a Wednesday', 10, 'workdays', '2026-10-28', '2026-11-11'],
    ['over Christmas and New Year', 10, 'workdays', '2026-12-16', '2026-12-31'],
    ['over Easter', 5, 'workdays', '2026-04-01', '2026-04-10'],
    ['All Saints in NRW is no working day', 1, 'workdays', '2027-10-29', '2027-11-02'],
    ['a meeting on a Saturday', 1, 'workdays', '2026-11-21', '2026-11-23'],
    ['calendar days may end on a Sunday', 4, 'calendarDays', '2026-10-28', '2026-11-01'],
    ['four weeks', 4, 'weeks', '2026-12-09', '2027-01-06'],
  ] as const)('%s', (_, amount, unit, date, due) => {
    expect(minutesDueOn({ amount, unit }, date)).toBe(due);
  });

  test('no day and more than a year are no period', () => {
    expect(MinutesPeriod.safeParse({ amount: 0, unit: 'weeks' }).success).toBe(false);
    expect(MinutesPeriod.safeParse({ amount: 366, unit: 'workdays' }).success).toBe(false);
  });
});
