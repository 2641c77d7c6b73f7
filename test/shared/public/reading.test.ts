import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reading, readingOfAll, says } from '../../../shared/public/reading.ts';

const found = (text: string, words: string): boolean => says(reading(text), reading(words));

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
    ['on a keyboard without umlauts', 'Grundstueck Hafenstrasse'],
    ['without the marks of letters', 'Grundstuck Hafenstrasse'],
    ['with a line below its letters', 'G\u{332}rundstück Hafenstraße'],
    ['in letters of another alphabet', 'Grundst\u{FC}ck H\u{430}f\u{435}nstr\u{3B1}ße'],
    ['with signs between its words', 'Grundstück, „Hafenstraße“'],
    ['divided by hand at the end of a line', 'Grund-\nstück Hafen-\nstraße'],
    ['spaced out', 'G r u n d s t ü c k  H a f e n s t r a ß e'],
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

test('a number at the edge of words is no part of a longer one', () => {
  expect(found('Verkauf Hafenstraße 12', 'Verkauf Hafenstraße 1')).toBe(false);
  expect(found('am 12. Oktober, Hafenstraße', '2. Oktober, Hafenstraße')).toBe(false);
  expect(found('Verkauf Hafenstraße 12 und Verkauf Hafenstraße 1', 'Verkauf Hafenstraße 1')).toBe(true);
});

describe('numbers are found however they are written', () => {
  test.each([
    ['1.200.000 Euro', ['1 200 000 Euro', '1\u{202F}200\u{202F}000 €', '1’200’000 Euro']],
    ['1.250.000 Euro', ['1,25 Mio. Euro', '1,25 Millionen €', '1.250.000,00 Euro', '1.250.000,– €']],
    ['Es fehlen 15 Prozent', ['Es fehlen 15 %', 'Es fehlen fünfzehn Prozent', 'Es fehlen Fuenfzehn %']],
    ['Hafenstraße 21', ['Hafenstr. 21', 'Hafenstraße einundzwanzig']],
    ['V 0815/2026', ['V0815/2026', 'V-0815/2026', 'V 0815 / 2026']],
  ])('%s', (words, texts) => {
    for (const text of texts) expect(found(`so: ${text}.`, words), text).toBe(true);
  });

  test('and others are other numbers', () => {
    expect(found('am 31.12.2026', '12/2026')).toBe(false);
    expect(found('am 11.2.2026 in Musterstadt', 'am 1.12.2026 in Musterstadt')).toBe(false);
    expect(found('1.200 Euro', '1,200 Euro')).toBe(false);
  });
});

describe('letters of names are the same with and without their marks', () => {
  test.each([
    ['Yılmaz', 'Yilmaz'],
    ['İpek Şahin', 'Ipek Sahin'],
    ['Łukasz', 'Lukasz'],
    ['Đorđević', 'Dordevic'],
  ])('%s', (name, plain) => {
    expect(found(`Vortrag ${plain}`, name) && found(`Vortrag ${name}`, plain)).toBe(true);
  });
});

describe('where words begin and end', () => {
  test('what goes over from one piece into the next is said by neither, whatever signs they have', () => {
    expect(says(readingOfAll(['Kita', 'Süd']), reading('Kita Süd'))).toBe(false);
    expect(says(readingOfAll(['Grundstück', 'Hafenstraße']), reading('Grundstück Hafenstraße'))).toBe(false);
    expect(found('Grundstück | Hafenstraße', 'Grundstück Hafenstraße')).toBe(true);
  });

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
