import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KnownWords } from '../../../renderer/features/editor/spelling/knownWords.ts';
import { wordsIn } from '../../../renderer/features/editor/spelling/wordsIn.ts';

const wordsOf = (text: string) => wordsIn(text).map((word) => word.text);

test.each([
  ['Die Sitzung, die „erste“, beginnt.', ['Die', 'Sitzung', 'die', 'erste', 'beginnt']],
  ['Frau\u{A0}Öz\u{202F}spricht', ['Frau', 'Öz', 'spricht']],
  ['Schreiben Sie an rat@stadt.example oder www.stadt.example/rat', ['Schreiben', 'Sie', 'an', 'oder']],
  ['Drucksache 0012/2026-31, Az. 33.1-A', ['Drucksache', 'Az']],
  ['Die SPD und die GO NRW, i. V. und z.B. hier', ['Die', 'und', 'die', 'und', 'hier']],
  ['Kinder- und Jugendrat', ['Kinder', 'und', 'Jugendrat']],
  ['Schüler*innen, Bürger:innen', ['Schüler', 'innen', 'Bürger', 'innen']],
  ['C:\\Akten\\Rat und rat_neu', ['und']],
  ['mit\u{FFFC}Bild', ['mit', 'Bild']],
])('of "%s" these are looked up: %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('a word is right in a form that its neighbours allow', () => {
  const formsIn = (text: string) => wordsIn(text).map(({ forms }) => forms);
  expect(formsIn('nach Abs.')).toEqual([['nach'], ['Abs', 'Abs.']]);
  expect(formsIn('Kinder-')).toEqual([['Kinder', 'Kinder-']]);
  expect(formsIn('geht’s')).toEqual([['geht’s', 'geht']]);
});

test('a word stands where it says, whatever a text is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { from, to, text: word } of wordsIn(text)) {
        expect(text.slice(from, to).replaceAll('\u{AD}', '').normalize('NFC')).toBe(word);
      }
    }),
  );
});

test('the office knows its own words, and names in the genitive as well', () => {
  const known = new KnownWords({ words: ['Quartiersfeuer'], names: ['Leyla Al-Khatib', 'Die Linke'] });
  for (const word of ['Quartiersfeuer', 'Leyla', 'Khatib', 'Khatibs', 'Khatib’s', 'Ziff.'])
    expect([word, known.has([word])]).toEqual([word, true]);
  expect(known.has(['Sitzugn'])).toBe(false);
});
