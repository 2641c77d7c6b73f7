import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bare, reading, says } from '../../../shared/public/reading.ts';

const found = (text: string, words: string): boolean => says(reading(text), bare(words));

describe('words are found however they are written', () => {
  test.each([
    ['in decomposed letters', 'Grundstück Hafenstraße'.normalize('NFD')],
    ['with soft hyphens', 'Grund\u{AD}stück Ha\u{AD}fen\u{AD}stra\u{AD}ße'],
    ['with signs without width', 'Grund\u{200B}stück\u{FEFF} Hafen\u{2060}straße'],
    ['with a soft hyphen inside a decomposed letter', 'Grundstu\u{AD}\u{308}ck Hafenstraße'],
    ['in capitals', 'GRUNDSTÜCK HAFENSTRASSE'],
    ['with a capital ß', 'GRUNDSTÜCK HAFENSTRAẞE'],
    ['over two lines, with a protected blank', 'Grundstück\n\t\u{A0}Hafenstraße'],
    ['as a file name', 'Grundstück_Hafenstraße.docx'],
    ['in letters of full width', 'Ｇrundstück Hafenstraße'],
  ])('%s', (_how, text) => {
    expect(found(`Es geht um: ${text}`, 'Grundstück Hafenstraße.')).toBe(true);
  });

  test('with any of the hyphens', () => {
    for (const hyphen of ['-', '\u{2010}', '\u{2011}', '\u{2013}', '\u{2014}', '\u{FE63}'])
      expect(found(`Kita${hyphen}Süd`, 'Kita-Süd')).toBe(true);
  });

  test('whatever sign without width stands between any two letters', () => {
    const ignorable = fc.constantFrom(
      '\u{AD}',
      '\u{200B}',
      '\u{200C}',
      '\u{200D}',
      '\u{2060}',
      '\u{FEFF}',
      '\u{FE0F}',
    );
    fc.assert(
      fc.property(fc.array(ignorable, { minLength: 11, maxLength: 11 }), (marks) => {
        const text = Array.from('Hafenstraße', (letter, n) => letter + (marks[n] ?? '')).join('');
        expect(found(text, 'Hafenstraße')).toBe(true);
      }),
    );
  });
});

describe('where words begin and end', () => {
  test('short ones are found by themselves only, long ones also within words', () => {
    expect(found('Sitzung des Integrationsrates, Rathaus', 'Rat')).toBe(false);
    expect(found('Rathaus: (Rat)', 'Rat')).toBe(true);
    expect(found('Für die Kita Süd gilt das nicht.', 'Kita Süd')).toBe(true);
    expect(found('Die Kita Südstadt ist gemeint.', 'Kita Süd')).toBe(false);
    expect(found('Grundstück Hafenstraßenbrücke', 'Grundstück Hafenstraße')).toBe(true);
  });

  test('signs around them do not count', () => {
    expect(found('Die Stadt kauft es', 'Die Stadt kauft es.')).toBe(true);
    expect(found('so: »Kita Süd«!', '- Kita Süd -')).toBe(true);
  });

  test('nothing is not found, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(found(text, ' – ')).toBe(false);
      }),
    );
  });
});
