import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openRaw } from '../support/rawFile.ts';
import { ownLog } from '../../db/log.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openSeal } from '../../db/seal.ts';
import { openStore, type Store, type StoreOptions } from '../../db/store.ts';
import { AppError } from '../../shared/errors.ts';
import { errorSentence } from '../../shared/german/errors.ts';
import { BodyId } from '../../shared/domain/ids.ts';

const root = mkdtempSync(path.join(tmpdir(), 'ratsfeder-log-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folder: string;
let file: string;
let log: string;
let rounds = 0;
beforeEach(() => {
  folder = path.join(root, String(++rounds));
  mkdirSync(folder);
  file = path.join(folder, 'daten.sqlite');
  log = `${file}-wal`;
});

const add = (store: Store, ...ids: string[]) =>
  store.transaction(async (db) => {
    for (const id of ids)
      await db
        .insertInto('body')
        .values({ id: BodyId.parse(id) })
        .execute();
  });
const bodies = (store: Store) =>
  store.read(async (db) =>
    (await db.selectFrom('body').select('id').orderBy('id').execute()).map(({ id }) => id),
  );

async function written(ids: string[], options: StoreOptions = {}): Promise<void> {
  const store = await openStore(file, options);
  await add(store, ...ids);
  await store.close();
}

/** Leaves file and log as a program that ended without warning leaves them; `after` writes one row each. */
async function crashed(after: string[], options: StoreOptions = {}): Promise<void> {
  const store = await openStore(file, options);
  for (const id of after) await add(store, id);
  const left = path.join(folder, 'stand');
  mkdirSync(left);
  for (const name of [file, log])
    if (existsSync(name)) copyFileSync(name, path.join(left, path.basename(name)));
  await store.close();
  for (const name of [file, log]) rmSync(name, { force: true });
  for (const name of readdirSync(left)) renameSync(path.join(left, name), path.join(folder, name));
  rmSync(left, { recursive: true });
}

const found = async (options?: StoreOptions): Promise<string[]> => {
  const store = await openStore(file, options);
  const ids = await bodies(store);
  await store.close();
  expect(integrity(file)).toBe('ok');
  return ids;
};

function integrity(name: string) {
  const db = openRaw(name, { readonly: true });
  try {
    return db.pragma('integrity_check', { simple: true });
  } finally {
    db.close();
  }
}

const refusedAs = async (code: string, name = file) => {
  const failure: unknown = await openStore(name).then(
    () => 'opened',
    (cause: unknown) => (cause instanceof AppError ? cause.data.code : cause),
  );
  expect(failure).toBe(code);
};

/** The file with all of its log taken over, as SQLite does it, and nothing more. */
function takenOver(bytes: Buffer, itsLog: Buffer): Buffer {
  const copy = path.join(root, `${rounds}-ganz.sqlite`);
  writeFileSync(copy, bytes);
  writeFileSync(`${copy}-wal`, itsLog);
  const db = openRaw(copy);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  return readFileSync(copy);
}

const contents = () =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'hex')]));

describe('a log that is the file’s own', () => {
  it('is taken over without a word after a crash', async () => {
    await written(['a']);
    await crashed(['b', 'c']);
    expect(statSync(log).size).toBeGreaterThan(0);
    expect(await found()).toEqual(['a', 'b', 'c']);
  });

  it('is taken over when the folder was copied to another computer, with other times and other places on disk', async () => {
    await written(['a']);
    await crashed(['b']);
    const other = path.join(root, `${rounds}-anderswo`);
    cpSync(folder, other, { recursive: true });
    file = path.join(other, 'daten.sqlite');
    expect(await found()).toEqual(['a', 'b']);
  });

  it('is taken over when it was begun by a program that did not mark its logs', async () => {
    await written(['a']);
    const old = openRaw(file);
    old.pragma('locking_mode = EXCLUSIVE');
    old.pragma('application_id = 0');
    old.pragma('wal_checkpoint(TRUNCATE)');
    old.exec("insert into body (id) values ('b')");
    const copies = [file, log].map((name) => [name, readFileSync(name)] as const);
    old.close();
    for (const [name, bytes] of copies) writeFileSync(name, bytes);
    expect(await found()).toEqual(['a', 'b']);
  });

  it('is taken over when the file was already partly written from it', async () => {
    await written(['a']);
    const store = await openStore(file, { logLimit: 1e9, idleMs: 1e9 });
    await add(store, ...Array.from({ length: 3000 }, (_, n) => `viele-${n}`));
    const [before, whole] = [readFileSync(file), readFileSync(log)];
    await store.close();
    const ids = await found();
    const after = takenOver(before, whole);
    const pageSize = after.readUInt16BE(16);
    for (const pages of [1, 2, 3, 10, 40]) {
      // The first pages as they become, the rest as it was; and the other way round.
      const cut = pages * pageSize;
      writeFileSync(file, Buffer.concat([after.subarray(0, cut), before.subarray(cut)]));
      writeFileSync(log, whole);
      expect(await found(), `${pages} pages`).toEqual(ids);
      writeFileSync(file, Buffer.concat([before.subarray(0, cut), after.subarray(cut)]));
      writeFileSync(log, whole);
      expect(await found(), `all but ${pages} pages`).toEqual(ids);
    }
  });

  it.each([0, 20, 32, 40, 4000, 4151])(
    'torn after %d bytes holds nothing that was acknowledged',
    async (size) => {
      await written(['a']);
      await crashed(['b']);
      truncateSync(log, size);
      expect(await found()).toEqual(['a']);
    },
  );
});

describe('a log of another state', () => {
  /** Yesterday's copy over today's file, as IT puts it back after a crash. */
  const putBack = async (after: string[]) => {
    await written(['gestern']);
    const copy = path.join(root, `${rounds}-sicherung.sqlite`);
    copyFileSync(file, copy);
    await crashed(after);
    copyFileSync(copy, file);
  };

  it.each([
    ['little', ['heute']],
    ['much', Array.from({ length: 400 }, (_, n) => `heute-${n}`)],
  ])('after %s was written is noticed: nothing is replayed and nothing changed', async (_, after) => {
    await putBack(after);
    const before = contents();
    await refusedAs('DB_FOREIGN_LOG');
    expect(contents()).toEqual(before);
  });

  it('is told in words that say what to do with it, and so does the handbook', () => {
    expect(errorSentence({ code: 'DB_FOREIGN_LOG', file: '/a/b.sqlite', log: '/a/b.sqlite-wal' })).toMatch(
      /„\/a\/b\.sqlite-wal“.* Es wurde nichts verändert\. .*geben Sie dem Änderungsprotokoll einen anderen Namen/,
    );
    const handbook = readFileSync(
      path.resolve(import.meta.dirname, '../../resources/handbuch/index.html'),
      'utf8',
    );
    expect(handbook.replaceAll(/\s+/g, ' ')).toContain('Die Datei auf „-wal“ ist das Änderungsprotokoll');
  });

  it('is put aside where the clerk says so: the copy is as it was put back, the log is kept whole', async () => {
    await putBack(['heute']);
    const bytes = readFileSync(log);
    expect(await found({ foreignLog: 'setAside' })).toEqual(['gestern']);
    const aside = readdirSync(folder).filter((name) => name.includes('.beiseite-'));
    expect(aside).toEqual([
      expect.stringMatching(/^daten\.sqlite-wal\.beiseite-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d$/),
    ]);
    expect(readFileSync(path.join(folder, aside[0] ?? '')).equals(bytes)).toBe(true);
    expect(await found()).toEqual(['gestern']);
  });

  it('goes with its own file again when that is put back', async () => {
    await written(['gestern']);
    const copy = readFileSync(file);
    await crashed(['heute']);
    const own = readFileSync(file);
    writeFileSync(file, copy);
    await refusedAs('DB_FOREIGN_LOG');
    writeFileSync(file, own);
    expect(await found()).toEqual(['gestern', 'heute']);
  });

  it('is noticed for a copy of the same day, however little was written between', async () => {
    const copies: Buffer[] = [];
    const store = await openStore(file, { logLimit: 0 });
    for (const id of ['a', 'b', 'c']) {
      await add(store, id);
      copies.push(readFileSync(file));
    }
    await store.close();
    await crashed(['d']);
    const own = readFileSync(file);
    for (const copy of copies) {
      expect(copy.equals(own)).toBe(false);
      writeFileSync(file, copy);
      await refusedAs('DB_FOREIGN_LOG');
    }
    writeFileSync(file, own);
    expect(await found()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is noticed for the copy that the program made before a migration', async () => {
    await written(['alt'], { migrations: migrations.slice(0, 1) });
    await written(['neu']);
    await crashed(['neuer']);
    copyFileSync(`${file}.vor-version-${migrations.length}.bak`, file);
    await refusedAs('DB_FOREIGN_LOG');
    expect(await found({ foreignLog: 'setAside' })).toEqual(['alt']);
  });

  it('is noticed beside a file of another office', async () => {
    await written(['a']);
    const other = await openStore(path.join(folder, 'andere.sqlite'));
    await add(other, 'x');
    await other.close();
    await crashed(['b']);
    copyFileSync(path.join(folder, 'andere.sqlite'), file);
    await refusedAs('DB_FOREIGN_LOG');
  });

  it('is noticed where the file itself is gone, and not taken away', async () => {
    await written(['a']);
    await crashed(['b']);
    rmSync(file);
    await refusedAs('DB_FOREIGN_LOG');
    expect(readdirSync(folder)).toEqual(['daten.sqlite-siegel', 'daten.sqlite-wal']);
    expect(await found({ foreignLog: 'setAside' })).toEqual([]);
  });

  it('is noticed through a link to the file', async () => {
    await putBack(['heute']);
    const before = contents();
    const link = path.join(root, `${rounds}-verknüpfung.sqlite`);
    symlinkSync(file, link);
    await refusedAs('DB_FOREIGN_LOG', link);
    expect(contents()).toEqual(before);
  });

  it('is noticed where it is damaged at its head', async () => {
    await written(['a']);
    await crashed(['b']);
    const whole = [readFileSync(file), readFileSync(log)] as const;
    for (const at of [...Array.from({ length: 32 }, (_, n) => n), 100])
      for (const bit of [1, 2, 16, 128]) {
        const bytes = Buffer.from(whole[1]);
        bytes.writeUInt8(bytes.readUInt8(at) ^ bit, at);
        writeFileSync(file, whole[0]);
        writeFileSync(log, bytes);
        await refusedAs('DB_FOREIGN_LOG');
      }
  });
});

describe('a log that could not be begun', () => {
  /** The file as the store opens it; of the calls that match so many fail, as on a disk that gives errors. */
  async function opened() {
    await written(['a']);
    const db = openRaw(file);
    for (const way of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'wal_autocheckpoint = 0'])
      db.pragma(way);
    const failing = { calls: (_source: string) => false, times: 0 };
    const pragma: typeof db.pragma = (source, options) => {
      if (failing.calls(source) && failing.times-- > 0) throw new Error('disk');
      return db.pragma(source, options);
    };
    const unreliable = new Proxy(db, {
      get: (target, name) => (name === 'pragma' ? pragma : Reflect.get(target, name)),
    });
    return { db, failing, marks: ownLog(unreliable, openSeal(file)) };
  }
  const insert = (db: ReturnType<typeof openRaw>, id: string) =>
    db.exec(`insert into body (id) values ('${id}')`);
  /** What a program finds that starts on a copy of the two as they are now. */
  async function foundInCopy(): Promise<string[]> {
    const elsewhere = path.join(root, `${rounds}-${copies++}.sqlite`);
    for (const name of [file, log]) copyFileSync(name, name.replace(file, elsewhere));
    const store = await openStore(elsewhere);
    const ids = await bodies(store);
    await store.close();
    return ids;
  }
  let copies = 0;

  it('over an older one is begun before the next transaction', async () => {
    const { db, failing, marks } = await opened();
    marks.begin();
    insert(db, 'b');
    let marked = 0;
    // The first of the two marks goes into the older log.
    failing.calls = (source) => source.startsWith('application_id') && ++marked === 2;
    failing.times = 1;
    expect(() => marks.renew()).toThrow('disk');
    expect(await foundInCopy()).toEqual(['a', 'b']);
    marks.begin();
    insert(db, 'c');
    expect(await foundInCopy()).toEqual(['a', 'b', 'c']);
    db.close();
  });

  it('however often it was tried, is no reason to ask', async () => {
    const { db, failing, marks } = await opened();
    failing.calls = (source) => source.startsWith('wal_checkpoint');
    failing.times = 40;
    for (let n = 0; n < 40; n++) {
      expect(() => marks.begin()).toThrow('disk');
      expect(await foundInCopy()).toEqual(['a']);
    }
    marks.begin();
    insert(db, 'b');
    expect(await foundInCopy()).toEqual(['a', 'b']);
    db.close();
  });
});

it('a program that ended between marking the log and the file has lost nothing and asks nothing', async () => {
  await written(['a']);
  const db = openRaw(file);
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('wal_autocheckpoint = 0');
  for (const mark of [4711, 4712]) {
    db.pragma(`application_id = ${mark}`);
    const copies = [file, log].map((name) => [name, readFileSync(name)] as const);
    const elsewhere = path.join(root, `${rounds}-${mark}.sqlite`);
    for (const [name, bytes] of copies) writeFileSync(name.replace(file, elsewhere), bytes);
    const store = await openStore(elsewhere);
    expect(await bodies(store)).toEqual(['a']);
    await store.close();
    // A power cut may leave a piece of a next write behind it.
    for (const [name, bytes] of copies) writeFileSync(name.replace(file, elsewhere), bytes);
    appendFileSync(`${elsewhere}-wal`, randomBytes(4000));
    const torn = await openStore(elsewhere);
    expect(await bodies(torn)).toEqual(['a']);
    await torn.close();
  }
  db.close();
});

describe('an earlier copy of the file’s own log that is put back beside it', () => {
  /** The log after the first row; the others were written after that copy. */
  async function logOfTheFirst(
    others: string[],
    settled: (store: Store) => Promise<unknown>,
  ): Promise<Buffer> {
    const store = await openStore(file, { idleMs: 10 });
    await add(store, 'a');
    const copy = readFileSync(log);
    for (const id of others) await add(store, id);
    await settled(store);
    await store.close();
    return copy;
  }
  const many = Array.from({ length: 40 }, (_, n) => `zeile-${String(n).padStart(2, '0')}`);

  it.each([
    ['one row', ['b']],
    ['many rows', many],
  ])('is noticed after %s more and a proper end', async (_title, others) => {
    const copy = await logOfTheFirst(others, () => Promise.resolve());
    writeFileSync(log, copy);
    await refusedAs('DB_FOREIGN_LOG');
    expect(await found({ foreignLog: 'setAside' })).toEqual(['a', ...others]);
  });

  it('is noticed where the program was ended while nobody wrote', async () => {
    let left = Buffer.alloc(0);
    const copy = await logOfTheFirst(many, async () => {
      await expect.poll(() => statSync(log).size).toBe(0);
      left = readFileSync(file);
    });
    writeFileSync(file, left);
    writeFileSync(log, copy);
    await refusedAs('DB_FOREIGN_LOG');
    expect(await found({ foreignLog: 'setAside' })).toEqual(['a', ...many]);
  });
});

it('a file that is only read stays as it is, byte for byte', async () => {
  await written(['a']);
  const before = readFileSync(file);
  expect(await found()).toEqual(['a']);
  expect(readFileSync(file).equals(before)).toBe(true);
});

it('a file is taken over from its log when nobody writes for a while', async () => {
  const store = await openStore(file, { idleMs: 10 });
  await add(store, 'a');
  await expect.poll(() => statSync(log).size).toBe(0);
  await add(store, 'b');
  expect(await bodies(store)).toEqual(['a', 'b']);
  await store.close();
});

describe('a log that was filled without a pause', () => {
  const limit = 20_000;
  const ids = Array.from({ length: 30 }, (_, n) => `zeile-${String(n).padStart(2, '0')}`);
  const both = () => ({ file: readFileSync(file), log: readFileSync(log) });
  type Both = ReturnType<typeof both>;

  /** The two after each row, as a copy of the folder or a power cut finds them. */
  async function filled(): Promise<Both[]> {
    const store = await openStore(file, { logLimit: limit, idleMs: 1e9 });
    const states: Both[] = [];
    for (const id of ids) {
      await add(store, id);
      states.push(both());
    }
    await store.close();
    return states;
  }

  async function foundIn(state: Both): Promise<string[]> {
    writeFileSync(file, state.file);
    writeFileSync(log, state.log);
    return found();
  }

  const generation = ({ log: bytes }: Both) => bytes.readUInt32BE(16);
  /** The last state of a log that was begun over another, and the first of the one that was begun over it. */
  function overOneAnother(states: Both[]): [Both, Both, count: number] {
    const index = states.findLastIndex(
      (state, n) => n > 0 && generation(state) !== generation(states[n - 1] ?? state),
    );
    const [before, after] = states.slice(index - 1);
    if (!before || !after) throw new Error('No log was begun over another.');
    return [before, after, index + 1];
  }

  it('keeps its length, and nothing is missing whenever the program ends', async () => {
    const states = await filled();
    const reached = states.findIndex((state) => state.log.length > limit);
    expect(Math.min(...states.slice(reached).map((state) => state.log.length))).toBeGreaterThan(limit);
    expect(new Set(states.map(generation)).size).toBeGreaterThan(3);
    for (const [n, state] of states.entries()) expect(await foundIn(state)).toEqual(ids.slice(0, n + 1));
  });

  it('may be begun over by half', async () => {
    const [before, after, count] = overOneAnother(await filled());
    for (const cut of [32, 40, 56, 1000, 4151]) {
      const torn = Buffer.concat([after.log.subarray(0, cut), before.log.subarray(cut)]);
      expect(await foundIn({ file: after.file, log: torn }), `${cut} bytes`).toEqual(ids.slice(0, count));
    }
  });

  it('may be there although all of it has been taken over', async () => {
    await written(['a']);
    const db = openRaw(file);
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('wal_autocheckpoint = 0');
    const states: Both[] = [];
    for (const mark of [4711, 4712, 4713]) {
      db.pragma(`application_id = ${mark}`);
      states.push(both());
      db.pragma('wal_checkpoint(RESTART)');
      states.push(both());
      db.pragma(`application_id = ${mark}`);
      db.exec(`insert into body (id) values ('${mark}')`);
      states.push(both());
    }
    db.close();
    const expected = ['4711', '4712', '4713'].flatMap((_, n, all) => {
      const before = [...all.slice(0, n), 'a'];
      return [before, before, [...all.slice(0, n + 1), 'a']];
    });
    for (const [n, state] of states.entries())
      expect(await foundIn(state), `state ${n}`).toEqual(expected[n]);
  });

  it('is noticed beside a copy that was put back, whichever it is', async () => {
    const states = await filled();
    const [last] = states.slice(-1);
    if (!last) throw new Error('Nothing was written.');
    const copies = states.filter((state) => generation(state) !== generation(last));
    expect(copies.length).toBeGreaterThan(10);
    for (const copy of copies) {
      writeFileSync(file, copy.file);
      writeFileSync(log, last.log);
      await refusedAs('DB_FOREIGN_LOG');
    }
  });
});
