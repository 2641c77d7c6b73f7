import { describe, expect, test } from 'vitest';
import { IsoDate, line, lines, printable, wholeNumber } from '../../../shared/domain/values.ts';

const sentence = (result: ReturnType<typeof IsoDate.safeParse>) => result.error?.issues[0]?.message;

describe('days', () => {
  test.each(['2024-02-29', '1900-01-01', '2199-12-31'])('%s is one', (day) => {
    expect(IsoDate.parse(day)).toBe(day);
  });
  test.each([
    ['24.11.2026', 'Bitte ein Datum eingeben'],
    ['2023-02-29', 'Diesen Tag gibt es im Kalender nicht'],
    ['0026-11-24', 'Bitte prüfen Sie die Jahreszahl'],
    ['9999-12-31', 'Bitte prüfen Sie die Jahreszahl'],
  ])('%s is refused with its reason', (day, reason) => {
    expect(sentence(IsoDate.safeParse(day))).toContain(reason);
  });
});

test.each([
  [0, 'Der Rang liegt zwischen 1 und 99.'],
  [100, 'Der Rang liegt zwischen 1 und 99.'],
  [1.5, 'Bitte geben Sie eine ganze Zahl ein.'],
  [Number.NaN, 'Bitte geben Sie eine Zahl ein.'],
])('the number %s is refused with its reason', (value, reason) => {
  expect(wholeNumber('Der Rang', 1, 99).safeParse(value).error?.issues[0]?.message).toContain(reason);
});

test("Word's own line breaks part the words of a text that is pasted", () => {
  const pasted = 'Sachstand\vBericht\fBeschluss';
  expect(line().parse(pasted)).toBe('Sachstand Bericht Beschluss');
  expect(lines().parse(pasted)).toBe('Sachstand\nBericht\nBeschluss');
  expect(printable(pasted)).toBe('Sachstand Bericht Beschluss');
});
