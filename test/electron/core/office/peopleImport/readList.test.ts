import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { understood } from '../../../../../electron/core/office/peopleImport/readList.ts';
import { tablesOf } from '../../../../../electron/core/reading/tables.ts';
import { readPeople } from '../../../../../shared/import/people/readPeople.ts';
import { listsAmong } from '../../../../../shared/import/people/spokenPerson.ts';

const isList = listsAmong(['Bunte Liste', 'Aufbruch Lindenau']);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => understood(tablesOf(bytesOf(text)), isList);
const peopleIn = (text: string) => {
  const list = read(text);
  return [...readPeople(list.rows, list, isList).values()];
};

const short = (text: string) =>
  peopleIn(text).map((one) =>
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
    expect(
      peopleIn('Bürgermeister Ben Buche\nFrau Ratsfrau Carla Cron').map(({ position, givenName }) => [
        position,
        givenName,
      ]),
    ).toEqual([
      ['Bürgermeister', 'Ben'],
      ['Ratsfrau', 'Carla'],
    ]);
  });

  test('stay people with a list behind their name, whatever it is called', () => {
    const names = (text: string) => peopleIn(text).map(({ familyName }) => familyName);
    expect(names('Anna Adler (SPD)\nBen Buche (Bunte Liste)\nCarl Cron (Offene Fraktion)')).toEqual([
      'Adler',
      'Buche',
      'Cron',
    ]);
  });

  test('are none the fewer for a quotation mark that nobody closed', () => {
    const rows = ['Adler', 'Buche', 'Cron', 'Deich', 'Erle'].map(
      (name, at) => `${name};Anna;${at === 2 ? '"' : ''}Bunte Liste`,
    );
    expect(peopleIn(`Name;Vorname;Liste\n${rows.join('\n')}`).map(({ familyName }) => familyName)).toEqual([
      'Adler',
      'Buche',
      'Cron',
      'Deich',
      'Erle',
    ]);
  });

  test('are the members where those who stand in for them have a column of their own', () => {
    const found = peopleIn('Mitglied\tStellvertretung\nAnna Adler\tBen Buche\nCarl Cron\t');
    expect(found.map(({ familyName, deputy }) => [familyName, deputy])).toEqual([
      ['Adler', 'Ben Buche'],
      ['Cron', ''],
    ]);
  });

  test('come however the text looks, or it is said why not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        try {
          return peopleIn(text).length >= 0;
        } catch (cause) {
          return (
            cause instanceof Error &&
            ['TABLE_EMPTY', 'empty', 'unknownFormat', 'damaged', 'notAWordFile'].some((one) =>
              cause.message.startsWith(one),
            )
          );
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('columns', () => {
  const columns = (text: string) => read(text).columns;

  test('are told by their heads, also below a title, as offices head them', () => {
    const text =
      'Mitgliederliste 2025\t\t\t\t\t\t\t\t\nName\tVorname\tAnr.\tListe\tFkt\tab\tE-Mail\tStraße\tKonto\nAydın\tEmre\tHerr\tVielfalt\tMitglied\t01.11.2025\temre@lindenau.example\tAm Markt 4\tDE02120300000000202051';
    expect(columns(text)).toEqual([
      'familyName',
      'givenName',
      'formOfAddress',
      'organization',
      'role',
      'startDate',
      'email',
      'streetAddress',
      'bank',
    ]);
    expect(read(text).headRow).toBe(1);
  });

  test('without heads are told by what stands in them', () => {
    const text =
      'Aydın\tEmre\tHerr\tMitglied\t1.11.25\temre@lindenau.example\tDE02120300000000202051\nWilk\tEwa\tFrau\tstellv. Mitgl.\t2025-11-01\t\tDE02120300000000202051';
    expect(columns(text)).toEqual([
      'familyName',
      'givenName',
      'formOfAddress',
      'role',
      'startDate',
      'email',
      'bank',
    ]);
  });

  test('of banks are not kept, whatever they are called', () => {
    const text =
      'Name;IBAN;Bemerkung\nAydın, Emre;DE02120300000000202051;DE02 1203 0000 0000 2020 51\nWilk, Ewa;x;DE02 1203 0000 0000 2020 51';
    const { rows, columns: told } = read(text);
    expect(told).toEqual(['name', 'bank', 'bank']);
    expect(JSON.stringify(rows)).not.toMatch(/DE02|"x"/u);
  });
});

test('letters of Windows and of Excel’s Unicode text are read', () => {
  const umlauts = Uint8Array.from([...bytesOf('Name;Vorname;Liste\n'), 0xd6, ...bytesOf('zmen;Derya;')]);
  const utf16 = Buffer.from('\u{FEFF}Name\tVorname\nÖzmen\tDerya', 'utf16le');
  for (const bytes of [umlauts, Uint8Array.from(utf16)])
    expect(JSON.stringify(understood(tablesOf(bytes), isList).rows)).toContain('Özmen');
});
