import { beforeEach, describe, expect, it } from 'vitest';
import { findingSentence } from '../../../../../shared/german/peopleImports.ts';
import { aBody, aMember, testApp, type TestApp } from '../../../../support/app.ts';

// Today is 16 September 2026.
let app: TestApp;
let bodyId: string;
beforeEach(async () => {
  app = testApp();
  bodyId = await aBody(app.call);
});

const head = 'Nachname;Vorname;Funktion;E-Mail;Mitglied bis\r\n';
const readIn = async (end: string, role = 'Mitglied') => {
  const bytes = new TextEncoder().encode(`${head}Linde;Eva;${role};eva@beispiel.example;${end}\r\n`);
  const { id } = await app.call('peopleImports.read', { bodyId, fileName: 'Liste.csv', bytes });
  return app.call('peopleImports.get', { id });
};
const told = ({ rows }: Awaited<ReturnType<typeof readIn>>) =>
  rows.map(({ state, findings }) => [state, findings.map(findingSentence).join('; ')]);
const take = (end: boolean, id: string) =>
  app
    .call('peopleImports.choose', { id, choices: [{ row: 1, choice: end ? { isEndTaken: true } : {} }] })
    .then(() => app.call('peopleImports.takeOver', { id }));
const linde = async (endDate: string | null = null) => {
  const { membership } = await aMember(app.call, {
    bodyId,
    familyName: 'Linde',
    givenName: 'Eva',
    email: 'eva@beispiel.example',
  });
  return endDate === null ? membership : app.call('memberships.save', { ...membership, endDate });
};
const memberships = async () => (await app.call('people.list', {})).flatMap((one) => one.memberships);

describe('whoever is a member already and has left', () => {
  it('is asked about; the end is entered with all else, and taken back with it', async () => {
    const before = await linde();
    const read = await readIn('31.08.2026');
    expect(told(read)).toEqual([['check', 'vorhanden; Mitglied bis 31.08.2026; eingetragen ohne Ende']]);
    await take(true, read.id);
    expect(await memberships()).toMatchObject([{ id: before.id, endDate: '2026-08-31' }]);
    expect(await app.call('peopleImports.get', { id: read.id })).toMatchObject({
      taken: { added: 0, completed: 1, left: 0 },
    });
    await app.call('peopleImports.undo', { id: read.id });
    expect(await memberships()).toMatchObject([{ id: before.id, endDate: null }]);
    expect(told(await app.call('peopleImports.get', { id: read.id }))).toEqual([
      ['ready', 'vorhanden; Mitgliedschaft endet am 31.08.2026'],
    ]);
  });

  it('leaves earlier than was foreseen', async () => {
    await linde('2030-10-31');
    const read = await readIn('31.08.2026');
    expect(told(read)).toEqual([['check', 'vorhanden; Mitglied bis 31.08.2026; eingetragen bis 31.10.2030']]);
    await take(true, read.id);
    expect(await memberships()).toMatchObject([{ endDate: '2026-08-31' }]);
  });

  it('is there where the same end stands there, and keeps one that came earlier', async () => {
    await linde('2026-08-31');
    expect(told(await readIn('31.08.2026'))).toEqual([['done', 'vorhanden']]);
    expect(told(await readIn('15.09.2026'))).toEqual([['done', 'vorhanden; Ende bleibt 31.08.2026']]);
  });

  it('did not leave before joining', async () => {
    await linde();
    expect(told(await readIn('31.08.2019'))).toEqual([
      ['check', 'vorhanden; Ende vor dem Beginn: 31.08.2019'],
    ]);
  });

  it('of two functions gives up the one that the row names', async () => {
    const member = await linde();
    const { personId, ...rest } = member;
    await app.call('memberships.save', { ...rest, personId, id: null, version: null, role: 'clerk' });
    const read = await readIn('31.08.2026', 'Schriftführung');
    await take(true, read.id);
    expect((await memberships()).map(({ role, endDate }) => [role, endDate])).toEqual(
      expect.arrayContaining([
        ['member', null],
        ['clerk', '2026-08-31'],
      ]),
    );
  });

  it('whose membership was changed since keeps the take-over from being taken back', async () => {
    await linde();
    const { id } = await readIn('31.08.2026');
    await take(true, id);
    const [after] = await memberships();
    if (!after) throw new Error('No membership.');
    await app.call('memberships.save', { ...after, endDate: '2026-08-30' });
    expect(await app.failure('peopleImports.undo', { id })).toEqual({
      code: 'PEOPLE_KEPT',
      sentences: ['Linde, Eva: wurde seither geändert.'],
    });
  });
});

describe('an end that is to come', () => {
  it('comes in with somebody new without a question', async () => {
    const read = await readIn('31.10.2030');
    expect(told(read)).toEqual([['ready', 'neu; Mitglied bis 31.10.2030']]);
    await take(false, read.id);
    expect(await memberships()).toMatchObject([{ endDate: '2030-10-31' }]);
  });

  it('is filled in where there is none, and asked about where there is another', async () => {
    const before = await linde();
    expect(told(await readIn('31.10.2030'))).toEqual([
      ['ready', 'vorhanden; Mitgliedschaft endet am 31.10.2030'],
    ]);
    await app.call('memberships.save', { ...before, endDate: '2027-12-31' });
    expect(told(await readIn('31.10.2026'))).toEqual([
      ['check', 'vorhanden; Mitglied bis 31.10.2026; eingetragen bis 31.12.2027'],
    ]);
  });
});
