import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTimes, isAfter, minutesFrom } from '../../../../shared/domain/day/wallClock.ts';

const clockTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);

describe('minutes from the start of a meeting', () => {
  test.each<[string | null, string, number, string]>([
    ['17:00', '17:00', 0, 'the start itself'],
    ['17:00', '20:40', 220, 'an ordinary evening'],
    ['17:00', '16:45', -15, 'somebody who came early'],
    ['17:00', '11:00', -360, 'six hours early is still early'],
    ['17:00', '10:59', 1079, 'earlier than that is the next day'],
    ['23:59', '00:10', 11, 'a meeting that runs over midnight'],
    ['23:00', '00:00', 60, 'midnight itself'],
    ['00:10', '23:59', -11, 'a start after midnight, somebody early on the evening before'],
    [null, '18:30', 390, 'no start time yet: noon stands in'],
    [null, '06:00', -360, 'no start time yet: the day begins at six'],
  ])('%s → %s is %i (%s)', (start, time, minutes) => {
    expect(minutesFrom(start, time)).toBe(minutes);
  });

  test('in a night with a change of the clocks only the wall clock counts: 02:30 comes after 01:50', () => {
    expect(minutesFrom('20:00', '02:30') - minutesFrom('20:00', '01:50')).toBe(40);
    expect(isAfter('20:00', '02:30', '01:50')).toBe(true);
  });

  test('every time has its own place within one day around the start', () => {
    fc.assert(
      fc.property(clockTime, clockTime, clockTime, (start, a, b) => {
        expect(minutesFrom(start, a)).toBeGreaterThanOrEqual(-360);
        expect(minutesFrom(start, a)).toBeLessThan(1080);
        expect(compareTimes(start, a, b) === 0).toBe(a === b);
        expect(isAfter(start, a, b)).toBe(compareTimes(start, b, a) < 0);
      }),
    );
  });
});
