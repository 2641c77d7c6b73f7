import { describe, expect, test } from 'vitest';
import { excerptOf, searchWords } from '../../../../shared/domain/paper/search.ts';
import { spellings } from '../../../../shared/domain/paper/spellings.ts';
import { forms, searchable } from '../../../../shared/domain/paper/wordForms.ts';

/** As the index finds: each word of the search begins somewhere in what the text says. */
const isFound = (text: string, search: string): boolean =>
  searchWords(search).every((word) =>
    spellings(word)
      .flatMap(forms)
      .some((form) => ` ${searchable(text)}`.includes(` ${form}`)),
  );

describe('what a text has in another spelling is found and marked', () => {
  test.each([
    ['bis zum 12.03.2025 vorzulegen', '12.3.2025'],
    ['bis zum 12.03.2025 vorzulegen', '12.03.25'],
    ['bis zum 12. März 2025 vorzulegen', '12.3.2025'],
    ['bis zum 12.3.25 vorzulegen', '2025-03-12'],
    ['bis zum 2.03.2025 vorzulegen', '2. März 2025'],
    ['bis zum 02.03.2025 vorzulegen', '2. 3. 2025'],
    ['kostet 1.250.000 Euro', '1250000'],
    ['kostet 1250000 Euro', '1.250.000'],
    ['kostet 1 250 000 Euro', '1.250.000'],
    ['kostet 1.250,50 Euro', '1250,50'],
    ['Telefon 0211/899-1234', '0211 8991234'],
    ['Telefon 0211/899-1234', '02118991234'],
    ['Telefon 0211 8991234', '0211/899-1234'],
    ['die Grundstücksverwaltung', 'Grundstücks-verwaltung'],
    ['die Grundstücksverwaltung', 'Grundstücks-\nverwaltung'],
    ['der Haupt- und Finanzausschuss', 'Haupt- und Finanz'],
    ['im Haus der Begegnung', '"Haus der Begegnung"'],
    ['im Haus der Begegnung', '„der Begegnung“ haus'],
  ])('%s: %s', (text, search) => {
    expect(isFound(text, search)).toBe(true);
    expect(excerptOf(text, searchWords(search))).not.toBeNull();
  });

  test.each([
    ['im Haus der Begegnung', '"Begegnung der Haus"'],
    ['bis zum 12.04.2025', '12.3.2025'],
    ['kostet 1.250 Euro', '1250000'],
  ])('but not %s: %s', (text, search) => {
    expect(isFound(text, search)).toBe(false);
  });

  test('a year is a year, and an open quotation mark parts nothing', () => {
    expect(spellings('2025')).toEqual(['2025']);
    expect(searchWords('"offen bleibt')).toEqual(['"offen', 'bleibt']);
  });
});
