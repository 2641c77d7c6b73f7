import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pastedPeople } from '../../renderer/features/people/pastedPeople.ts';

const short = (text: string) =>
  pastedPeople(text).map((one) =>
    [one.formOfAddress, one.title, one.givenName, one.familyName, one.organization, one.email, one.phone]
      .map((part) => part ?? '')
      .join('|'),
  );

describe('people in a pasted text', () => {
  test('come from columns that their heads name, in any order', () => {
    expect(
      short(
        'Fraktion\tVorname\tName\tNr.\tE-Mail\tTelefon\nBunte Liste\tAnna\tAdler\t1\tadler@example.org\t02871 12',
      ),
    ).toEqual(['||Anna|Adler|Bunte Liste|adler@example.org|02871 12']);
  });

  test('come from columns without a head by what stands in them, the family name first', () => {
    expect(short('Herr\tDr.\tBirke\tJan\tSPD\tbirke@example.org\t0171 234567')).toEqual([
      'Herr|Dr.|Jan|Birke|SPD|birke@example.org|0171 234567',
    ]);
    expect(short('Celik, Ayşe;celik@example.org\nvon Dorn, Prof. Dr. Kim;')).toEqual([
      '||Ayşe|Celik||celik@example.org|',
      '|Prof. Dr.|Kim|von Dorn|||',
    ]);
  });

  test('come from lines as a mail program gives them', () => {
    expect(short('Frau Dr. Anna von der Heide <heide@example.org>; Jan Birke\nOhm')).toEqual([
      'Frau|Dr.|Anna|von der Heide||heide@example.org|',
      '||Jan|Birke|||',
      '|||Ohm|||',
    ]);
  });

  test('come however the text looks, each with a name or an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        pastedPeople(text).every(({ familyName, email }) => familyName !== '' || email !== ''),
      ),
    );
  });
});
