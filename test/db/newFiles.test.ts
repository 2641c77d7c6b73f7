import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { getDataFile } from '../../db/repositories/dataFile/dataFile.ts';
import { openStore } from '../../db/store.ts';
import { rawFile } from '../support/rawFile.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-new-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function nameOf(file: string): Promise<string> {
  const store = await openStore(file);
  const { uuid } = await store.read(getDataFile);
  await store.close();
  return uuid;
}

it('files that one program makes have names of their own, and keep them', async () => {
  const [one, other] = ['eins', 'zwei'].map((name) => path.join(folder, `${name}.sqlite`));
  const names = [];
  for (const file of [one, other, ':memory:', ':memory:']) names.push(await nameOf(file ?? ''));
  expect(new Set(names).size).toBe(4);
  expect(names[0]).toMatch(/^[\da-f]{32}$/);
  expect(await nameOf(one ?? '')).toBe(names[0]);
});

/** What all migrations put into a file of its own. */
const migratedRows = (name: string): string[] =>
  rawFile(path.join(folder, name), (sqlite) => {
    migrate(sqlite, migrations);
    const tables = sqlite.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all();
    return tables.flatMap((table) =>
      sqlite
        .prepare(`select * from "${String(table)}"`)
        .all()
        .map((row) => `${String(table)} ${JSON.stringify(row)}`),
    );
  });

it('nothing but that name is in a new file by chance: all of them are made of one image', () => {
  const others = migratedRows('drei.sqlite');
  expect(migratedRows('vier.sqlite').filter((row) => !others.includes(row))).toEqual([
    expect.stringMatching(/^data_file \{"id":"own"/),
  ]);
});
