import { beforeEach, describe, expect, it } from 'vitest';
import type { RowChoice } from '../../../../../shared/domain/people/peopleImport.ts';
import { findingSentence } from '../../../../../shared/german/peopleImports.ts';
import { xlsxFile } from '../../../../support/xlsx.ts';
import { aBody, testApp, type TestApp } from '../../../../support/app.ts';

let app: TestApp;
let bodyId: string;
beforeEach(async () => {
  app = testApp();
  bodyId = await aBody(app.call);
});

const readIn = async (text: string) => {
  const bytes = new TextEncoder().encode(text);
  const { id } = await app.call('peopleImports.read', { bodyId, fileName: 'Liste.csv', bytes });
  return app.call('peopleImports.get', { id });
};
const choose = async (id: string, row: number, choice: RowChoice) => {
  await app.call('peopleImports.choose', { id, choices: [{ row, choice }] });
  return app.call('peopleImports.get', { id });
};
const told = ({ rows }: Awaited<ReturnType<typeof readIn>>) =>
  rows.map(({ line, person, state, findings }) => [
    line,
    person.familyName,
    state,
    findings.map(findingSentence).join('; '),
  ]);
const head = 'Nachname;Vorname;Funktion;Mitglied bis;E-Mail\r\n';

describe('whoever has left', () => {
  it('is asked about, and comes in with the end of the membership', async () => {
    const read = await readIn(`${head}Linde;Eva;Mitglied;31.08.2026;eva@beispiel.example\r\n`);
    expect(told(read)).toEqual([[2, 'Linde', 'check', 'neu; Mitglied bis: 31.08.2026']]);
    const { version } = await choose(read.id, 1, { isEndTaken: true });
    await app.call('peopleImports.takeOver', { id: read.id, version });
    const [person] = await app.call('people.list', {});
    expect(person?.memberships).toMatchObject([{ role: 'member', endDate: '2026-08-31' }]);
  });

  it('says so without a day, or with one before the beginning, and does not come in', async () => {
    const read = await readIn(
      `${head}Linde;Eva;ausgeschieden;;eva@beispiel.example\r\nUlme;Jan;Mitglied;31.12.2019;jan@beispiel.example\r\n`,
    );
    expect(told(read)).toEqual([
      [2, 'Linde', 'check', 'neu; ausgeschieden; wann, steht nicht da'],
      [3, 'Ulme', 'check', 'neu; Ende vor dem Beginn: 31.12.2019'],
    ]);
    const [, ulme] = told(await choose(read.id, 2, { isEndTaken: true }));
    expect(ulme?.[2]).toBe('check');
  });
});

it('rows are counted as Excel shows them, empty ones included', async () => {
  const read = await readIn(
    `${head}\r\nLinde;Eva;Mitglied;;eva@beispiel.example\r\n;;;;\r\nLinde;Eva;Mitglied;;eva@beispiel.example\r\n`,
  );
  expect(told(read).map(([line]) => line)).toEqual([3, 5]);
  expect(told(read)[1]?.[3]).toContain('doppelt: steht schon in Zeile 3');
});

it('an address that is none is corrected in its row', async () => {
  const read = await readIn(`${head}Linde;Eva;Mitglied;;eva(at)beispiel.example\r\n`);
  expect(told(read)[0]?.[2]).toBe('check');
  const stillWrong = await choose(read.id, 1, { email: 'eva@' });
  expect(told(stillWrong)[0]?.[2]).toBe('check');
  const mended = await choose(read.id, 1, { email: 'eva@beispiel.example' });
  expect(mended.rows[0]).toMatchObject({ state: 'ready', person: { email: 'eva@beispiel.example' } });
});

it('a function that nobody knows is confirmed before it counts as the usual one', async () => {
  const read = await readIn(`${head}Linde;Eva;Obfrau;;eva@beispiel.example\r\n`);
  expect(told(read)).toEqual([[2, 'Linde', 'check', 'neu; Funktion „Obfrau“ unbekannt']]);
  const settled = await choose(read.id, 1, { isUsualRole: true });
  expect(settled.rows[0]).toMatchObject({ state: 'ready', role: 'member' });
});

it.each(['Nachrückerliste', 'Mitgliederliste Integrationsrat 2025', 'Vertreterliste:'])(
  'the title „%s“ above people is no list of theirs',
  async (title) => {
    const read = await readIn(`${head}${title};;;;\r\nLinde;Eva;Mitglied;;eva@beispiel.example\r\n`);
    expect(read.rows.map(({ person }) => [person.familyName, person.organization])).toEqual([['Linde', '']]);
  },
);

it('a row that Excel does not show says so', async () => {
  const rows = [
    ['Nachname', 'Vorname', 'E-Mail'],
    ['Linde', 'Eva', 'eva@beispiel.example'],
    ['Ulme', 'Jan', 'jan@beispiel.example'],
  ];
  const bytes = xlsxFile(rows, 'Liste', [3]);
  const { id } = await app.call('peopleImports.read', { bodyId, fileName: 'Liste.xlsx', bytes });
  const read = await app.call('peopleImports.get', { id });
  expect(told(read)).toEqual([
    [2, 'Linde', 'ready', 'neu'],
    [3, 'Ulme', 'ready', 'neu; in Excel ausgeblendet'],
  ]);
});

describe('an address', () => {
  const heads = 'Nachname;Vorname;E-Mail;Straße;PLZ;Ort\r\n';
  const row = (street: string) => `Linde;Eva;eva@beispiel.example;${street};58095;Lindenau\r\n`;
  const take = async (text: string) => {
    const read = await readIn(text);
    await app.call('peopleImports.takeOver', { id: read.id, version: read.version });
    return read;
  };
  const linde = async () => (await app.call('people.list', {}))[0];

  it('comes in with somebody new, completes whoever has none, and goes again', async () => {
    await take('Nachname;Vorname;E-Mail\r\nLinde;Eva;eva@beispiel.example\r\n');
    const read = await take(`${heads}${row('Lindenweg 3')}`);
    expect(told(read)).toEqual([[2, 'Linde', 'ready', 'vorhanden: Anschrift wird ergänzt']]);
    expect(await linde()).toMatchObject({
      streetAddress: 'Lindenweg 3',
      postalCode: '58095',
      locality: 'Lindenau',
    });
    await app.call('peopleImports.undo', { id: read.id, version: read.version + 1 });
    expect(await linde()).toMatchObject({ streetAddress: '', postalCode: '', locality: '' });
  });

  it('in one column is taken apart', async () => {
    await take(
      'Nachname;Vorname;E-Mail;Anschrift\r\nLinde;Eva;eva@a.example;"Lindenweg 3, 58095 Lindenau"\r\n',
    );
    expect(await linde()).toMatchObject({ streetAddress: 'Lindenweg 3', postalCode: '58095' });
  });

  it('that is there stays, and the row says so', async () => {
    await take(`${heads}${row('Lindenweg 3')}`);
    expect(told(await readIn(`${heads}${row('Ulmenweg 9')}`))).toEqual([
      [2, 'Linde', 'done', 'vorhanden; Anschrift bleibt Lindenweg 3, 58095 Lindenau'],
    ]);
  });
});
