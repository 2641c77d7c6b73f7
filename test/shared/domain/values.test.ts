import { describe, expect, test } from 'vitest';
import { isEmptyText } from '../../../shared/domain/richText.ts';
import { IsoDate, line, lines, printable, requiredLine, wholeNumber } from '../../../shared/domain/values.ts';

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

test.each([
  ['blanks', ' \u{A0}\u{2003}\t\n'],
  ['signs without width', '\u{200B}\u{200D}\u{2060}\u{FEFF}\u{AD}'],
  ['fillers and the empty letter of Braille', '\u{3164}\u{115F}\u{2800}'],
  ['marks without a letter', '\u{301}\u{FE0F}'],
])('what nobody sees is empty: %s', (_, text) => {
  expect([line().parse(text), lines().parse(text)]).toEqual(['', '']);
  expect(requiredLine('einen Grund').safeParse(text).error?.issues[0]?.message).toContain('einen Grund');
  expect(
    isEmptyText({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }),
  ).toBe(true);
});

test.each(['a', '–', '✓', '👩‍👩‍👧', 'क्ष', '١'])('%s is seen, and stays as it is', (text) => {
  expect(requiredLine('einen Grund').parse(text)).toBe(text);
});

test("Word's own line breaks part the words of a text that is pasted", () => {
  const pasted = 'Sachstand\vBericht\fBeschluss';
  expect(line().parse(pasted)).toBe('Sachstand Bericht Beschluss');
  expect(lines().parse(pasted)).toBe('Sachstand\nBericht\nBeschluss');
  expect(printable(pasted)).toBe('Sachstand Bericht Beschluss');
});

test.each([
  ['a subject', line(), 'Zuschuss \u{202E}fdp.exe', 'Zuschuss fdp.exe'],
  ['a required name', requiredLine('einen Namen'), '\u{202D}Verein\u{202E}', 'Verein'],
])('signs that force a direction are taken out of %s', (_, schema, typed, stored) => {
  expect(schema.parse(typed)).toBe(stored);
});

test('the marks of a name in Arabic stay', () => {
  const name = '\u{202B}جمعية \u{200F}الصداقة\u{202C}';
  expect(line().parse(name)).toBe(name);
});

test('of signs of direction alone nothing is left, which a required name says', () => {
  expect(requiredLine('einen Namen').safeParse('\u{202E}\u{202C}').error?.issues[0]?.message).toContain(
    'einen Namen',
  );
});
