import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { placedTables } from '../../../../shared/german/dataAreas.ts';
import { testApp, type TestApp } from '../../../support/app.ts';
import { rawFile } from '../../../support/rawFile.ts';

const PAGE = 4096;
let folder: string;
let file: string;
let office: TestApp;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-rescue-'));
  file = path.join(folder, 'lindenau.sqlite');
  office = testApp({ file });
  await office.call('setup.loadSample', {});
});
afterEach(async () => {
  await office.app.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (code: string) =>
  office.call('textModules.save', {
    id: null,
    version: null,
    code,
    title: code,
    text: { type: 'doc', content: [] },
  });
const codes = async () => {
  const written = (await office.call('textModules.list', {})).map(({ code }) => code);
  return ['eins', 'zwei'].filter((code) => written.includes(code));
};
const pagesOf = (name: string, table: string) =>
  rawFile(name, (db) =>
    db
      .prepare<[string], number>("select pageno from dbstat where name = ? and pagetype = 'leaf'")
      .pluck()
      .all(table),
  );
/** Closes the program, lets a page of the file be damaged, and starts it again. */
async function damaged(table: string, how: (page: Buffer) => void): Promise<void> {
  await office.app.close();
  const alike = path.join(folder, 'alike.sqlite');
  const bytes = readFileSync(file);
  writeFileSync(alike, bytes);
  const [page = 0] = pagesOf(alike, table);
  rmSync(alike);
  how(bytes.subarray((page - 1) * PAGE, page * PAGE));
  writeFileSync(file, bytes);
  office = testApp({ file });
}
const turned = (page: Buffer) => void page.writeUInt8(page.readUInt8(3000) ^ 1, 3000);
const beside = (part: string) => readdirSync(folder).filter((name) => name.includes(part));
const entries = async () =>
  (await office.call('audit.list', { before: null })).map(({ sentence }) => sentence);

describe('a program whose file is damaged', () => {
  test('refuses all but the ways out, and says what is affected', async () => {
    await write('eins');
    await office.call('backup.make', {});
    await damaged('person', turned);
    expect(await office.failure('app.status', {})).toEqual({ code: 'DB_DAMAGED' });
    expect(await office.failure('meetings.list', {})).toEqual({ code: 'DB_DAMAGED' });
    const status = await office.call('rescue.status', {});
    expect(status).toMatchObject({ file, pages: 1, areas: ['Gremien und Mitglieder'], isMendable: true });
    expect(status.copies).toHaveLength(1);
  });

  test('whose page is in a copy goes on as if nothing had been', async () => {
    await write('eins');
    await office.call('backup.make', {});
    await write('zwei');
    const people = await office.call('people.list', {});
    await damaged('person', turned);
    const { sentences } = await office.call('rescue.mend', {});
    expect(sentences[0]).toContain('Es ist nichts verloren.');
    expect(await codes()).toEqual(['eins', 'zwei']);
    expect(await office.call('people.list', {})).toEqual(people);
    expect(await entries()).toContain('Beschädigte Stellen der Datei ausgebessert: 1 Stelle.');
    expect(await office.call('audit.verify', {})).toMatchObject({ ok: true });
    expect(beside('beschaedigt')).toHaveLength(1);
    expect(readFileSync(path.join(folder, beside('rettung')[0] ?? ''), 'utf8')).toContain(sentences[0]);
  });

  test('without a copy cannot be mended, stays as it is, and goes on with what can be read', async () => {
    await write('eins');
    await damaged('person', (page) => void page.fill(0));
    const before = readFileSync(file);
    expect(await office.failure('rescue.mend', {})).toMatchObject({ code: 'BEYOND_RESCUE', how: 'mend' });
    expect(readFileSync(file).equals(before)).toBe(true);
    const { sentences } = await office.call('rescue.salvage', {});
    expect(sentences.join(' ')).toContain('Vorlagen und Anfragen');
    expect(await codes()).toEqual(['eins']);
    expect(await entries()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Beschädigte Datei aus/)]),
    );
    // Others can be backed up, which asks that nothing refers to what is lost.
    await office.call('backup.make', {});
  });

  test('goes back to a copy', async () => {
    await write('eins');
    const { name } = await office.call('backup.make', {});
    await write('zwei');
    await damaged('agenda_item', (page) => void page.fill(7));
    expect(await office.failure('rescue.restore', { name: '../lindenau.sqlite' })).toMatchObject({
      code: 'BACKUP_GONE',
    });
    await office.call('rescue.restore', { name });
    expect(await codes()).toEqual(['eins']);
    expect(beside('beschaedigt')).toHaveLength(1);
  });

  test.each([
    ['is empty', (bytes: Buffer) => bytes.subarray(0, 0)],
    ['is something else altogether', () => Buffer.from('kaputt'.repeat(2000))],
    ['is cut off', (bytes: Buffer) => bytes.subarray(0, 9000)],
  ])('whose file %s goes back to a copy as well', async (_, content) => {
    await write('eins');
    await office.call('backup.make', {});
    await office.app.close();
    writeFileSync(file, content(readFileSync(file)));
    office = testApp({ file });
    const [copy] = (await office.call('rescue.status', {})).copies;
    await office.call('rescue.restore', { name: copy?.name ?? '' });
    expect(await codes()).toEqual(['eins']);
  });

  test('from which nothing can be read says so and changes nothing', async () => {
    await office.app.close();
    writeFileSync(file, 'kaputt'.repeat(2000));
    office = testApp({ file });
    expect(await office.failure('rescue.salvage', {})).toMatchObject({
      code: 'BEYOND_RESCUE',
      how: 'salvage',
    });
    expect(readFileSync(file, 'utf8')).toBe('kaputt'.repeat(2000));
  });
});

test('where nothing is damaged, nothing can be rescued', async () => {
  for (const route of ['rescue.status', 'rescue.mend', 'rescue.salvage'] as const)
    expect(await office.failure(route, {})).toEqual({ code: 'NOT_DAMAGED' });
  await office.app.close();
  truncateSync(file, 0);
  office = testApp({ file });
  expect((await office.call('rescue.status', {})).pages).toBeNull();
});

test('every table of the file belongs to something that a clerk knows', async () => {
  await office.app.close();
  const tables = rawFile(file, (db) =>
    db
      .prepare<[], string>("select name from pragma_table_list where schema = 'main' and type = 'table'")
      .pluck()
      .all(),
  );
  const ofTheSearch = /^sqlite_|_said$/;
  expect(tables.filter((name) => !ofTheSearch.test(name)).toSorted()).toEqual(placedTables.toSorted());
});
