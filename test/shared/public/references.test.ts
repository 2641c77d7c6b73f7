import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingOfReference, readingOfText, says } from '../../../shared/public/reading.ts';

function mentions(text: string, reference: string): boolean {
  const sought = readingOfReference(reference);
  return sought !== null && says(readingOfText(text), sought);
}

describe('the number of a paper is the same', () => {
  test.each([
    'Drs. 0001-2026',
    'Drucksache 1/2026',
    'Drucksachen-Nr. 1/2026',
    'siehe Beschlussvorlage Nr. 0001 / 2026, Seite 3',
    'Vorlage 0001_2026.pdf',
    'Vorlage_1-2026',
    'DS 1/2026',
    'Antrag 1-2026',
    'Vorlage V 1/2026',
    '0001_2026.pdf',
    '0001-2026',
    'Vorlage%201%2F2026',
  ])('in „%s“', (text) => {
    expect(mentions(text, '0001/2026')).toBe(true);
  });

  test.each([
    'Vorlage 11/2026',
    'Vorlage 1/2027',
    'Drucksache 10/2026',
    'Sitzung 1/2026',
    'am 01.2026',
    'am 31.01.2026',
    'Vorlage vom 1.1.2026',
    'Telefon 0211 12026',
    'Raum 1, 2026',
  ])('but not in „%s“', (text) => {
    expect(mentions(text, '0001/2026')).toBe(false);
  });

  test('whatever sign stands between its parts, with or without noughts, and what follows it', () => {
    const sign = fc.constantFrom('/', '-', '_', ' / ', ' - ');
    const called = fc.constantFrom('Drucksache', 'Drs.', 'Vorlage Nr.', 'Mitteilungsvorlage', 'Anfrage');
    const number = fc.integer({ min: 1, max: 9999 });
    const year = fc.integer({ min: 2000, max: 2099 });
    const after = fc.constantFrom('', '.', ' vom 3. März', ' (öffentlich)', '_Anlage');
    fc.assert(
      fc.property(sign, called, number, year, after, (between, name, count, of, then) => {
        const padded = String(count).padStart(4, '0');
        expect(mentions(`${name} ${padded}${between}${of}${then}`, `${padded}/${of}`)).toBe(true);
        expect(mentions(`${name} ${count}${between}${of}${then}`, `${padded}/${of}`)).toBe(true);
        expect(mentions(`${name} ${count + 1}${between}${of}${then}`, `${padded}/${of}`)).toBe(false);
      }),
    );
  });

  test('over a break within it, but not with the number of the item in the next line', () => {
    for (const said of [
      'Drucksache\n5/1',
      'Drucksache IR\n5/1',
      'Drucksache 5/\n1',
      'Drucksache 5\n/1',
      'Drs.\n5 / 1\nMehr',
    ]) {
      expect(mentions(said, '5/1')).toBe(true);
    }
    for (const said of [
      'Drucksache 5\n1\nHaushalt',
      'Drucksache 5\n1. Haushalt',
      'Drucksache IR\n5.1\nHaushalt',
      'Vorlage\n5.1 Haushalt',
    ]) {
      expect(mentions(said, '5/1')).toBe(false);
    }
    expect(mentions('Drucksache 5/2026\n1.1 Haushalt', '5/2026-1')).toBe(false);
  });

  test('for numbers with the term in them as well', () => {
    expect(mentions('Drucksache 815/2025-2030', 'Dr. 0815/2025-2030')).toBe(true);
    expect(mentions('Dr_0815_2025-2030.docx', 'Dr. 0815/2025-2030')).toBe(true);
    expect(readingOfReference('mündlich')).toBeNull();
  });
});
