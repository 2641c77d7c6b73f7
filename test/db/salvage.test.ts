import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { damageOf, legibleIn, mendFrom } from '../../db/damage.ts';
import { migrations } from '../../db/migrations/index.ts';
import { salvage } from '../../db/salvage.ts';
import { openStore } from '../../db/store.ts';
import { testApp } from '../support/app.ts';
import { rawFile } from '../support/rawFile.ts';

const PAGE = 4096;
let folder: string;
let file: string;
let copy: string;
/** A file in which an office has worked, and a copy of it from then; something was written since. */
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-salvage-'));
  file = path.join(folder, 'lindenau.sqlite');
  copy = path.join(folder, 'kopie.sqlite');
  const office = testApp({ file });
  await office.call('setup.loadSample', {});
  const { name } = await office.call('backup.make', {});
  await office.call('textModules.save', {
    id: null,
    version: null,
    code: 'neu',
    title: 'seither',
    text: { type: 'doc', content: [] },
  });
  await office.app.close();
  copyFileSync(path.join(folder, 'Sicherungen', name), copy);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const target = () => path.join(folder, 'neu.sqlite');
const rows = (name: string) =>
  rawFile(name, (db) => {
    const tables = db
      .prepare<[], string>(
        "select name from sqlite_schema where type = 'table' and name not like '%\\_words%' escape '\\' and name not like 'paper_head%'",
      )
      .pluck()
      .all();
    return Object.fromEntries(tables.map((table) => [table, db.prepare(`select * from "${table}"`).all()]));
  });
/** Pages in which rows of a table lie. */
const pagesOf = (table: string) =>
  rawFile(copy, (db) =>
    db
      .prepare<[string], number>("select pageno from dbstat where name = ? and pagetype = 'leaf'")
      .pluck()
      .all(table),
  );
function damage(pages: readonly number[], how: (page: Buffer) => void): void {
  const bytes = readFileSync(file);
  for (const page of pages) how(bytes.subarray((page - 1) * PAGE, page * PAGE));
  writeFileSync(file, bytes);
}

describe('pages that are not what they were', () => {
  test('are named with what lies in them, and taken from a copy in which they are the same', async () => {
    const sound = readFileSync(file);
    const pages = pagesOf('agenda_item').slice(0, 2);
    damage(pages, (page) => page.fill(0xff, 100, 200));
    expect(damageOf(file)).toEqual({ pages, isLogDamaged: false });
    expect(legibleIn(file, pages).tables).toEqual(['agenda_item']);
    expect(mendFrom([copy], file, target())).toBe(true);
    expect(readFileSync(target())).toEqual(sound);
  });

  test('the first one, too, in which a copy says that it is one', () => {
    const sound = readFileSync(file);
    for (const at of [0, 16, 44, 60, 110, 2000]) {
      writeFileSync(file, sound);
      damage([1], (page) => page.writeUInt8(page.readUInt8(at) ^ 4, at));
      expect(mendFrom([copy], file, target())).toBe(true);
      expect(readFileSync(target()).equals(sound)).toBe(true);
    }
  });

  test('are not mended where they were written since, and nothing is left of the attempt', () => {
    const pages = rawPagesChanged();
    expect(pages.length).toBeGreaterThan(0);
    damage(pages.slice(0, 1), (page) => page.fill(1, 300, 310));
    expect(mendFrom([copy], file, target())).toBe(false);
    expect(existsSync(target())).toBe(false);
  });

  function rawPagesChanged(): number[] {
    const [now, then] = [readFileSync(file), readFileSync(copy)];
    const count = Math.min(now.length, then.length) / PAGE;
    return Array.from({ length: count }, (_, n) => n + 1).filter(
      (page) =>
        page > 1 &&
        !now.subarray((page - 1) * PAGE, page * PAGE).equals(then.subarray((page - 1) * PAGE, page * PAGE)),
    );
  }
});

describe('the rows that can still be read', () => {
  const opens = async () => {
    const store = await openStore(target());
    await store.close();
  };

  test('of a sound file are all of them', async () => {
    const before = rows(file);
    const outcome = salvage(file, target(), migrations);
    expect(outcome.filter(({ lost }) => lost > 0)).toEqual([]);
    expect(rows(target())).toEqual(before);
    await opens();
  });

  test('with what was in the log of a program that was killed', async () => {
    const store = await openStore(file);
    await store.transaction((db) => db.updateTable('municipality').set({ name: 'Spätdorf' }).execute());
    const killed = path.join(folder, 'killed.sqlite');
    for (const end of ['', '-wal']) copyFileSync(file + end, killed + end);
    await store.close();
    salvage(killed, target(), migrations);
    expect(rows(target())['municipality']).toMatchObject([{ name: 'Spätdorf' }]);
  });

  test.each([
    ['zeros', (page: Buffer) => void page.fill(0)],
    ['noise', (page: Buffer) => page.forEach((_, at) => page.writeUInt8((at * 197 + 31) % 256, at))],
    ['a torn half', (page: Buffer) => void page.fill(0, PAGE / 2)],
  ])('of a file with %s in one page of each table are those of all other pages', async (_, how) => {
    const before = rows(file);
    for (const table of ['person', 'agenda_item', 'item_text', 'audit_entry', 'text_module']) {
      const sound = readFileSync(file);
      const [page = 0] = pagesOf(table).slice(-1);
      damage([page], how);
      const outcome = salvage(file, target(), migrations);
      await opens();
      const after = rows(target());
      for (const [name, all] of Object.entries(before)) {
        const kept = new Set((after[name] ?? []).map((row) => JSON.stringify(row)));
        const lost = all.filter((row) => !kept.has(JSON.stringify(row)));
        const told = outcome.find((one) => one.table === name);
        if (!told || lost.length === 0) continue;
        // What is missing lay in the page, or belonged to what did.
        expect(told.kept, `${name} of ${table}`).toBe(all.length - lost.length);
      }
      expect(rawFile(target(), (db) => db.pragma('foreign_key_check'))).toEqual([]);
      rmSync(target());
      writeFileSync(file, sound);
    }
  });
});
