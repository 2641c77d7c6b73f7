import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { openRaw } from '../support/rawFile.ts';
import { initial } from '../../db/migrations/0001-initial.ts';
import { sealOf } from '../../db/seal.ts';
import { openStore } from '../../db/store.ts';
import { BodyId } from '../../shared/domain/ids.ts';

const root = mkdtempSync(path.join(tmpdir(), 'ratsfeder-copy-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const later = 'create table later (id text primary key) strict;';
const broken = 'create table later (id text) strict; insert into nowhere values (1);';

let folder: string;
let file: string;
let copy: string;
let rounds = 0;
beforeEach(async () => {
  folder = path.join(root, String(++rounds));
  mkdirSync(folder);
  file = path.join(folder, 'daten.sqlite');
  copy = `${file}.vor-version-2.bak`;
  await add('a');
});

async function add(id: string): Promise<void> {
  const store = await openStore(file, { migrations: [initial] });
  await store.transaction((db) =>
    db
      .insertInto('body')
      .values({ id: BodyId.parse(id) })
      .execute(),
  );
  await store.close();
}

const migrated = async (second = later) => (await openStore(file, { migrations: [initial, second] })).close();
const bodiesIn = (name: string) => {
  const db = openRaw(name, { readonly: true });
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    return [db.pragma('user_version', { simple: true }), ...db.prepare('select id from body').pluck().all()];
  } finally {
    db.close();
  }
};
/** But for the seal, which comes and goes with the file (seal.test.ts). */
const names = () =>
  readdirSync(folder)
    .filter((name) => name !== path.basename(sealOf(file)))
    .toSorted();

it('before a migration a whole copy of the same version with the same rows lies beside the file', async () => {
  await migrated();
  expect(names()).toEqual(['daten.sqlite', path.basename(copy)]);
  expect(bodiesIn(copy)).toEqual([1, 'a']);
  expect(bodiesIn(file)).toEqual([2, 'a']);
});

it('a second attempt of the same migration needs no second copy', async () => {
  await expect(migrated(broken)).rejects.toThrow('nowhere');
  const first = readFileSync(copy);
  await expect(migrated(broken)).rejects.toThrow('nowhere');
  await migrated();
  expect(readFileSync(copy).equals(first)).toBe(true);
  expect(names()).toEqual(['daten.sqlite', path.basename(copy)]);
});

it('what was written between two attempts is in a copy of its own; the first one stays', async () => {
  await expect(migrated(broken)).rejects.toThrow('nowhere');
  await add('b');
  await migrated();
  expect(bodiesIn(copy)).toEqual([1, 'a']);
  expect(bodiesIn(`${file}.vor-version-2-2.bak`)).toEqual([1, 'a', 'b']);
});

it.each([
  ['half a copy', (own: Buffer) => own.subarray(0, own.length / 2)],
  [
    'a copy in which one row changed',
    (own: Buffer) => Buffer.from(own.toString('latin1').replace('a', 'b'), 'latin1'),
  ],
  ['nothing', () => Buffer.alloc(0)],
])('%s that lies there from before is not taken for good, nor written over', async (_, change) => {
  const old = change(readFileSync(file));
  writeFileSync(copy, old);
  await migrated();
  expect(readFileSync(copy).equals(old)).toBe(true);
  expect(bodiesIn(`${file}.vor-version-2-2.bak`)).toEqual([1, 'a']);
});

it('a partial copy that was left behind by an attempt without end is made anew', async () => {
  writeFileSync(`${copy}.neu`, 'halb');
  await migrated();
  expect(bodiesIn(copy)).toEqual([1, 'a']);
  expect(existsSync(`${copy}.neu`)).toBe(false);
});

it('where no copy can be made the file is not migrated and not changed', async () => {
  const before = readFileSync(file);
  mkdirSync(`${copy}.neu`);
  writeFileSync(path.join(`${copy}.neu`, 'im-weg'), '');
  await expect(migrated()).rejects.toMatchObject({ data: { code: 'DB_COPY_FAILED', file: copy } });
  expect(readFileSync(file).equals(before)).toBe(true);
});

it('a file that is damaged inside is said to be damaged, and is not migrated', async () => {
  const bytes = readFileSync(file);
  bytes.fill(0xff, bytes.readUInt16BE(16) * 3);
  writeFileSync(file, bytes);
  await expect(migrated()).rejects.toMatchObject({ data: { code: 'DB_DAMAGED' } });
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect(names()).toEqual(['daten.sqlite']);
});
