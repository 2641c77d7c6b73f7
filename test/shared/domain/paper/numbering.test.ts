import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countIn,
  isPattern,
  isSameNumber,
  numberAt,
  numbersAt,
  seriesOf,
} from '../../../../shared/domain/paper/numbering.ts';

const context = { date: '2021-08-30', term: '2020-2025' };

describe('numbers as towns write them', () => {
  test.each([
    ['{Nr:4}/{Wahlperiode}', 2860, '2860/2020-2025'],
    ['{Nr:4}/{Jahr}/KREIS', 303, '0303/2021/KREIS'],
    ['{Nr:3}/{JJ}', 67, '067/21'],
    ['{JJ}-{Nr}', 1106, '21-1106'],
    ['IR {Nr}', 12_345, 'IR 12345'],
  ])('%s', (pattern, count, printed) => {
    expect(isPattern(pattern)).toBe(true);
    expect(numberAt(pattern, context, count)).toBe(printed);
  });

  test('a number is never cut', () => {
    expect(numberAt('{Nr:2}/{JJ}', context, 1234)).toBe('1234/21');
  });
});

describe('a printed number', () => {
  test.each([
    ['{Nr:4}/{Jahr}', '0041/2021', 41],
    ['{Nr:4}/{Jahr}', '41/2021', 41],
    ['{Nr:4}/{Jahr}', '0041/2020', null],
    ['IR {Nr}', 'IR 12345', 12_345],
    ['IR {Nr}', 'IR 12a', null],
    ['{Nr}', 'Vorlage', null],
  ])('in the series of „%s“: %s', (pattern, number, count) => {
    expect(countIn(pattern, context, number)).toBe(count);
  });

  test('of a pattern counts as it was counted, in whatever digits', () => {
    const pattern = fc.constantFrom('{Nr}', '{Nr:4}/{Jahr}', '{JJ}-{Nr:2}', 'IR {Nr:9}/{Wahlperiode}');
    fc.assert(
      fc.property(pattern, fc.nat(10_000_000), (form, count) => {
        const number = numberAt(form, context, count);
        expect(countIn(form, context, number)).toBe(count);
        expect(numbersAt(form, context, count)).toContain(number);
        for (const other of numbersAt(form, context, count)) expect(isSameNumber(other, number)).toBe(true);
      }),
    );
  });

  test.each([
    ['41/2026', '0041/2026'],
    ['IR-2026-42', 'IR-2026-042'],
    ['ir-2026-001', 'IR-2026-001'],
    ['IR 2026\u20111', 'IR2026-1'],
  ])('%s is the same as %s', (one, other) => expect(isSameNumber(one, other)).toBe(true));

  test.each([
    ['41/2026', '410/2026'],
    ['1/2026', '1/2025'],
    ['1-1', '11'],
    ['100', '1'],
  ])('%s is another than %s', (one, other) => expect(isSameNumber(one, other)).toBe(false));
});

describe('a pattern', () => {
  test.each([
    'Vorlage',
    '{Jahr}',
    '{Nr}/{Nr}',
    '{nr}',
    '{Nr:0}',
    '{Nr}/{Monat}',
    '{Vorlage}/{Nr}',
    '{Nr',
    '{Nr}}',
  ])('%s is none', (pattern) => expect(isPattern(pattern)).toBe(false));
});

describe('a series', () => {
  test('begins anew with the year where the year is printed', () => {
    expect(seriesOf('{Nr}/{Jahr}', context)).not.toBe(
      seriesOf('{Nr}/{Jahr}', { ...context, date: '2022-01-01' }),
    );
    expect(seriesOf('{Nr}/{Wahlperiode}', context)).toBe(
      seriesOf('{Nr}/{Wahlperiode}', { ...context, date: '2022-01-01' }),
    );
  });

  test('goes on where only the number of digits changes', () => {
    expect(seriesOf('{Nr:4}/{Jahr}', context)).toBe(seriesOf('{Nr}/2021', context));
  });

  test('gives no number twice', () => {
    const pattern = fc.constantFrom('{Nr:4}/{Wahlperiode}', '{JJ}-{Nr}', '{Nr:9}', 'a{Nr}b{Jahr}');
    const count = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(pattern, count, count, (written, one, other) => {
        const same = numberAt(written, context, one) === numberAt(written, context, other);
        expect(same).toBe(one === other);
      }),
    );
  });
});
