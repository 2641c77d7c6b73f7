import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withPlainBlanks, withProtectedBlanks } from '../../../shared/german/protectedBlanks.ts';

const shown = (text: string) => withProtectedBlanks(text).replaceAll('\u00A0', '~');

test.each([
  'nach §~31 Abs.~2 Satz~1 Nr.~5 GO NRW',
  'die §§~31~und~32',
  'Art.~28 und Artikel~3, Buchst.~b',
  'Dr.~Müller, Prof.~Dr.~Öz und Dr.~h.~c. Nowak',
  'Frau~Dr.~Çakır und Herrn~Prof.~Weiß',
  'am 11.~September, am 1.~Okt. und am 3.~März',
  'die 9.~Sitzung, 12.~Ratssitzung und 2.~Lesung',
  'bei 2~Enthaltungen, 12~Ja-Stimmen und 3~Gegenstimmen',
  'mit 12~Ja, 2~Nein, 1~Enthaltung',
  'um 17:00~Uhr, 12.000~€, 1,5~Mio.~Euro und 30~%',
  'zu TOP~4, Ö~5.1 und N~3, S.~3, Seite~12',
  'i.~V. Ahmadi, Verein e.~V., z.~B. hier, d.~h. dort, i.~d.~R. so, z.~Hd. von',
])('%s', (text) => {
  expect(shown(text.replaceAll('~', ' '))).toBe(text);
});

test.each([
  'Er kam am 11. Der Rat tagte.',
  'im Jahr 2026. September war es.',
  '12 tage und 3 ländliche Orte',
  'Am Ende die Stadt S. Das war es.',
  'Frau Müller und Herr Öz',
  'Haus - Garten',
  'Punkte sammeln, Nummern ziehen',
])('no line is held together in "%s"', (text) => {
  expect(shown(text)).toBe(text);
});

describe('whatever a text says', () => {
  const words = [
    '§',
    '§§',
    '31',
    'und',
    'Dr.',
    'Müller',
    '11.',
    'September',
    '9.',
    'Sitzung',
    '2',
    'Ja',
    '€',
    'z.',
    'B.',
  ];
  const blanks = [' ', '\u00A0', '\u202F', '  ', '\n', ''];
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...blanks)))
      .map((parts) => parts.flat().join('')),
  );

  test('only blanks change, each into one of its own', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const set = withProtectedBlanks(text);
        expect(set).toHaveLength(text.length);
        expect(withPlainBlanks(set)).toBe(withPlainBlanks(text));
        for (const [at, sign] of set.split('').entries())
          if (sign !== text.charAt(at)) expect([text.charAt(at), sign]).toEqual([' ', '\u00A0']);
      }),
    );
  });

  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(withProtectedBlanks(withProtectedBlanks(text))).toBe(withProtectedBlanks(text));
      }),
    );
  });
});
