import { describe, expect, test } from 'vitest';
import {
  counted,
  dayAndMonth,
  germanDate,
  germanTime,
  listed,
  longDate,
  parseGermanDate,
  shortWeekdayDate,
  withWord,
} from '../../../shared/german/format.ts';

describe('days and times', () => {
  test('are written the German way', () => {
    expect(germanDate('2026-11-24')).toBe('24.11.2026');
    expect(dayAndMonth('2026-03-01')).toBe('1. März 2026');
    expect(longDate('2026-11-24')).toBe('Dienstag, 24. November 2026');
    expect(shortWeekdayDate('2026-11-24')).toBe('Di., 24. November 2026');
    expect(germanTime('17:00')).toBe('17:00 Uhr');
  });

  test.each([
    ['2024-02-29', 'Donnerstag'],
    ['2000-01-01', 'Samstag'],
    ['2026-03-29', 'Sonntag'],
  ])('%s is a %s', (iso, weekday) => {
    expect(longDate(iso)).toContain(`${weekday}, `);
  });
});

describe('reading a date', () => {
  test.each([
    ['24.11.2026', '2026-11-24'],
    ['1.3.26', '2026-03-01'],
    [' 24. 11. 2026 ', '2026-11-24'],
    ['24. November 2026', '2026-11-24'],
    ['1. März 2026', '2026-03-01'],
    ['1. nov 2026', '2026-11-01'],
    ['2026-11-24', '2026-11-24'],
    ['29.02.2024', '2024-02-29'],
    ['29.02.2026', null],
    ['31.11.2026', null],
    ['24.13.2026', null],
    ['24. Nebelung 2026', null],
    ['24.11.', null],
    ['heute', null],
    ['', null],
  ])('"%s" is %s', (text, iso) => {
    expect(parseGermanDate(text)).toBe(iso);
  });
});

describe('counting and listing', () => {
  test('nouns follow their number', () => {
    expect(counted(1, 'Stimme', 'Stimmen')).toBe('1 Stimme');
    expect(counted(0, 'Stimme', 'Stimmen')).toBe('0 Stimmen');
  });
  test('small numbers become words up to zwölf', () => {
    const written = [1, 2, 12, 13].map((n) => withWord(n, 'Enthaltung', 'Enthaltungen'));
    expect(written).toEqual([
      'einer Enthaltung',
      'zwei Enthaltungen',
      'zwölf Enthaltungen',
      '13 Enthaltungen',
    ]);
  });
  test('lists end with "und"', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(listed)).toEqual(['', 'A', 'A und B', 'A, B und C']);
  });
});
