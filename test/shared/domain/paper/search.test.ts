import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayMeant } from '../../../../shared/domain/paper/dayMeant.ts';
import { excerptOf, marked, says, saysNothing, searchWords } from '../../../../shared/domain/paper/search.ts';

const foundIn = (text: string, word: string) =>
  marked(text, [word])
    .filter(({ isFound }) => isFound)
    .map((piece) => piece.text);

describe('a word is found as people spell it', () => {
  test.each([
    ['Frau Müller', 'mueller', 'Müller'],
    ['Frau Mueller', 'müller', 'Mueller'],
    ['Nordstraße', 'strasse', 'straße'],
    ['Nordstrasse', 'STRASSE', 'strasse'],
    ['Herr Çelik', 'celik', 'Çelik'],
    ['Frau Öztürk', 'Ozturk', 'Öztürk'],
    ['Kosten (netto)', '(netto)', 'netto'],
    ['Begeg\u{AD}nungshaus', 'begegnung', 'Begeg\u{AD}nung'],
  ])('%s: %s', (text, word, found) => {
    expect(says(text, word)).toBe(true);
    expect(foundIn(text, word)).toEqual([found]);
  });
});

test('signs alone are no word', () => {
  expect(searchWords('Frauenhaus – 2025')).toEqual(['Frauenhaus', '2025']);
  expect(['*', '–', ' . '].map(saysNothing)).toEqual([true, true, true]);
  expect(['', ' ', '§', '%', 'a'].map(saysNothing)).toEqual([false, false, false, false, false]);
});

test('whatever is looked for, a marked text says the same letters as before', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), (text, typed) => {
      const words = searchWords(typed.join(' '));
      expect(
        marked(text, words)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('a paragraph belongs together with its number', () => {
  expect(searchWords('GO § 27  Absatz')).toEqual(['GO', '§27', 'Absatz']);
});

test.each([
  ['Drs. 0001/2026', ['0001/2026']],
  ['Drucksache Nr. 1/2026 Haus', ['1/2026', 'Haus']],
  ['V 1/2026', ['1/2026']],
  ['Vorlage Haus', ['Vorlage', 'Haus']],
  ['Oktober 2026', ['10.2026']],
  ['10. Oktober', ['10.10.']],
  ['"Oktober 2026" Haus', ['"Oktober 2026"', 'Haus']],
])('what is meant by „%s“ is looked for', (search, words) => {
  expect(searchWords(search)).toEqual(words);
});

test('a month and the number of a paper are found as texts have them', () => {
  expect(foundIn('Im Oktober 2026 wird gebaut.', '10.2026')).toEqual(['Oktober 2026']);
  expect(foundIn('Vorlage 0001/2026', '1/2026')).toEqual(['0001/2026']);
});

describe('an excerpt', () => {
  const long = `${'Vor dem Wort steht viel. '.repeat(20)}Das Frauenhaus hat 12 Plätze. ${'Danach auch. '.repeat(40)}`;

  test('shows the word with what stands around it, and says where it was cut', () => {
    const parts = excerptOf(long, ['frauenhaus', 'plaetze']) ?? [];
    expect(parts.map(({ text }) => text).join('')).toMatch(
      /^… (?:Vor|dem|Wort|steht|viel\.) .*Das Frauenhaus hat 12 Plätze\..* (?:Danach|auch\.) …$/u,
    );
    expect(parts.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual(['Frauenhaus', 'Plätze']);
    expect(parts.map(({ text }) => text).join('').length).toBeLessThan(200);
  });

  test('takes words where they begin alone, as the index does', () => {
    expect(excerptOf('Das Frauenhaus', ['haus'])).toBeNull();
  });
});

describe('a day that is typed', () => {
  test.each([
    ['12.3.2025', { starts: '2025', ends: '-03-12' }],
    ['12.03.', { starts: '', ends: '-03-12' }],
    ['3.2025', { starts: '2025-03-', ends: '' }],
    ['12.03.25', { starts: '', ends: '25-03-12' }],
    ['2025-3-12', { starts: '2025-03-', ends: '12' }],
    ['2025-03', { starts: '2025-03-', ends: '' }],
    ['03/2025', { starts: '2025-03-', ends: '' }],
    ['2025', null],
    ['12/20', null],
    ['3.', null],
    ['05.315.01', null],
  ])('%s', (word, meant) => expect(dayMeant(word)).toEqual(meant));
});
