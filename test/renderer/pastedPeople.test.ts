import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joiningOf } from '../../renderer/features/people/joining.ts';
import { pastedPeople } from '../../renderer/features/people/pastedPeople.ts';

const short = (text: string) =>
  pastedPeople(text, ['Bunte Liste', 'Aufbruch Lindenau']).people.map((one) =>
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

  const both = ['||Aylin|Demir|SPD|demir@example.org|', '||Ben|Buche|CDU|buche@example.org|'];

  test.each([
    ['as Excel saves it', 'Aylin Demir; demir@example.org; SPD\nBen Buche; buche@example.org; CDU'],
    [
      'the same with a head',
      'Name;E-Mail;Fraktion\nAylin Demir;demir@example.org;SPD\nBen Buche;buche@example.org;CDU',
    ],
    [
      'names first',
      'Vorname Name\tListe\tMail\nAylin Demir\tSPD\tdemir@example.org\nBen Buche\tCDU\tbuche@example.org',
    ],
    [
      'with commas',
      'Vorname,Name,Partei,E-Mail\nAylin,Demir,SPD,demir@example.org\nBen,"Buche",CDU,buche@example.org',
    ],
    ['lines', 'Aylin Demir (SPD) <demir@example.org>\nBuche, Ben, CDU <buche@example.org>'],
    ['a line of a mail', 'Aylin Demir (SPD) <demir@example.org>; Ben Buche (CDU) <buche@example.org>'],
    ['headings', 'SPD\nAylin Demir <demir@example.org>\nCDU-Fraktion:\nBen Buche <buche@example.org>'],
    ['headings in a table', 'SPD\t\nDemir, Aylin\tdemir@example.org\nCDU\t\nBuche, Ben\tbuche@example.org'],
    [
      'a cell of two lines',
      'Name\tListe\tAnschrift\tMail\nAylin Demir\tSPD\t"Weg 1\n12345 Ort"\tdemir@example.org\nBen Buche\tCDU\tx\tbuche@example.org',
    ],
  ])('come with their list and address: %s', (_, text) => expect(short(text)).toEqual(both));

  test.each([
    ['Ben Buche (SPD)', '||Ben|Buche|SPD||'],
    ['Frau Dr. Carla von der Cron, CDU', 'Frau|Dr.|Carla|von der Cron|CDU||'],
    ['Buche, Ben, Aufbruch Lindenau', '||Ben|Buche|Aufbruch Lindenau||'],
    ['Dorn, Kim, Dr.', '|Dr.|Kim|Dorn|||'],
    ['RA Dieter Dom', '|RA|Dieter|Dom|||'],
    ['Adler\tAnna\tw', 'Frau||Anna|Adler|||'],
  ])('„%s“', (text, person) => expect(short(text)).toEqual([person]));

  test('keep what is spoken with their name', () => {
    const { people } = pastedPeople('Bürgermeister Ben Buche\nFrau Ratsfrau Carla Cron');
    expect(people.map(({ position, givenName }) => [position, givenName])).toEqual([
      ['Bürgermeister', 'Ben'],
      ['Ratsfrau', 'Carla'],
    ]);
  });

  test('are the members where those who stand in for them have a column of their own', () => {
    const found = joiningOf('Mitglied\tStellvertretung\nAnna Adler\tBen Buche\nCarl Cron\t', {
      people: [],
      organizations: [],
    });
    expect(found.added.map(({ familyName }) => familyName)).toEqual(['Adler', 'Cron']);
    expect(found.deputies).toBe(1);
  });

  test('are doubtful with figures or signs in their name', () => {
    const found = joiningOf('Anna Adler\nSitzung 12 vom Mai', { people: [], organizations: [] });
    expect(found.doubtful).toEqual(['„Sitzung 12 vom Mai“']);
  });

  test('come however the text looks, each with a name or an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        pastedPeople(text).people.every(({ familyName, email }) => familyName !== '' || email !== ''),
      ),
    );
  });
});
