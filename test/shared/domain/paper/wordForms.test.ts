import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../../../shared/domain/paper/search.ts';
import { forms, searchable } from '../../../../shared/domain/paper/wordForms.ts';

/** As the index finds: each part of a phrase in its order, the last one where a word begins so. */
const isFound = (text: string, word: string): boolean =>
  forms(word).some((form) => ` ${searchable(text)}`.includes(` ${form}`));

describe('a word is found however it is written', () => {
  test.each([
    ['Frauenhäuser', 'Frauenhaeuser'],
    ['Steuergebühren', 'STEUERGEBUEHREN'],
    ['Steuergebuehren', 'Steuergebühren'],
    ['Paßstraße', 'Passstrasse'],
    ['Passstraße', 'Paßstraße'],
    ['Zuwan\u{AD}derungs\u{AD}gesetz', 'Zuwanderungsgesetz'],
    ['Schu\u{308}ler', 'Schüler'],
    ['Herr Yılmaz', 'Yilmaz'],
    ['Łukasz', 'lukasz'],
    ['Đorđević', 'Dordevic'],
    ['Đorđević', 'Djordjevic'],
    ['Østergaard', 'Ostergaard'],
    ['Østergaard', 'Oestergaard'],
    ['İstanbul', 'istanbul'],
    ['Öztürk', 'Oezturk'],
    ['Ozturk', 'Öztürk'],
    ['die Müller-Lüdenscheidts', 'Muller-Luedenscheidt'],
    ['nach §\u{A0}27 GO', '§27'],
    ['§27 GO', '§ 27'],
    ['um 5 % mehr', '5%'],
    ['Aus-nahmegenehmigung', 'Ausnahmegenehmigung'],
    ['Zuwande-\nrung', 'Zuwanderung'],
    ['Zuwande\u{AD}\nrung', 'Zuwanderung'],
    ['12\u{A0}500,00', '12.500'],
    ['Begriﬀ', 'Begriff'],
  ])('%s: %s', (text, word) => {
    expect(isFound(text, word)).toBe(true);
    expect(excerptOf(text, [word.replaceAll(/(?<=§) /gu, '')])).not.toBeNull();
  });

  test.each([
    ['Kasse', 'Käse'],
    ['Neuss', 'Neu-Ulm'],
    ['§ 26 GO', '§ 27'],
    ['Haupt- und', 'Hauptund'],
  ])('%s is not found as %s', (text, word) => expect(isFound(text, word)).toBe(false));
});

/** Each letter with all ways in which somebody may write it; after "s" no "ß" follows in any word. */
const letters: readonly string[][] = [
  ...Array.from('bcfgiklmnprtwz1').map((one) => [one, one.toUpperCase(), `${one}\u{AD}`]),
  ['ä', 'Ä', 'ae', 'a\u{308}', 'a'],
  ['ö', 'Oe', 'ø', 'o\u{308}', 'o'],
  ['ü', 'UE', 'u\u{308}', 'u'],
  ['ß', 'ss', 'ẞ', 'SS'],
  ['ı', 'i', 'İ'],
  ['ł', 'l', 'Ł'],
  ['đ', 'dj', 'd', 'Đ'],
  ['š', 's\u{30C}', 'Ş', 'S'],
];
const written = fc
  .array(
    fc
      .constantFrom(...letters)
      .chain((ways) => fc.tuple(fc.constantFrom(...ways), fc.constantFrom(ways[0] ?? ''))),
    { minLength: 2, maxLength: 12 },
  )
  // Of very many letters with two ways all are written alike.
  .filter((word) => word.filter(([, usual]) => 'äöüđ'.includes(usual)).length <= 3)
  .map((word) => ({
    text: word.map(([way]) => way).join(''),
    word: word.map(([, usual]) => usual).join(''),
  }))
  .filter(({ word }) => !/[sšß][sšß]/iu.test(word));

// Beside figures alone: a word of the sentence might begin as the drawn one does.
test('whoever writes a word how finds it as it is usually written, and the other way round; the place shows it', () => {
  fc.assert(
    fc.property(written, fc.constantFrom('', '12 ', '34/'), ({ text, word }, before) => {
      expect(isFound(`${before}${text} 56`, word)).toBe(true);
      expect(isFound(`${before}${word} 56`, text)).toBe(true);
      const shown = excerptOf(`${before}${text} 56`, [word]) ?? [];
      expect(shown.filter((part) => part.isFound).map((part) => part.text.replaceAll('\u{AD}', ''))).toEqual([
        text.replaceAll('\u{AD}', ''),
      ]);
    }),
  );
});

test('what is searched has plain words alone, whatever a text says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(searchable(text)).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
    }),
  );
});
