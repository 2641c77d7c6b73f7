import { closeSync, mkdtempSync, openSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkNewCopy } from '../../db/backup.ts';
import { differencesOf } from '../../db/differences.ts';
import { rawFile } from '../support/rawFile.ts';
import { openStore, type Store } from '../../db/store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-kopie-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);

/** A file of some mebibytes, so that a copy takes several pieces. */
async function opened(): Promise<Store> {
  const store = await openStore(at('rat.sqlite'), { logLimit: 0, idleMs: 0 });
  await store.transaction((db) =>
    db
      .insertInto('municipality')
      .values({
        id: 'own',
        version: 1,
        name: 'Stadt',
        place: 'Hier',
        letterhead: 'Am Markt '.repeat(400_000),
      })
      .execute(),
  );
  return store;
}

const rename = (store: Store, name: string) =>
  store.transaction((db) => db.updateTable('municipality').set({ name }).execute());

test('several copies asked for at once are all whole, while others write', async () => {
  const store = await opened();
  const names = ['eins', 'zwei', 'drei'];
  const made = names.map((name) => store.copyTo(at(name)));
  for (let n = 0; n < 50; n++) await rename(store, `Stadt ${n}`);
  for (const [index, copy] of made.entries())
    expect(checkNewCopy(at(names[index] ?? ''), await copy).bytes).toBeGreaterThan(3 * 1024 * 1024);
  await rename(store, 'Zuletzt');
  expect(await store.read((db) => db.selectFrom('municipality').select('name').execute())).toEqual([
    { name: 'Zuletzt' },
  ]);
  await store.close();
});

test('a file that is closed meanwhile waits for its copy', async () => {
  const store = await opened();
  const made = store.copyTo(at('eins'));
  await store.close();
  checkNewCopy(at('eins'), await made);
  expect(differencesOf(at('eins'), at('rat.sqlite'))).toEqual([]);
});

test('a copy that was given up keeps no other from being made', async () => {
  const store = await opened();
  const giveUp = new AbortController();
  const first = store.copyTo(at('eins'), giveUp.signal);
  const second = store.copyTo(at('zwei'));
  giveUp.abort();
  await expect(first).rejects.toThrow();
  checkNewCopy(at('zwei'), await second);
  await store.close();
});

test.each<[what: string, damage: (file: string) => void]>([
  ['a page of zeros', (file) => overwrite(file, statSync(file).size - 4096, Buffer.alloc(4096))],
  [
    'a row less',
    (file) => rawFile(file, (sqlite) => sqlite.exec("delete from municipality where id = 'own'")),
  ],
  ['its end cut off', (file) => truncateSync(file, statSync(file).size - 4096)],
])('a copy with %s is none', async (_what, damage) => {
  const store = await opened();
  const expected = await store.copyTo(at('eins'));
  damage(at('eins'));
  expect(() => checkNewCopy(at('eins'), expected)).toThrow();
  await store.close();
});

function overwrite(file: string, from: number, bytes: Buffer): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, from);
  closeSync(handle);
}
