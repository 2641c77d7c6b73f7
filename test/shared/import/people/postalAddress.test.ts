import { describe, expect, it, test } from 'vitest';
import { columnsOf } from '../../../../shared/import/people/columns.ts';
import {
  completedAddress,
  postalAddressIn,
  postalLine,
} from '../../../../shared/import/people/postalAddress.ts';

const at = (streetAddress: string, postalCode: string, locality: string) => ({
  streetAddress,
  postalCode,
  locality,
});
const lindenau = at('Lindenweg 3', '58095', 'Lindenau');

describe('an address as lists write it', () => {
  it.each([
    ['Lindenweg 3, 58095 Lindenau', lindenau],
    ['Lindenweg 3 58095 Lindenau', lindenau],
    ['Lindenweg 3\n58095 Lindenau', lindenau],
    ['58095 Lindenau, Lindenweg 3', lindenau],
    ['Lindenweg 3, D-58095 Lindenau', lindenau],
    ['58095 Lindenau', at('', '58095', 'Lindenau')],
    ['c/o Verein, Lindenweg 3, 58095 Lindenau-Süd', at('c/o Verein, Lindenweg 3', '58095', 'Lindenau-Süd')],
  ])('%s', (text, expected) => expect(postalAddressIn(text)).toEqual(expected));

  it.each(['Lindenweg 3', 'Lindenau', '', '02331 58095', 'Lindenweg 58095'])(
    '„%s“ has no postal code that tells its parts',
    (text) => expect(postalAddressIn(text)).toBeNull(),
  );

  it('in one line is read again', () => expect(postalAddressIn(postalLine(lindenau))).toEqual(lindenau));
});

describe('an address that is there', () => {
  it('is completed by the same one, and kept beside another', () => {
    expect(completedAddress(at('', '', ''), lindenau)).toEqual(lindenau);
    expect(completedAddress(at('Lindenweg 3', '', ''), lindenau)).toEqual(lindenau);
    expect(completedAddress(at('Ulmenstr. 1', '', ''), at('Ulmenstraße 1', '', 'Ulm'))).toEqual(
      at('Ulmenstr. 1', '', 'Ulm'),
    );
    expect(completedAddress(at('Ulmenstraße 1', '', ''), lindenau)).toBeNull();
  });
});

describe('columns of addresses', () => {
  const noList = () => false;
  test.each([
    ['Straße', 'streetAddress'],
    ['Strasse und Hausnummer', 'streetAddress'],
    ['Str.', 'streetAddress'],
    ['Hausnr.', 'streetAddress'],
    ['PLZ', 'postalCode'],
    ['Ort', 'locality'],
    ['Wohnort', 'locality'],
    ['PLZ/Ort', 'postalAddress'],
    ['PLZ Ort', 'postalAddress'],
    ['Anschrift', 'postalAddress'],
    ['Adresse (privat)', 'postalAddress'],
    ['E-Mail-Adresse', 'email'],
    ['Ortsteil', 'none'],
  ])('„%s“', (head, target) => {
    expect(columnsOf([['Nachname', head]], 0, noList)[1]).toBe(target);
  });

  it('are told by what stands in them where nobody named them', () => {
    const rows = [
      ['Adler', 'Anna', 'Lindenweg 3', '58095', 'Lindenau'],
      ['Buche', 'Ben', 'Am Markt 1a', '58097', 'Lindenau'],
    ];
    expect(columnsOf(rows, null, noList)).toEqual([
      'familyName',
      'givenName',
      'streetAddress',
      'postalCode',
      'locality',
    ]);
  });
});
