import { beforeEach, describe, expect, test } from 'vitest';
import type { Output } from '../../../../../shared/contract/index.ts';
import type { RowChoice } from '../../../../../shared/domain/people/peopleImport.ts';
import { findingSentence } from '../../../../../shared/german/peopleImports.ts';
import { aBody, aMember, aMeeting, aPerson, testApp, type TestApp } from '../../../../support/app.ts';
import { xlsxFile } from '../../../../support/xlsx.ts';

let app: TestApp;
let bodyId: string;
beforeEach(async () => {
  app = testApp();
  bodyId = await aBody(app.call);
});

const heads = ['Name', 'Vorname', 'Anr.', 'Liste', 'Fkt', 'ab', 'E-Mail', 'Konto'];

/** A row of a list with everything; what is given replaces it. */
const aRow = (name: string, given: Partial<Record<(typeof heads)[number], string>> = {}): string[] => {
  const usual: Record<string, string> = {
    Name: name,
    Vorname: 'Emre',
    'Anr.': 'Herr',
    Liste: 'Bunte Liste',
    Fkt: 'Mitglied',
    ab: '01.11.2025',
    'E-Mail': `${name.toLowerCase().replaceAll(/[^a-z]/gu, '')}@lindenau.example`,
    Konto: 'DE02 1203 0000 0000 2020 51',
  };
  return heads.map((head) => given[head] ?? usual[head] ?? '');
};

const readIn = async (...rows: string[][]) => {
  const { id } = await app.call('peopleImports.read', {
    bodyId,
    fileName: 'Mitgliederliste_2025.xlsx',
    bytes: xlsxFile([heads, ...rows], 'ACI'),
  });
  return app.call('peopleImports.get', { id });
};

const told = ({ rows }: Output<'peopleImports.get'>) =>
  rows.map(({ person, state, isIncluded, findings }) => [
    person.familyName,
    isIncluded ? state : `${state}, bleibt`,
    findings.map(findingSentence).join('; '),
  ]);

const choose = async (id: string, row: number, choice: RowChoice) => {
  await app.call('peopleImports.choose', { id, choices: [{ row, choice }] });
  return app.call('peopleImports.get', { id });
};

const everybody = async () =>
  (await app.call('people.list', {})).map(({ familyName, email, memberships }) =>
    [familyName, email, ...memberships.map(({ role, startDate }) => `${role} ${startDate}`)].join(' '),
  );

test('what the list says otherwise of somebody who is there stays, and every such field is told', async () => {
  const first = await readIn(aRow('Aydın', { 'E-Mail': '' }));
  await app.call('peopleImports.takeOver', { id: first.id, version: first.version });
  const other = { Fkt: 'stellv. Mitgl.', Liste: 'Liste Nord', 'Anr.': 'Frau' };
  const view = await readIn(aRow('Aydın', other));
  const stays = 'Anrede bleibt Herr; Liste bleibt Bunte Liste; Funktion bleibt Mitglied';
  expect(told(view)).toEqual([['Aydın', 'ready', `vorhanden: E-Mail wird ergänzt; ${stays}`]]);
  await app.call('peopleImports.takeOver', { id: view.id, version: view.version });
  expect(await everybody()).toEqual(['Aydın aydn@lindenau.example member 2025-11-01']);
  // Nobody would be in it.
  expect((await app.call('organizations.list', {})).map(({ name }) => name)).toEqual(['Bunte Liste']);
});

describe('a list that was read', () => {
  test('stores nobody; each row has its finding, and banks are not kept', async () => {
    await aMember(app.call, { bodyId, familyName: 'Benhaddou', givenName: 'Nadia' });
    await aMember(app.call, { bodyId, familyName: 'El-Sayed', givenName: 'Layla' });
    await aPerson(app.call, { familyName: 'Oezmen', givenName: 'Derya', email: 'alt@lindenau.example' });
    const before = await everybody();
    const view = await readIn(
      aRow('Benhaddou', { Vorname: 'Nadia', Liste: '' }),
      aRow('Aydın'),
      aRow('El Sayed', { Vorname: 'Layla', 'Anr.': 'Frau' }),
      aRow('Kovačević', { 'E-Mail': 'marko.kovacevic@@lindenau' }),
      aRow('Dr. von der Heide', { Liste: '' }),
      aRow('Wilk', { 'E-Mail': '', Fkt: 'stellv. Mitgl.' }),
      aRow('Özkan', { 'Anr.': '' }),
      aRow('Nolte', { ab: '31.02.2026' }),
      aRow('Aydın'),
      aRow('', { 'E-Mail': 'x@lindenau.example' }),
    );
    expect(told(view)).toEqual([
      ['Benhaddou', 'ready', 'vorhanden: Anrede, E-Mail werden ergänzt'],
      ['Aydın', 'ready', 'neu; Liste „Bunte Liste“ wird angelegt'],
      ['El Sayed', 'check, bleibt', 'ähnlich: El-Sayed, Layla; Liste „Bunte Liste“ wird angelegt'],
      ['Kovačević', 'check, bleibt', 'neu; E-Mail ungültig; Liste „Bunte Liste“ wird angelegt'],
      ['von der Heide', 'ready', 'neu; Titel „Dr.“ erkannt'],
      ['Wilk', 'ready', 'neu; ohne E-Mail; Liste „Bunte Liste“ wird angelegt'],
      ['Özkan', 'check, bleibt', 'neu; Anrede fehlt; Liste „Bunte Liste“ wird angelegt'],
      ['Nolte', 'error, bleibt', 'neu; Datum gibt es nicht; Liste „Bunte Liste“ wird angelegt'],
      ['Aydın', 'check, bleibt', 'doppelt: steht schon in Zeile 3; neu; Liste „Bunte Liste“ wird angelegt'],
      ['', 'error, bleibt', 'neu; Name fehlt oder ist keiner; Liste „Bunte Liste“ wird angelegt'],
    ]);
    expect(view.columns.at(-1)).toMatchObject({ head: 'Konto', target: 'bank', example: '' });
    expect(JSON.stringify(view)).not.toContain('DE02');
    expect(await everybody()).toEqual(before);
    expect(await app.call('organizations.list', {})).toEqual([]);
  });

  test('asks where two rows may be one person, however they are written', async () => {
    await aMember(app.call, { bodyId, familyName: 'El-Sayed', givenName: 'Layla' });
    const view = await readIn(
      aRow('Müller', { Vorname: 'Jürgen' }),
      aRow('Mueller', { Vorname: 'Juergen', 'E-Mail': 'jm@lindenau.example' }),
      aRow('Erle', { 'E-Mail': 'gleich@lindenau.example' }),
      aRow('Birke', { 'E-Mail': 'gleich@lindenau.example' }),
    );
    expect(view.rows.map(({ state }) => state)).toEqual(['ready', 'check', 'ready', 'check']);
    const other = await choose(view.id, view.rows[1]?.row ?? 0, { sameAs: 'other' });
    expect(other.rows.map(({ state }) => state)).toEqual(['ready', 'ready', 'ready', 'check']);
  });

  test('of two who have one name the address says who is meant; without it the clerk is asked', async () => {
    await aMember(app.call, {
      bodyId,
      familyName: 'Adler',
      givenName: 'Anna',
      email: 'one@lindenau.example',
    });
    await aPerson(app.call, { familyName: 'Adler', givenName: 'Anna', email: 'two@lindenau.example' });
    const view = await readIn(
      aRow('Adler', { Vorname: 'Anna', 'E-Mail': 'one@lindenau.example', Liste: '' }),
    );
    // She is a member already; the other one of her name would join.
    expect(view.rows[0]?.findings[0]).toMatchObject({ code: 'known', joins: false });
    const without = await readIn(aRow('Adler', { Vorname: 'Anna', 'E-Mail': '', Liste: '' }));
    expect(without.rows[0]).toMatchObject({
      state: 'check',
      findings: [{ code: 'similar' }, { code: 'withoutEmail' }],
    });
  });

  test('waits in the data file, and a remedy for a row is kept with it', async () => {
    const { id } = await readIn(
      aRow('Özkan', { 'Anr.': '' }),
      aRow('Kovac', { 'E-Mail': 'kovac@@' }),
      aRow('Nolte', { ab: '31.02.2026' }),
    );
    await choose(id, 1, { formOfAddress: 'none' });
    await choose(id, 2, { isWithoutEmail: true });
    const view = await choose(id, 3, { isUsualStart: true });
    expect(view.rows.map(({ state, isIncluded }) => [state, isIncluded])).toEqual([
      ['ready', true],
      ['ready', true],
      ['ready', true],
    ]);
    expect(await app.call('peopleImports.list', {})).toMatchObject([{ id, takenAt: null }]);
  });

  test('somebody similar is the same or somebody else, as it is said', async () => {
    const { personId } = await aMember(app.call, { bodyId, familyName: 'El-Sayed', givenName: 'Layla' });
    const { id } = await readIn(aRow('El Sayed', { Vorname: 'Layla', 'Anr.': 'Frau' }));
    expect(told(await choose(id, 1, { sameAs: 'other' }))).toEqual([
      ['El Sayed', 'ready', 'neu; Liste „Bunte Liste“ wird angelegt'],
    ]);
    expect(told(await choose(id, 1, { sameAs: personId }))).toEqual([
      [
        'El Sayed',
        'ready',
        'vorhanden: Anrede, E-Mail, Liste werden ergänzt; Liste „Bunte Liste“ wird angelegt',
      ],
    ]);
  });

  test('columns are corrected, and heads that were none are rows', async () => {
    const { id } = await app.call('peopleImports.read', {
      bodyId,
      fileName: '',
      bytes: new TextEncoder().encode('Emre\tAydın\nEwa\tWilk'),
    });
    const view = await app.call('peopleImports.get', { id });
    expect(view.columns.map(({ target, example }) => [target, example])).toEqual([
      ['familyName', 'Emre'],
      ['givenName', 'Aydın'],
    ]);
    const { role, startDate } = view;
    const columns = ['givenName', 'familyName'] as const;
    await app.call('peopleImports.save', {
      id,
      bodyId,
      hasHead: false,
      columns: [...columns],
      role,
      startDate,
    });
    expect((await app.call('peopleImports.get', { id })).rows.map(({ person }) => person.familyName)).toEqual(
      ['Aydın', 'Wilk'],
    );
  });
});

describe('taking over', () => {
  test('brings in what is ready, makes lists that are not there, and leaves the rest behind', async () => {
    await aMember(app.call, { bodyId, familyName: 'Benhaddou', givenName: 'Nadia' });
    const { id } = await readIn(
      aRow('Benhaddou', { Vorname: 'Nadia' }),
      aRow('Aydın'),
      aRow('Wilk', { Fkt: 'stellv. Mitgl.', ab: '' }),
      aRow('Nolte', { ab: '31.02.2026' }),
    );
    await app.call('peopleImports.takeOver', { id });
    expect(await everybody()).toEqual([
      'Aydın aydn@lindenau.example member 2025-11-01',
      expect.stringMatching(/^Benhaddou benhaddou@lindenau\.example member /u),
      expect.stringMatching(/^Wilk wilk@lindenau\.example deputy /u),
    ]);
    expect(await app.call('organizations.list', {})).toMatchObject([{ name: 'Bunte Liste', kind: 'list' }]);
    const after = await app.call('peopleImports.get', { id });
    expect(after.taken).toEqual({ added: 2, completed: 1, left: 1 });
    expect(after.rows.map(({ person }) => person.familyName)).toEqual(['Nolte']);
    const { bytes, fileName } = await app.call('peopleImports.leftOver', { id });
    expect(fileName).toMatch(/\.csv$/u);
    expect(new TextDecoder().decode(bytes)).toBe(
      'Name;Vorname;Anr.;Liste;Fkt;ab;E-Mail;Befund\r\nNolte;Emre;Herr;Bunte Liste;Mitglied;31.02.2026;nolte@lindenau.example;neu; Datum gibt es nicht\r\n'.replace(
        'neu; Datum gibt es nicht',
        '"neu; Datum gibt es nicht"',
      ),
    );
  });

  test('happens once, and refuses where nobody is ready', async () => {
    const { id } = await readIn(aRow('Nolte', { ab: '31.02.2026' }));
    expect(await app.failure('peopleImports.takeOver', { id })).toEqual({ code: 'NOBODY_TO_TAKE_OVER' });
    await choose(id, 1, { isUsualStart: true });
    await app.call('peopleImports.takeOver', { id });
    expect(await app.failure('peopleImports.takeOver', { id })).toEqual({ code: 'CONFLICT' });
    expect(await app.failure('peopleImports.choose', { id, choices: [{ row: 1, choice: {} }] })).toEqual({
      code: 'CONFLICT',
    });
  });

  test('of the same list again finds everybody there', async () => {
    const rows = [aRow('Aydın'), aRow('Özkan')];
    await app.call('peopleImports.takeOver', { id: (await readIn(...rows)).id });
    expect(told(await readIn(...rows))).toEqual([
      ['Aydın', 'done, bleibt', 'vorhanden'],
      ['Özkan', 'done, bleibt', 'vorhanden'],
    ]);
  });
});

describe('taking back', () => {
  test('leaves all as it was, and the list waits again', async () => {
    await aMember(app.call, { bodyId, familyName: 'Benhaddou', givenName: 'Nadia' });
    const before = await everybody();
    const view = await readIn(aRow('Benhaddou', { Vorname: 'Nadia' }), aRow('Aydın'));
    await app.call('peopleImports.takeOver', { id: view.id });
    await app.call('peopleImports.undo', { id: view.id });
    expect(await everybody()).toEqual(before);
    expect(await app.call('organizations.list', {})).toEqual([]);
    expect(told(await app.call('peopleImports.get', { id: view.id }))).toEqual(told(view));
  });

  test('is refused where somebody was changed since, or is in a meeting; then nothing happens', async () => {
    const { id } = await readIn(aRow('Aydın'), aRow('Özkan'));
    await app.call('peopleImports.takeOver', { id });
    const taken = await everybody();
    const { id: meetingId } = await aMeeting(app.call, { bodyId });
    await app.call('attendance.fill', { meetingId });
    expect(await app.failure('peopleImports.undo', { id })).toEqual({
      code: 'PEOPLE_KEPT',
      sentences: [expect.stringMatching(/^Aydın, Emre: steht schon in einer Sitzung/u)],
    });
    expect(await everybody()).toEqual(taken);
    const [first] = await app.call('people.list', {});
    if (!first) throw new Error('Nobody came in.');
    const { memberships: _, ...aydin } = first;
    await app.call('people.save', { ...aydin, phone: '1' });
    expect(await app.failure('peopleImports.undo', { id })).toEqual({
      code: 'PEOPLE_KEPT',
      sentences: ['Aydın, Emre: wurde seither geändert.'],
    });
  });
});
