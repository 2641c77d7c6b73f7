import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { initial } from '../../db/migrations/0001-initial.ts';
import { migrations } from '../../db/migrations/index.ts';
import { listItems } from '../../db/repositories/meetings/agenda.ts';
import { listRules } from '../../db/repositories/office/bodies.ts';
import type { ReadDb, Tables, WriteDb } from '../../db/schema/index.ts';
import { sealOf } from '../../db/seal.ts';
import { openStore, type Store } from '../../db/store.ts';
import { AppError, type AppErrorData } from '../../shared/errors.ts';
import { markAsNewer, rawFile } from '../support/rawFile.ts';
import { BodyId, MeetingId, OrganizationId, PersonId } from '../../shared/domain/ids.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const freshFile = () => path.join(folder, `${++files}.sqlite`);

async function refusal(opening: Promise<Store>): Promise<AppErrorData | null> {
  try {
    await (await opening).close();
    return null;
  } catch (cause) {
    if (cause instanceof AppError) return cause.data;
    throw cause;
  }
}

const versionIn = (file: string) => rawFile(file, (db) => db.pragma('user_version', { simple: true }));
const tablesIn = (file: string) =>
  rawFile(file, (db) =>
    db.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all(),
  );

it('a fresh file has this schema', async () => {
  const file = freshFile();
  await (await openStore(file)).close();
  const schema = rawFile(file, (db) =>
    db.prepare('select sql from sqlite_master where sql is not null order by type desc, name').pluck().all(),
  );
  await expect(`${schema.join(';\n\n')};\n`).toMatchFileSnapshot('schema.sql');
});

it('every table is STRICT', async () => {
  const file = freshFile();
  await (await openStore(file)).close();
  const loose = rawFile(file, (db) =>
    db
      .prepare(
        "select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'",
      )
      .all(),
  );
  expect(loose).toEqual([]);
});

it('a failing second migration leaves the file as version 1', async () => {
  const file = freshFile();
  await (await openStore(file, { migrations: [initial] })).close();
  const before = tablesIn(file);
  const broken = 'create table later (id text) strict; insert into nowhere values (1);';
  await expect(openStore(file, { migrations: [initial, broken] })).rejects.toThrow(/nowhere/);
  expect(versionIn(file)).toBe(1);
  expect(tablesIn(file)).toEqual(before);
  await (await openStore(file, { migrations: [initial] })).close();
});

it('a failing first migration leaves no table behind', async () => {
  const file = freshFile();
  await expect(
    openStore(file, { migrations: ['create table a (id text) strict; nonsense;'] }),
  ).rejects.toThrow();
  expect([versionIn(file), tablesIn(file)]).toEqual([0, []]);
});

it('an upgrade keeps the rows and puts a copy of the old file beside it', async () => {
  const file = freshFile();
  const store = await openStore(file, { migrations: [initial] });
  await store.transaction((db) =>
    db
      .insertInto('body')
      .values({ id: BodyId.parse('b') })
      .execute(),
  );
  await store.close();
  await (
    await openStore(file, { migrations: [initial, 'create table later (id text primary key) strict;'] })
  ).close();
  expect(versionIn(file)).toBe(2);
  expect(rawFile(file, (db) => db.prepare('select id from body').pluck().all())).toEqual(['b']);
  const copy = `${file}.vor-version-2.bak`;
  expect(versionIn(copy)).toBe(1);
  expect(rawFile(copy, (db) => db.prepare('select id from body').pluck().all())).toEqual(['b']);
});

it('a file of version 1 comes up to date: its notice period as it was, nothing else changed', async () => {
  const file = freshFile();
  await (await openStore(file, { migrations: [initial] })).close();
  rawFile(file, (db) => {
    db.exec(`insert into body values ('b');
      insert into body_rules values ('r', 'b', '2025-11-01', 'Beirat', 'des Beirates', '', 25, 14,
        'simple', 'rejected', '["chair"]', 'note', 'perPart', '{"listMissing":false}');
      insert into meeting values ('m', 1, 'b', null, 1, '2026-01-14', null, null, '[]', '', '', 'planned', '');
      insert into agenda_item values
        ('i', 1, 'm', null, 0, 'item', 'Punkt', 0, 0, '', '', '', null, 'onAgenda', null);`);
  });
  const store = await openStore(file);
  const [rules] = await store.read((db) => listRules(db, BodyId.parse('b')));
  expect(rules?.notice).toEqual({
    wording: 'nthDayBefore',
    days: 14,
    dayUnit: 'calendarDays',
    from: null,
    short: null,
  });
  expect(rules).toMatchObject({ name: 'Beirat', minutesApproval: 'note', numbering: 'perPart' });
  expect(rules).toMatchObject({
    secretElection: 'oneObjection',
    publicNotice: { title: 'Öffentliche Bekanntmachung', signedBy: '' },
  });
  const [item] = await store.read((db) => listItems(db, MeetingId.parse('m')));
  expect(item).toMatchObject({
    title: 'Punkt',
    publicTitle: '',
    isSupplement: false,
    approvesMeetingId: null,
  });
  await store.close();
});

it('a new file needs no copy', async () => {
  const file = freshFile();
  await (await openStore(file)).close();
  expect(existsSync(`${file}.vor-version-${migrations.length}.bak`)).toBe(false);
});

it('a file from a newer program is refused and left alone', async () => {
  const file = freshFile();
  await (await openStore(file)).close();
  markAsNewer(file);
  expect(await refusal(openStore(file))).toEqual({ code: 'DB_NEWER', found: 99, known: migrations.length });
  expect(versionIn(file)).toBe(99);
});

it('whoever finds a file open is told by whom and since when, and not after it was closed', async () => {
  const file = freshFile();
  const first = await openStore(file, { holder: 'm.weber (RATHAUS-12)' });
  expect(await refusal(openStore(file))).toEqual({
    code: 'DB_LOCKED',
    by: 'm.weber (RATHAUS-12)',
    since: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/) as string,
  });
  await first.close();
  // What a program that was killed has left keeps nobody out.
  writeFileSync(
    `${file}-offen`,
    JSON.stringify({ by: 'k.schulte (RATHAUS-3)', since: '2026-01-01T08:00:00' }),
  );
  await (await openStore(file, { holder: 'm.weber (RATHAUS-12)' })).close();
  expect(existsSync(`${file}-offen`)).toBe(false);
});

it('closing twice is closing once', async () => {
  const store = await openStore(freshFile());
  await store.close();
  await store.close();
});

it('a file that is already open is refused at once', async () => {
  const file = freshFile();
  const first = await openStore(file);
  expect(await refusal(openStore(file))).toEqual({ code: 'DB_LOCKED' });
  await first.close();
  await (await openStore(file)).close();
});

it.each([
  ['a text file', Buffer.from('Protokoll '.repeat(1000))],
  [
    'a file of zeros behind the right first bytes',
    Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8000)]),
  ],
])('%s is refused as damaged and not changed', async (_, content) => {
  const file = freshFile();
  writeFileSync(file, content);
  expect(await refusal(openStore(file))).toEqual({ code: 'DB_DAMAGED' });
  expect(readFileSync(file).equals(content)).toBe(true);
});

it.each<[string, (bytes: Buffer) => Buffer]>([
  ['cut off', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 3))],
  ['with other first bytes', (bytes) => Buffer.concat([Buffer.from('XXXX'), bytes.subarray(4)])],
])('a file of ours that is %s is refused as damaged and not changed', async (_, damage) => {
  const file = freshFile();
  await (await openStore(file)).close();
  const content = damage(readFileSync(file));
  writeFileSync(file, content);
  expect(await refusal(openStore(file))).toEqual({ code: 'DB_DAMAGED' });
  expect(readFileSync(file).equals(content)).toBe(true);
});

it('a file of ours with zeros in its middle is refused as damaged and not changed', async () => {
  const file = freshFile();
  await (await openStore(file)).close();
  const content = readFileSync(file).fill(0, 4096, 4096 * 6);
  for (const isSealed of [true, false]) {
    writeFileSync(file, content);
    if (!isSealed) rmSync(sealOf(file), { force: true });
    expect(await refusal(openStore(file))).toEqual({ code: 'DB_DAMAGED' });
    expect(readFileSync(file).equals(content)).toBe(true);
  }
});

it('a folder that does not exist is named', async () => {
  const file = path.join(folder, 'nirgends', 'a.sqlite');
  expect(await refusal(openStore(file))).toEqual({ code: 'DB_MISSING_FOLDER', file });
});

it('the log is synced at every commit', async () => {
  const file = freshFile();
  const store = await openStore(file);
  await store.transaction((db) =>
    db
      .insertInto('body')
      .values({ id: BodyId.parse('b') })
      .execute(),
  );
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
  await store.close();
  expect(rawFile(file, (db) => db.pragma('journal_mode', { simple: true }))).toBe('wal');
});

const person: Tables['person'] = {
  id: PersonId.parse('p'),
  version: 1,
  form_of_address: null,
  title: '',
  given_name: '',
  family_name: 'Adler',
  position: '',
  organization_id: null,
  email: '',
  phone: '',
  distinction: '',
  salutation: '',
  street_address: '',
  postal_code: '',
  locality: '',
};

it('foreign keys, unique keys and checks are active', async () => {
  const store = await openStore(':memory:');
  const insert = (values: Partial<typeof person>) =>
    store
      .transaction((db) =>
        db
          .insertInto('person')
          .values({ ...person, ...values })
          .execute(),
      )
      .catch((e: unknown) => e);
  expect(await insert({ organization_id: OrganizationId.parse('nix') })).toMatchObject({
    violation: 'foreignKey',
  });
  await insert({});
  expect(await insert({})).toMatchObject({ violation: 'unique' });
  expect(await insert({ id: PersonId.parse('q'), family_name: '' })).toMatchObject({ violation: 'rule' });
  expect(await insert({ id: PersonId.parse('q'), version: 1.5 })).toMatchObject({ violation: 'rule' });
  expect(await store.read((db) => db.selectFrom('person').select('id').execute())).toEqual([{ id: 'p' }]);
  await store.close();
});

it('an error undoes the whole transaction', async () => {
  const store = await openStore(':memory:');
  const work = store.transaction(async (db) => {
    await db
      .insertInto('body')
      .values({ id: BodyId.parse('b') })
      .execute();
    throw new Error('later');
  });
  await expect(work).rejects.toThrow('later');
  expect(await store.read((db) => db.selectFrom('body').selectAll().execute())).toEqual([]);
  await store.close();
});

it('a rollback that fails does not hide why, and is made up for before anybody sees what it left', async () => {
  const store = await openStore(freshFile());
  const enter = (db: WriteDb, id: string) =>
    db
      .insertInto('body')
      .values({ id: BodyId.parse(id) })
      .execute();
  const rows: AsyncIterator<unknown>[] = [];
  const work = store.transaction(async (db) => {
    await enter(db, 'a');
    await enter(db, 'b');
    // SQLite's driver does nothing else while somebody has read half of an answer.
    const half = db.selectFrom('body').select('id').stream()[Symbol.asyncIterator]();
    rows.push(half);
    await half.next();
    throw new Error('the cause');
  });
  await expect(work).rejects.toThrow('the cause');
  await rows[0]?.return?.();
  expect(await store.read((db) => db.selectFrom('body').select('id').execute())).toEqual([]);
  await store.transaction((db) => enter(db, 'c'));
  expect(await store.read((db) => db.selectFrom('body').select('id').execute())).toEqual([{ id: 'c' }]);
  await store.close();
});

it('where there is no room it says so, and goes on once there is', async () => {
  const store = await openStore(freshFile());
  const allow = (pages: number) =>
    store.transaction((db) => sql.raw(`pragma max_page_count = ${pages}`).execute(db));
  const enter = (id: string) =>
    store.transaction((db) =>
      db
        .insertInto('person')
        .values({ ...person, id: PersonId.parse(id), phone: 'x'.repeat(100_000) })
        .execute(),
    );
  await allow(1);
  await expect(enter('p')).rejects.toMatchObject({ data: { code: 'DB_FULL' } });
  await allow(10_000);
  await enter('q');
  expect(await store.read((db) => db.selectFrom('person').select('id').execute())).toEqual([{ id: 'q' }]);
  await store.close();
});

it('reading sees one state of the data: writers wait until it is done', async () => {
  const store = await openStore(':memory:');
  const bodies = (db: ReadDb) => db.selectFrom('body').select('id').execute();
  const writes: Promise<unknown>[] = [];
  const [before, after] = await store.read(async (db) => {
    const first = await bodies(db);
    writes.push(
      store.transaction((own) =>
        own
          .insertInto('body')
          .values({ id: BodyId.parse('b') })
          .execute(),
      ),
    );
    await new Promise(setImmediate);
    return [first, await bodies(db)];
  });
  expect(after).toEqual(before);
  await Promise.all(writes);
  expect(await store.read(bodies)).toMatchObject([{ id: 'b' }]);
  await store.close();
});
