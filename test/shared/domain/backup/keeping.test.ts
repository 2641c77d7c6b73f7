import { assert, integer, property, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlived } from '../../../../shared/domain/backup/keeping.ts';
import { addDays, daysFrom } from '../../../../shared/domain/day/day.ts';
import { IsoDate } from '../../../../shared/domain/values.ts';

const today = IsoDate.parse('2026-11-29');
const now = `${today}T12:00:00`;
const at = (daysAgo: number, time = '08:00:00') => ({ at: `${addDays(today, -daysAgo)}T${time}` });
/** The days before today whose backups are kept, of those given. */
const keptOf = (all: { at: string }[]) => {
  const gone = new Set(outlived(all, now));
  return all.filter((one) => !gone.has(one));
};
const daysAgo = ({ at: made }: { at: string }) => daysFrom(IsoDate.parse(made.slice(0, 10)), today);

describe('backups are kept', () => {
  test('all of today and yesterday, of earlier days the last one', () => {
    const all = [0, 1, 2].flatMap((days) =>
      ['08:00:00', '14:00:00', '17:30:00'].map((time) => at(days, time)),
    );
    expect(keptOf(all).map((one) => [daysAgo(one), one.at.slice(11)])).toEqual([
      [0, '08:00:00'],
      [0, '14:00:00'],
      [0, '17:30:00'],
      [1, '08:00:00'],
      [1, '14:00:00'],
      [1, '17:30:00'],
      [2, '17:30:00'],
    ]);
  });

  test('of an office that works every day: 14 days, 8 weeks, 12 months', () => {
    const all = Array.from({ length: 800 }, (_, days) => at(days));
    // The 29th is a Sunday, the last day of its week.
    expect(keptOf(all).map(daysAgo)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 21, 28, 29, 35, 42, 49, 60, 90, 121, 152, 182, 213,
      243, 274, 302, 333,
    ]);
  });

  test('the newest, however old it is, and one from after the clock was set back', () => {
    expect(outlived([at(4000)], now)).toEqual([]);
    expect(outlived([at(-3), at(0)], now)).toEqual([]);
  });

  test('day after day the same ones as if all had been looked at today', () => {
    assert(
      property(uniqueArray(integer({ min: 0, max: 500 }), { maxLength: 120 }), (days) => {
        const all = days.toSorted((a, b) => b - a).map((one) => at(one));
        let kept: { at: string }[] = [];
        for (const one of all) {
          kept = [...kept, one];
          const gone = new Set(outlived(kept, one.at));
          kept = kept.filter((each) => !gone.has(each));
        }
        const [newest] = all.slice(-1);
        const whole = newest ? new Set(outlived(all, newest.at)) : new Set();
        expect(kept).toEqual(all.filter((one) => !whole.has(one)));
      }),
    );
  });
});
