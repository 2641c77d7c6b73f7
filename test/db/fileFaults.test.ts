import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createFile } from '../../db/create.ts';
import { isOurs } from '../../db/mark.ts';
import { initial } from '../../db/migrations/0001-initial.ts';
import { migrations } from '../../db/migrations/index.ts';
import { getDataFile } from '../../db/repositories/dataFile/dataFile.ts';
import { openStore, type Store, type StoreOptions } from '../../db/store.ts';
import { BodyId } from '../../shared/domain/ids.ts';
import { isMissing } from '../support/docx.ts';
import { AppError, type AppErrorData } from '../../shared/errors.ts';
import { errorSentence } from '../../shared/german/errors.ts';
import { openRaw, rawFile, type RawDb } from '../support/rawFile.ts';

const root = mkdtempSync(path.join(tmpdir(), 'ratsfeder-faults-'));
// Somebody else must be able to reach what lies in it.
chmodSync(root, 0o755);
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folder: string;
let file: string;
let rounds = 0;
beforeEach(() => {
  folder = path.join(root, String(++rounds));
  mkdirSync(folder);
  file = path.join(folder, 'daten.sqlite');
});

const add = (store: Store, id: string) =>
  store.transaction((db) =>
    db
      .insertInto('body')
      .values({ id: BodyId.parse(id) })
      .execute(),
  );
const bodiesIn = (store: Store) =>
  store.read(async (db) => (await db.selectFrom('body').select('id').execute()).map(({ id }) => id));

async function written(...ids: string[]): Promise<void> {
  const store = await openStore(file);
  for (const id of ids) await add(store, id);
  await store.close();
}

async function failureOf(work: Promise<unknown>): Promise<AppErrorData | 'none'> {
  try {
    await work;
    return 'none';
  } catch (cause) {
    if (cause instanceof AppError) return cause.data;
    throw cause;
  }
}

const refusal = (options: StoreOptions = {}) =>
  failureOf(openStore(file, options).then((store) => store.close()));
const contents = () =>
  Object.fromEntries(
    readdirSync(folder).map((name) => {
      const full = path.join(folder, name);
      return [name, lstatSync(full).isFile() ? readFileSync(full, 'hex') : 'no file'];
    }),
  );
const modeOf = (name: string) => (statSync(name).mode & 0o777).toString(8);
const markIn = (name: string) => rawFile(name, (db) => Number(db.pragma('application_id', { simple: true })));

describe('the file of another program', () => {
  const strangers: [title: string, make: (db: RawDb) => void][] = [
    ['a table and nothing else', (db) => db.exec('create table note (id integer primary key, text text)')],
    [
      'a version like ours',
      (db) => db.exec('create table note (id); insert into note values (1); pragma user_version = 3'),
    ],
    ['a version far beyond ours', (db) => db.exec('create table note (id); pragma user_version = 4000')],
    [
      'tables that are called like ours',
      (db) =>
        db.exec(`create table body (id); create table person (id); create table meeting (id);
          create table organization (id); create table agenda_item (id); pragma user_version = 1`),
    ],
    [
      'a name of its own in its head',
      (db) => db.exec('create table tiles (id); pragma application_id = 1297105496; pragma user_version = 2'),
    ],
    ['no table at all', (db) => db.exec('create table note (id); drop table note; pragma user_version = 1')],
    ['a log of its own', (db) => db.exec('pragma journal_mode = WAL; create table note (id)')],
  ];

  it.each(strangers)('with %s is refused and stays as it was', async (_, make) => {
    rawFile(file, make);
    const before = contents();
    expect(await refusal()).toEqual({ code: 'DB_FOREIGN_FILE', file });
    expect(contents()).toEqual(before);
  });

  it('is refused with a log that was not taken over yet, and both stay as they were', async () => {
    const elsewhere = path.join(root, `${rounds}-fremd.sqlite`);
    const stranger = openRaw(elsewhere);
    stranger.exec('pragma journal_mode = WAL; pragma application_id = 4711; create table note (id)');
    for (const end of ['', '-wal']) copyFileSync(`${elsewhere}${end}`, `${file}${end}`);
    stranger.close();
    const before = contents();
    for (const foreignLog of ['refuse', 'setAside'] as const)
      expect(await refusal({ foreignLog })).toEqual({ code: 'DB_FOREIGN_FILE', file });
    expect(contents()).toEqual(before);
  });

  it('says so in words', () => {
    const sentence = errorSentence({ code: 'DB_FOREIGN_FILE', file: '/a/b.sqlite' });
    expect(sentence).toMatch(/„\/a\/b\.sqlite“ gehört zu einem anderen Programm.* nicht verändert\. Bitte/);
  });
});

describe('a file of ours', () => {
  it('says in its head that it is', async () => {
    await written('a');
    expect(isOurs(markIn(file))).toBe(true);
  });

  it.each([
    ['no', 0],
    ['any', 815_471_100],
    ['the largest', 2 ** 31 - 1],
    ['a copy’s earlier', -1],
  ])('with %s number in its head, as earlier programs left it, opens and then says so', async (_, mark) => {
    await written('a');
    rawFile(file, (db) => db.pragma(`application_id = ${mark}`));
    const store = await openStore(file);
    expect(await bodiesIn(store)).toEqual(['a']);
    await store.close();
    expect(isOurs(markIn(file))).toBe(true);
  });

  it('of the first version opens, too, and so does one whose first tables are in the log alone', async () => {
    const old = openRaw(path.join(root, `${rounds}-alt.sqlite`));
    old.pragma('journal_mode = WAL');
    old.pragma('wal_autocheckpoint = 0');
    old.exec(`begin; ${initial}; insert into body values ('alt'); pragma user_version = 1; commit`);
    for (const end of ['', '-wal']) copyFileSync(`${old.name}${end}`, `${file}${end}`);
    old.close();
    const store = await openStore(file);
    expect(await bodiesIn(store)).toEqual(['alt']);
    await store.close();
  });

  it.skipIf(process.platform === 'win32')(
    'and what lies beside it is for this user’s eyes only',
    async () => {
      const first = await openStore(file, { migrations: [initial] });
      await first.transaction((db) => db.deleteFrom('body').execute());
      expect([file, `${file}-wal`].map(modeOf)).toEqual(['600', '600']);
      await first.close();
      chmodSync(file, 0o644);
      const store = await openStore(file);
      await add(store, 'a');
      const copy = `${file}.vor-version-${migrations.length}.bak`;
      expect([file, `${file}-wal`, copy].map(modeOf)).toEqual(['600', '600', '600']);
      await store.close();
    },
  );
});

describe('in the place of the file', () => {
  it('an empty file is refused and stays empty', async () => {
    writeFileSync(file, '');
    expect(await refusal()).toEqual({ code: 'DB_EMPTY', file });
    expect(contents()).toEqual({ 'daten.sqlite': '' });
  });

  it('a folder is refused and stays as it was', async () => {
    mkdirSync(file);
    writeFileSync(path.join(file, 'a.txt'), 'a');
    expect(await refusal()).toEqual({ code: 'DB_NOT_A_FILE', file });
    expect([readdirSync(folder), readdirSync(file)]).toEqual([['daten.sqlite'], ['a.txt']]);
  });

  it('a link whose file is gone is said, and nothing is made where it leads', async () => {
    const target = path.join(folder, 'fort.sqlite');
    symlinkSync(target, file);
    expect(await refusal()).toEqual({ code: 'DB_GONE', file });
    expect(existsSync(target)).toBe(false);
  });

  it('nothing is said where there must be something, and nothing is made', async () => {
    expect(await refusal({ mustExist: true })).toEqual({ code: 'DB_GONE', file });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a new file stands whole or not at all', async () => {
    await expect(openStore(file, { migrations: [initial, 'nonsense;'] })).rejects.toThrow('nonsense');
    expect(readdirSync(folder)).toEqual([]);
    await written('a');
    expect(readdirSync(folder)).toEqual(['daten.sqlite', 'daten.sqlite-siegel']);
  });

  it('each new file is another one, also in one program: what was signed for one does not fit the other', async () => {
    const other = path.join(folder, 'andere.sqlite');
    const names = await Promise.all(
      [file, other, ':memory:', ':memory:'].map(async (name) => {
        const store = await openStore(name);
        const { uuid } = await store.read(getDataFile);
        await store.close();
        return uuid;
      }),
    );
    expect(new Set(names).size).toBe(4);
    expect(names.every((name) => /^[\da-f]{32}$/.test(name))).toBe(true);
  });

  it('a folder that goes while a new file is made is named', async () => {
    const inNoFolder = path.join(folder, 'fort', 'daten.sqlite');
    expect(await failureOf(Promise.resolve().then(() => createFile(inNoFolder, migrations)))).toEqual({
      code: 'DB_MISSING_FOLDER',
      file: inNoFolder,
    });
  });
});

/** Windows lets nobody move an open file. */
describe.skipIf(process.platform === 'win32')('while the file is open', () => {
  const elsewhere = () => path.join(root, `${rounds}-anderswo.sqlite`);

  it('deleting it is said at the next save; put back, it goes on', async () => {
    await written('a');
    const store = await openStore(file);
    linkSync(file, elsewhere());
    rmSync(file);
    expect(await failureOf(add(store, 'b'))).toEqual({ code: 'DB_GONE', file });
    expect(existsSync(file)).toBe(false);
    renameSync(elsewhere(), file);
    await add(store, 'c');
    expect(await bodiesIn(store)).toEqual(['a', 'c']);
    await store.close();
  });

  it('another one in its place is said at each save, and nothing is written into either', async () => {
    await written('gestern');
    copyFileSync(file, elsewhere());
    const store = await openStore(file);
    await add(store, 'heute');
    renameSync(elsewhere(), file);
    const before = readFileSync(file);
    expect(await failureOf(add(store, 'b'))).toEqual({ code: 'DB_REPLACED', file });
    expect(await bodiesIn(store)).toEqual(['gestern', 'heute']);
    await store.close();
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each(['at the next save', 'after a while', 'only at the end'])(
    'one that is copied over it is said, and stays as it was copied, also where the log is taken over %s',
    async (when) => {
      await written('gestern');
      copyFileSync(file, elsewhere());
      const store = await openStore(file, when === 'after a while' ? { idleMs: 10 } : {});
      await add(store, 'heute');
      writeFileSync(file, readFileSync(elsewhere()));
      const before = readFileSync(file);
      if (when === 'at the next save')
        expect(await failureOf(add(store, 'b'))).toEqual({ code: 'DB_REPLACED', file });
      // Then the log would be taken over of itself; beside busy work it may come to that only at the end.
      if (when === 'after a while') await pause(100);
      await store.close();
      expect(readFileSync(file).equals(before)).toBe(true);
      // As had the program been killed: the log belongs to another state, and whoever opens the file next decides.
      expect(await failureOf(openStore(file))).toMatchObject({ code: 'DB_FOREIGN_LOG', file });
      const again = await openStore(file, { foreignLog: 'setAside' });
      expect(await bodiesIn(again)).toEqual(['gestern']);
      await again.close();
      expect(readdirSync(folder).filter((name) => name.includes('beiseite'))).toHaveLength(1);
    },
  );

  it('a byte of it that turned is found at the next start, and mended nothing is lost', async () => {
    await written('gestern');
    const store = await openStore(file);
    await add(store, 'heute');
    const turn = () => {
      const bytes = readFileSync(file);
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
      writeFileSync(file, bytes);
    };
    turn();
    expect(await failureOf(add(store, 'b'))).toEqual({ code: 'DB_REPLACED', file });
    await store.close();
    expect(await failureOf(openStore(file))).toMatchObject({ code: 'DB_DAMAGED' });
    turn();
    const again = await openStore(file);
    expect(await bodiesIn(again)).toEqual(['gestern', 'heute']);
    await again.close();
  });

  it('a log that is emptied or cut off is said within a second, and at each save', async () => {
    const store = await openStore(file);
    await add(store, 'a');
    store.watch();
    truncateSync(`${file}-wal`, 5000);
    const told = { code: 'DB_REPLACED', file: `${file}-wal` };
    expect(await failureOf(add(store, 'b'))).toEqual(told);
    truncateSync(`${file}-wal`);
    expect(await failureOf(Promise.resolve().then(store.watch))).toEqual(told);
    await store.close();
  });

  it('who only touches the file, or copies the very same over it, keeps nobody from saving', async () => {
    await written('gestern');
    const store = await openStore(file);
    await add(store, 'heute');
    utimesSync(file, new Date(), new Date());
    await add(store, 'b');
    writeFileSync(file, readFileSync(file));
    await add(store, 'c');
    await store.close();
    const again = await openStore(file);
    expect(await bodiesIn(again)).toEqual(['b', 'c', 'gestern', 'heute']);
    await again.close();
  });

  it.each(['gone', 'replaced'])(
    'a log that is %s is said, too; closing takes over what was in it',
    async (how) => {
      const store = await openStore(file);
      await add(store, 'a');
      const bytes = readFileSync(`${file}-wal`);
      rmSync(`${file}-wal`);
      if (how === 'replaced') writeFileSync(`${file}-wal`, bytes);
      const code = how === 'gone' ? 'DB_GONE' : 'DB_REPLACED';
      expect(await failureOf(add(store, 'b'))).toEqual({ code, file: `${file}-wal` });
      await store.close();
      const again = await openStore(file);
      expect(await bodiesIn(again)).toEqual(['a']);
      await again.close();
    },
  );
});

/** Takes from root what lets it write everywhere. */
const asAnybody =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set', '-dac_override,-dac_read_search'] : [];

/** A program of its own, for which the modes of files and folders count. */
function inProgram(args: string[], env = process.env): string {
  const program = path.resolve(import.meta.dirname, '../support/troubled.ts');
  const [command = '', ...rest] = [...asAnybody, process.execPath, program, ...args];
  const { stdout, stderr, error } = spawnSync(command, rest, { env, encoding: 'utf8' });
  if (error) throw error;
  return stdout.trim() || stderr;
}

/** Without setpriv nothing takes the rights from root. */
const isAlmighty = process.getuid?.() === 0 && isMissing('setpriv');

describe.skipIf(process.platform === 'win32')('without the right to write', () => {
  it.skipIf(isAlmighty).each([
    ['the file', 0o400, 0o700],
    ['the folder', 0o600, 0o500],
    ['the file, not even the one to read,', 0o000, 0o700],
  ])('%s is refused and stays as it was', async (what, fileMode, folderMode) => {
    await written('a');
    const before = readFileSync(file);
    chmodSync(file, fileMode);
    chmodSync(folder, folderMode);
    expect(inProgram([file])).toBe('DB_READ_ONLY');
    chmodSync(folder, 0o700);
    expect([readdirSync(folder), modeOf(file)]).toEqual([
      ['daten.sqlite', 'daten.sqlite-siegel'],
      fileMode.toString(8),
    ]);
    chmodSync(file, 0o600);
    expect(readFileSync(file).equals(before), what).toBe(true);
  });

  it('file and folder each have their sentence', () => {
    const sentences = (['file', 'folder'] as const).map((what) =>
      errorSentence({ code: 'DB_READ_ONLY', what, file: '/a' }),
    );
    expect(sentences).toEqual([
      expect.stringMatching(/^Die Datei „\/a“ .* nichts verändert\. Bitte prüfen/),
      expect.stringMatching(/^In den Ordner „\/a“ .* nichts verändert\. Bitte prüfen/),
    ]);
  });
});

const failing = path.join(root, 'failingDisk.so');
const source = path.resolve(import.meta.dirname, '../support/failingDisk.c');
const canFail = spawnSync('cc', ['-shared', '-fPIC', '-o', failing, source, '-ldl']).status === 0;

describe.skipIf(!canFail)('on a disk that cannot read', () => {
  const onDisk = (...args: string[]) =>
    inProgram(args, { ...process.env, LD_PRELOAD: failing, FAILING_FILE: file });
  const sign = () => `${file}.kaputt`;

  it('the file is not opened, and stays as it was', async () => {
    await written('a');
    const before = readFileSync(file);
    writeFileSync(sign(), '');
    expect(onDisk(file)).toBe('DB_UNREADABLE');
    expect(readFileSync(file).equals(before)).toBe(true);
    rmSync(sign());
    expect(onDisk(file)).toBe('ok');
  });

  it('what is open is said to be unreadable, not damaged, and stays as it was', async () => {
    await written('a');
    const before = readFileSync(file);
    expect(onDisk(file, sign())).toBe('DB_UNREADABLE');
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

/** A real disk of 2 MB; where nobody may make one, store.test.ts has the same with SQLite's own limit. */
function smallDisk(): string | null {
  const folderOfDisk = path.join(root, 'kleine-platte');
  mkdirSync(folderOfDisk);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folderOfDisk]);
  if (status !== 0) return null;
  afterAll(() => execFileSync('umount', [folderOfDisk]));
  return folderOfDisk;
}
const disk = smallDisk();

if (disk === null)
  console.warn('No small disk can be made here: a full one is tried in store.test.ts alone.');
else
  describe('on a full disk', () => {
    beforeEach(() => {
      for (const name of readdirSync(disk)) rmSync(path.join(disk, name), { recursive: true });
      folder = path.join(disk, String(rounds));
      mkdirSync(folder);
      file = path.join(folder, 'daten.sqlite');
    });
    const filler = () => path.join(disk, 'voll');
    const fill = () => {
      const { stderr } = spawnSync('dd', ['if=/dev/zero', `of=${filler()}`, 'bs=4k']);
      expect(String(stderr)).toContain('No space left');
    };

    it('a new file is not begun', async () => {
      fill();
      expect(await refusal()).toEqual({ code: 'DB_FULL' });
      expect(readdirSync(folder)).toEqual([]);
    });

    it('a file opens and can be read; a save is refused, leaves it as it was, and succeeds when there is room', async () => {
      await written('a');
      fill();
      const before = readFileSync(file);
      const store = await openStore(file);
      expect(await bodiesIn(store)).toEqual(['a']);
      expect(await failureOf(add(store, 'b'))).toEqual({ code: 'DB_FULL' });
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(await bodiesIn(store)).toEqual(['a']);
      rmSync(filler());
      await add(store, 'c');
      expect(await bodiesIn(store)).toEqual(['a', 'c']);
      await store.close();
    });

    it('a program that ends while it is full leaves a file that is whole, with all that was saved', async () => {
      await written(...Array.from({ length: 40 }, (_, n) => `a${n}`));
      const store = await openStore(file);
      for (const id of ['b', 'c', 'd']) await add(store, id);
      fill();
      expect(await failureOf(add(store, 'e'))).toEqual({ code: 'DB_FULL' });
      await store.close();
      rmSync(filler());
      const again = await openStore(file);
      expect(await bodiesIn(again)).toEqual(expect.arrayContaining(['a0', 'a39', 'b', 'c', 'd']));
      await again.close();
    });

    it('a large save that no longer fits is undone whole, and what was saved before is there after a crash', async () => {
      const store = await openStore(file);
      await add(store, 'a');
      const big = store.transaction(async (db) => {
        for (let n = 0; n < 40; n++)
          await db
            .insertInto('body')
            .values({ id: BodyId.parse(`b${n}`), short_name: 'x'.repeat(100_000) })
            .execute();
      });
      expect(await failureOf(big)).toEqual({ code: 'DB_FULL' });
      const after = path.join(root, `${rounds}-danach.sqlite`);
      for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, `${after}${end}`);
      await store.close();
      file = after;
      const again = await openStore(file);
      expect(await bodiesIn(again)).toEqual(['a']);
      await again.close();
    });

    it('a file is not migrated without its copy, and stays as it was', async () => {
      await (await openStore(file, { migrations: [initial] })).close();
      fill();
      const before = readFileSync(file);
      expect(await refusal()).toMatchObject({ code: 'DB_COPY_FAILED' });
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(readdirSync(folder)).toEqual(['daten.sqlite']);
    });
  });
