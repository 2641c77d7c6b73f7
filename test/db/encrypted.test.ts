import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkCopy, checkNewCopy } from '../../db/backup.ts';
import { type DataKey, forgetKeys, knowKey, newDataKey } from '../../db/connect.ts';
import { mendFrom, damageOf, legibleIn } from '../../db/damage.ts';
import { differencesOf } from '../../db/differences.ts';
import { readLog } from '../../db/logFrames.ts';
import { isEncrypted } from '../../db/pageCipher.ts';
import { rewrite } from '../../db/rewrite.ts';
import { salvage } from '../../db/salvage.ts';
import { openStore, type Store, type StoreOptions } from '../../db/store.ts';
import { BodyId } from '../../shared/domain/ids.ts';
import { AppError } from '../../shared/errors.ts';

const SECRET = 'ein-satz-den-niemand-lesen-soll';
let folder: string;
let file: string;
let key: DataKey;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-encrypted-'));
  file = path.join(folder, 'lindenau.sqlite');
  key = newDataKey();
  await written('plain');
  knowKey(key);
});
afterEach(() => {
  forgetKeys();
  rmSync(folder, { recursive: true, force: true });
});

const write = (store: Store, id: string) =>
  store.transaction((db) =>
    db
      .insertInto('body')
      .values({ id: BodyId.parse(`${id}-${SECRET}`) })
      .execute(),
  );
async function written(...ids: string[]): Promise<void> {
  const store = await openStore(file);
  for (const id of ids) await write(store, id);
  await store.close();
}
const idsIn = async (store: Store) =>
  (await store.read((db) => db.selectFrom('body').select('id').orderBy('id').execute())).map(({ id }) =>
    id.replace(`-${SECRET}`, ''),
  );
async function found(name = file, options: StoreOptions = {}): Promise<string[] | string> {
  try {
    const store = await openStore(name, options);
    const ids = await idsIn(store);
    await store.close();
    return ids;
  } catch (cause) {
    if (cause instanceof AppError) return cause.data.code;
    throw cause;
  }
}
/** In its place, as turning encryption on does it. */
function encrypt(): void {
  const target = `${file}.neu`;
  rewrite(file, target, key);
  copyFileSync(target, file);
  rmSync(target);
}
const says = (name: string) => existsSync(name) && readFileSync(name).includes(SECRET);
const turn = (name: string, at: number, bits = 1) => {
  const bytes = readFileSync(name);
  bytes.writeUInt8(bytes.readUInt8(at) ^ bits, at);
  writeFileSync(name, bytes);
};
const other = (name: string) => path.join(folder, name);

describe('an encrypted file', () => {
  test('says nothing of what is in it, nor does its log, and is worked on like any other', async () => {
    expect(says(file)).toBe(true);
    encrypt();
    expect(says(file)).toBe(false);
    const store = await openStore(file);
    await write(store, 'a');
    await write(store, 'b');
    expect(await idsIn(store)).toEqual(['a', 'b', 'plain']);
    const log = readLog(`${file}-wal`, Infinity);
    expect(log).toMatchObject({ isWhole: true });
    expect([file, `${file}-wal`].filter(says)).toEqual([]);
    await store.close();
    expect([file, `${file}-wal`].filter(says)).toEqual([]);
    expect(await found()).toEqual(['a', 'b', 'plain']);
  });

  test('is opened by no other key, and by none', async () => {
    encrypt();
    forgetKeys();
    expect(await found()).toBe('DB_KEY_NEEDED');
    knowKey(newDataKey());
    expect(await found()).toBe('DB_KEY_NEEDED');
    knowKey(key);
    expect(await found()).toEqual(['plain']);
  });

  test('goes on from its log where the program was killed', async () => {
    encrypt();
    const store = await openStore(file);
    await write(store, 'a');
    for (const end of ['', '-wal', '-siegel']) copyFileSync(file + end, other(`killed.sqlite${end}`));
    await store.close();
    expect(await found(other('killed.sqlite'))).toEqual(['a', 'plain']);
  });

  test('is found damaged wherever a byte of it has turned, and never taken for one that is not encrypted', async () => {
    encrypt();
    await written('a');
    const sound = readFileSync(file);
    const seal = readFileSync(`${file}-siegel`);
    for (let n = 0; n < 150; n++) {
      const at = n < 104 ? n : Math.floor((n * sound.length) / 150);
      writeFileSync(file, sound);
      writeFileSync(`${file}-siegel`, seal);
      turn(file, at, 1 << (n % 8));
      expect(isEncrypted(file) || at < 16, `byte ${at}`).toBe(true);
      if (at >= 68 && at < 72)
        expect([['a', 'plain'], 'DB_DAMAGED', 'DB_FOREIGN_FILE'], `byte ${at}`).toContainEqual(await found());
      else expect(['DB_DAMAGED', 'DB_NEWER', 'DB_FOREIGN_FILE'], `byte ${at}`).toContain(await found());
    }
  });

  test('comes back as it was when it is written without a key', async () => {
    encrypt();
    await written('a');
    rewrite(file, other('back.sqlite'), null);
    expect(says(other('back.sqlite'))).toBe(true);
    forgetKeys();
    expect(await found(other('back.sqlite'))).toEqual(['a', 'plain']);
  });
});

describe('a copy of an encrypted file', () => {
  test('is encrypted, whole, and the same twice where nothing was written', async () => {
    encrypt();
    const store = await openStore(file);
    await write(store, 'a');
    const expected = await store.copyTo(other('one.sqlite'));
    const facts = checkNewCopy(other('one.sqlite'), expected);
    checkNewCopy(other('two.sqlite'), await store.copyTo(other('two.sqlite')));
    expect(checkCopy(other('two.sqlite')).digest).toBe(facts.digest);
    await write(store, 'b');
    checkNewCopy(other('three.sqlite'), await store.copyTo(other('three.sqlite')));
    expect(checkCopy(other('three.sqlite')).digest).not.toBe(facts.digest);
    expect(differencesOf(other('one.sqlite'), other('three.sqlite'))).toMatchObject([
      { table: 'body', added: 1, changed: 0, removed: 0 },
    ]);
    expect(['one.sqlite', 'two.sqlite', 'three.sqlite'].filter((name) => says(other(name)))).toEqual([]);
    await store.close();
    expect(await found(other('one.sqlite'))).toEqual(['a', 'plain']);
  });

  test('has what was there when it began, while others go on writing', async () => {
    encrypt();
    const store = await openStore(file, { logLimit: 0, idleMs: 0 });
    for (let n = 0; n < 30; n++) await write(store, `x${n}`);
    const before = (await idsIn(store)).length;
    const copied = store.copyTo(other('copy.sqlite'));
    for (let n = 0; n < 30; n++) await write(store, `y${n}`);
    checkNewCopy(other('copy.sqlite'), await copied);
    await store.close();
    const ids = await found(other('copy.sqlite'));
    expect(ids.length).toBeGreaterThanOrEqual(before);
    expect(await found()).toHaveLength(61);
  });

  test('mends a damaged page of the file, also without the key', async () => {
    encrypt();
    const store = await openStore(file);
    for (let n = 0; n < 200; n++) await write(store, `x${n}`);
    checkNewCopy(other('copy.sqlite'), await store.copyTo(other('copy.sqlite')));
    await store.close();
    turn(file, readFileSync(file).length - 2000);
    expect(damageOf(file).pages).toHaveLength(1);
    forgetKeys();
    expect(mendFrom([other('copy.sqlite')], file, other('mended.sqlite'))).toBe(true);
    knowKey(key);
    expect(await found(other('mended.sqlite'))).toHaveLength(201);
  });
});

describe('a damaged encrypted file', () => {
  test('tells what is in its damaged pages, and is salvaged into an encrypted one', async () => {
    encrypt();
    await written('a', 'b');
    turn(file, 2000);
    expect(await found()).toBe('DB_DAMAGED');
    expect(legibleIn(file, [1]).tables).toEqual(['sqlite_schema']);
    const kept = salvage(file, other('salvaged.sqlite'));
    expect(kept.find(({ table }) => table === 'body')).toMatchObject({ kept: 3, lost: 0 });
    expect(isEncrypted(other('salvaged.sqlite'))).toBe(true);
    expect(says(other('salvaged.sqlite'))).toBe(false);
    expect(await found(other('salvaged.sqlite'))).toEqual(['a', 'b', 'plain']);
  });
});

test('a log of another state is told before the key is asked for, and put aside by then', async () => {
  encrypt();
  const store = await openStore(file);
  await write(store, 'a');
  copyFileSync(`${file}-wal`, other('foreign'));
  await store.close();
  await written('b');
  copyFileSync(other('foreign'), `${file}-wal`);
  forgetKeys();
  expect(await found()).toBe('DB_FOREIGN_LOG');
  expect(await found(file, { foreignLog: 'setAside' })).toBe('DB_KEY_NEEDED');
  knowKey(key);
  expect(await found()).toEqual(['a', 'b', 'plain']);
});
