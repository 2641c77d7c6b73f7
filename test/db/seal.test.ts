import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pagesInLog } from '../../db/logFrames.ts';
import { openStore, type Store } from '../../db/store.ts';
import { AppError } from '../../shared/errors.ts';
import { BodyId } from '../../shared/domain/ids.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-seal-'));
  file = path.join(folder, 'lindenau.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (store: Store, id: string) =>
  store.transaction((db) =>
    db
      .insertInto('body')
      .values({ id: BodyId.parse(id) })
      .execute(),
  );
async function written(...ids: string[]): Promise<void> {
  const store = await openStore(file);
  for (const id of ids) await write(store, id);
  await store.close();
}
/** What a program finds that opens it, or why it does not. */
async function found(name = file): Promise<string[] | string> {
  try {
    const store = await openStore(name);
    try {
      const rows = await store.read((db) => db.selectFrom('body').select('id').orderBy('id').execute());
      return rows.map(({ id }) => String(id));
    } finally {
      await store.close();
    }
  } catch (cause) {
    if (cause instanceof AppError) return cause.data.code;
    throw cause;
  }
}
const turn = (name: string, at: number, bits = 1) => {
  const bytes = readFileSync(name);
  bytes.writeUInt8(bytes.readUInt8(at) ^ bits, at);
  writeFileSync(name, bytes);
};
/** As a program leaves it that is killed: the files as they lie there while it is open. */
function killed(name: string): string {
  const other = path.join(folder, name);
  for (const end of ['', '-wal', '-siegel'])
    if (existsSync(file + end)) copyFileSync(file + end, other + end);
  return other;
}
const many = Array.from({ length: 40 }, (_, n) => `body-${String(n).padStart(2, '0')}-${'x'.repeat(50)}`);

describe('a file that was closed', () => {
  test('is found damaged wherever a byte of it has turned', { timeout: 120_000 }, async () => {
    await written(...many);
    const sound = readFileSync(file);
    const seal = readFileSync(`${file}-siegel`);
    for (let n = 0; n < 500; n++) {
      const at = n < 100 ? n : Math.floor((n * sound.length) / 500) + (n % 97);
      writeFileSync(file, sound);
      writeFileSync(`${file}-siegel`, seal);
      turn(file, at, 1 << (n % 8));
      const outcome = await found();
      // The mark says which state it is: without it the seal is that of another, and SQLite alone is asked.
      if (at >= 68 && at < 72)
        expect([many, 'DB_DAMAGED', 'DB_FOREIGN_FILE'], `byte ${at}`).toContainEqual(outcome);
      else expect(['DB_DAMAGED', 'DB_NEWER', 'DB_FOREIGN_FILE'], `byte ${at}`).toContain(outcome);
    }
    writeFileSync(file, sound);
    writeFileSync(`${file}-siegel`, seal);
    expect(await found()).toEqual(many);
  });

  test('is found damaged where its end is missing, or something was added', async () => {
    await written(...many);
    const sound = readFileSync(file);
    truncateSync(file, sound.length - 4096);
    expect(await found()).toBe('DB_DAMAGED');
    writeFileSync(file, Buffer.concat([sound, Buffer.alloc(4096)]));
    expect(await found()).toBe('DB_DAMAGED');
  });

  test('opens where its seal is damaged, cut off or gone, and is sealed anew', async () => {
    await written('a');
    const seal = readFileSync(`${file}-siegel`);
    for (let at = 0; at < seal.length; at += 7) {
      turn(`${file}-siegel`, at);
      expect(await found()).toEqual(['a']);
      expect(readFileSync(`${file}-siegel`)).toEqual(seal);
    }
    truncateSync(`${file}-siegel`, 30);
    expect(await found()).toEqual(['a']);
    rmSync(`${file}-siegel`);
    expect(await found()).toEqual(['a']);
    expect(readFileSync(`${file}-siegel`)).toEqual(seal);
  });

  test('opens where an older state of it was put back without its seal', async () => {
    await written('a');
    const older = readFileSync(file);
    await written('b');
    writeFileSync(file, older);
    expect(await found()).toEqual(['a']);
    turn(file, older.length - 10);
    expect(await found()).toBe('DB_DAMAGED');
  });
});

test.each(['', 'process.exit(3)', "setTimeout(() => { throw new Error('nobody caught it'); })"])(
  'a program that ends without closing its file leaves no damage behind: %s',
  async (end) => {
    await written('a');
    const script = `
      import { openStore } from ${JSON.stringify(pathToFileURL(path.resolve(import.meta.dirname, '../../db/store.ts')).href)};
      const store = await openStore(${JSON.stringify(file)});
      await store.transaction((db) => db.insertInto('body').values({ id: 'b' }).execute());
      ${end};`;
    const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect(await found(), stderr).toEqual(['a', 'b']);
  },
);

describe('a program that was killed', () => {
  test('leaves a file of which every turned byte is found, with what its log has still to bring', async () => {
    await written(...many.slice(0, 20));
    const store = await openStore(file);
    for (const id of many.slice(20)) await write(store, id);
    const other = killed('killed.sqlite');
    await store.close();
    const kept = ['', '-wal', '-siegel'].map((end) => [other + end, readFileSync(other + end)] as const);
    const asLeft = () => kept.forEach(([name, bytes]) => writeFileSync(name, bytes));
    expect(await found(other)).toEqual(many);
    for (let at = 100; at < readFileSync(file).length; at += 4093) {
      asLeft();
      turn(other, at);
      const outcome = await found(other);
      // What the log brings anew takes the place of the turned byte.
      expect(typeof outcome === 'string' ? outcome : outcome.length).toBeOneOf(['DB_DAMAGED', many.length]);
    }
  });

  const bytesOf = (name: string) => ['', '-wal'].map((end) => readFileSync(name + end));
  /** With these in the file, those in its log, as a program leaves them that is killed. */
  async function leftOpen(inFile: readonly string[], inLog: readonly string[]): Promise<string> {
    await written(...inFile);
    const store = await openStore(file);
    for (const id of inLog) await write(store, id);
    const other = killed('killed.sqlite');
    await store.close();
    return other;
  }
  const inLog = (name: string) => new Set(pagesInLog(`${name}-wal`));

  test('leaves file and log as they are where a byte has turned that no log brings anew', async () => {
    const other = await leftOpen(many.slice(0, 20), many.slice(20));
    const count = readFileSync(other).length / 4096;
    const still = Array.from({ length: count }, (_, n) => n + 1).filter((page) => !inLog(other).has(page));
    turn(other, ((still.at(-1) ?? 1) - 1) * 4096 + 2000);
    const before = bytesOf(other);
    expect(await found(other)).toBe('DB_DAMAGED');
    expect(bytesOf(other)).toEqual(before);
  });

  test('is not read short where a byte of its log has turned and more was saved since', async () => {
    const other = await leftOpen(many.slice(0, 20), many.slice(20));
    const frames = pagesInLog(`${other}-wal`).length;
    const log = readFileSync(`${other}-wal`);
    for (const frame of [0, 1, 2, Math.floor(frames / 2)]) {
      writeFileSync(`${other}-wal`, log);
      turn(`${other}-wal`, 32 + frame * 4120 + 600);
      const before = bytesOf(other);
      expect(await found(other), `frame ${frame}`).toBe('DB_DAMAGED');
      expect(bytesOf(other)).toEqual(before);
    }
  });

  test('loses nothing where its mark has turned', async () => {
    for (const at of [68, 69, 70, 71]) {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
      const other = await leftOpen(many.slice(0, 20), many.slice(20));
      turn(other, at);
      expect(await found(other)).toEqual(many);
    }
  });

  test('after much was written without a pause leaves a file of which a turned byte is found', async () => {
    const store = await openStore(file, { logLimit: 100_000 });
    for (let n = 0; n < 300; n++) await write(store, `body-${n}`);
    const other = killed('killed.sqlite');
    await store.close();
    const sound = readFileSync(other);
    for (const end of ['', '-wal', '-siegel']) copyFileSync(other + end, `${other}.kept${end}`);
    expect(await found(other)).toHaveLength(300);
    let noticed = 0;
    for (let page = 2; page <= sound.length / 4096; page += 7) {
      for (const end of ['', '-wal', '-siegel']) copyFileSync(`${other}.kept${end}`, other + end);
      turn(other, (page - 1) * 4096 + 2000);
      const outcome = await found(other);
      if (outcome === 'DB_DAMAGED') noticed++;
      else expect(outcome).toHaveLength(300);
    }
    expect(noticed).toBeGreaterThan(20);
  });
});
