import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../../electron/core/reading/tables.ts';
import { membershipRoles } from '../../../../shared/domain/people/person.ts';
import { roleLabels } from '../../../../shared/german/labels.ts';
import { roleIn } from '../../../../shared/import/people/roleIn.ts';
import { aBody, aMember, testApp } from '../../../support/app.ts';

const lindenweg = { streetAddress: 'Lindenweg 3', postalCode: '01067', locality: 'Lindenau' };

async function aPeopledBody() {
  const test = testApp();
  const { call } = test;
  const bodyId = await aBody(call);
  const list = await call('organizations.save', {
    id: null,
    name: 'Liste Linde',
    shortName: '',
    kind: 'list',
  });
  const linde = { bodyId, organizationId: list.id };
  await aMember(call, {
    ...linde,
    role: 'chair',
    formOfAddress: 'Herr',
    title: 'Dr.',
    givenName: 'Jan',
    familyName: 'Öztürk',
    email: 'jan@beispiel.example',
    phone: '+49 2331 12',
    ...lindenweg,
  });
  await aMember(call, {
    ...linde,
    formOfAddress: 'Frau',
    givenName: 'Ayşe',
    familyName: 'Kılıç',
    phone: '0171 5',
  });
  await aMember(call, {
    bodyId,
    role: 'deputy',
    givenName: 'Kim',
    familyName: '=1+1',
    email: 'kim@beispiel.example',
  });
  return { ...test, bodyId, listId: list.id };
}

const rowsIn = (bytes: Uint8Array): string[][] => {
  const tables = tablesOf(bytes);
  return 'sheets' in tables ? (tables.sheets[0]?.rows ?? []) : [];
};

describe('a list of members', () => {
  it.each(['csv', 'xlsx'] as const)('as %s names everybody, and comes in again as known', async (form) => {
    const { call, bodyId } = await aPeopledBody();
    const { fileName, bytes } = await call('people.export', { bodyId, kind: 'list', form, reach: 'all' });
    expect(fileName).toBe(`Mitglieder Integrationsrat 2026-09-16.${form}`);
    const [heads, ...rows] = rowsIn(bytes);
    expect(heads).toContain('Nachname');
    expect(rows.map(([family]) => family)).toEqual(['=1+1', 'Kılıç', 'Öztürk']);
    const { id } = await call('peopleImports.read', { bodyId, fileName, bytes });
    const { rows: found } = await call('peopleImports.get', { id });
    const named = found.filter(({ person }) => !person.familyName.startsWith('='));
    expect(named.map(({ state }) => state)).toEqual(['done', 'done']);
  });

  it('no cell is a formula in Excel', async () => {
    const { call, bodyId } = await aPeopledBody();
    const csv = await call('people.export', { bodyId, kind: 'list', form: 'csv', reach: 'all' });
    const cells = new TextDecoder()
      .decode(csv.bytes)
      .slice(1)
      .split(/[;\r\n]+/u);
    expect(cells.filter((cell) => /^"?[=+\-@]/u.test(cell))).toEqual([]);
    expect(cells.some((cell) => cell.includes("'=1+1"))).toBe(true);
  });

  it.each(membershipRoles)('the import knows what %s is called', (role) => {
    expect(roleIn(roleLabels[role])).toBe(role);
  });
});

describe('a table for letters', () => {
  it('has the name above the address and how the letter begins; who has no e-mail comes first', async () => {
    const { call, bodyId } = await aPeopledBody();
    const letters = { bodyId, kind: 'letters', form: 'xlsx' } as const;
    const { bytes } = await call('people.export', { ...letters, reach: 'withoutEmailFirst' });
    const [heads = [], first = [], , last = []] = rowsIn(bytes);
    expect(heads.slice(0, 6)).toEqual([
      'Anrede',
      'Name in der Anschrift',
      'Straße',
      'PLZ',
      'Ort',
      'Briefanrede',
    ]);
    expect(first.slice(0, 6)).toEqual(['Frau', 'Frau Ayşe Kılıç', '', '', '', 'Sehr geehrte Frau Kılıç,']);
    expect(last.slice(0, 6)).toEqual([
      'Herr',
      'Herrn Dr. Jan Öztürk',
      'Lindenweg 3',
      '01067',
      'Lindenau',
      'Sehr geehrter Herr Dr. Öztürk,',
    ]);
  });

  it('is for those alone whom no e-mail reaches, or for some of the lists', async () => {
    const { call, bodyId, listId } = await aPeopledBody();
    const letters = { bodyId, kind: 'letters', form: 'csv' } as const;
    const alone = await call('people.export', { ...letters, reach: 'withoutEmailOnly' });
    expect(rowsIn(alone.bytes)).toHaveLength(2);
    const ofList = await call('people.export', { ...letters, reach: 'all', organizationIds: [listId] });
    expect(rowsIn(ofList.bytes)).toHaveLength(3);
  });
});
