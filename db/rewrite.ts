import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3-multiple-ciphers';
import { attach, connect, connectWith, type DataKey } from './connect.ts';
import { refuseBroken, sync } from './copy.ts';
import { translating } from './faults.ts';
import { newMark } from './mark.ts';
import { versionOf } from './migrate.ts';
import { keepPrivate } from './surroundings.ts';

/**
 * Writes all that is in a file that nobody has open to `target`, encrypted with `key` or, null, not; nothing of it lies anywhere else
 * meanwhile. Then both are read and compared, row by row. `mark`: what the new file carries; a mark of its own unless it is to
 * be a copy. Throws what stands in its way; `target` is then gone.
 */
export function rewrite(file: string, target: string, key: DataKey | null, mark = newMark()): void {
  rmSync(target, { force: true });
  try {
    translating(file, () => {
      writeAnew(file, target, key, mark);
      compare(file, target);
    });
    keepPrivate(target);
    sync(target);
  } catch (cause) {
    rmSync(target, { force: true });
    throw cause;
  }
}

function writeAnew(file: string, target: string, key: DataKey | null, mark: number): void {
  const sqlite = connectWith(key, target);
  try {
    // A file that is not finished nobody needs, and no journal of it may lie on the disk.
    for (const setting of ['journal_mode = MEMORY', 'synchronous = OFF', 'foreign_keys = OFF'])
      sqlite.pragma(setting);
    sqlite.pragma('ignore_check_constraints = ON');
    attach(sqlite, file, 'source');
    // The tables of the search are written like all others.
    sqlite.unsafeMode(true);
    sqlite.exec('begin');
    copySchemaAndRows(sqlite);
    sqlite.pragma(`user_version = ${Number(sqlite.pragma('source.user_version', { simple: true }))}`);
    sqlite.pragma(`application_id = ${mark}`);
    sqlite.exec('commit');
  } finally {
    sqlite.close();
  }
}

type Entry = { type: string; name: string; rootpage: number | null; sql: string | null };

function copySchemaAndRows(sqlite: Database): void {
  const entries = sqlite
    .prepare<[], Entry>('select type, name, rootpage, sql from source.sqlite_schema order by rowid')
    .all();
  const isStored = ({ rootpage }: Entry) => (rootpage ?? 0) > 0;
  for (const { type, name, sql } of entries.filter(isStored))
    if (type === 'table' && sql !== null && !name.startsWith('sqlite_')) sqlite.exec(sql);
  for (const { type, name } of entries.filter(isStored))
    if (type === 'table' && name !== 'sqlite_sequence' && !name.startsWith('sqlite_stat'))
      copyRows(sqlite, name);
  if (entries.some(({ name }) => name === 'sqlite_sequence'))
    sqlite.exec(
      'delete from main.sqlite_sequence; insert into main.sqlite_sequence select * from source.sqlite_sequence',
    );
  for (const { type, sql } of entries) if (type === 'index' && sql !== null) sqlite.exec(sql);
  // What lies on no page of its own (views, triggers, the search itself) is no more than what it says.
  sqlite.pragma('writable_schema = ON');
  sqlite.exec(
    `insert into main.sqlite_schema select type, name, tbl_name, rootpage, sql from source.sqlite_schema
     where type in ('view', 'trigger') or (type = 'table' and coalesce(rootpage, 0) = 0)`,
  );
  sqlite.pragma('writable_schema = OFF');
}

function copyRows(sqlite: Database, table: string): void {
  const columns = columnsOf(sqlite, 'source', table);
  sqlite.exec(`insert into main."${table}" (${columns}) select ${columns} from source."${table}"`);
}

/** With the number of the row, by which others refer to it, where it has one. */
function columnsOf(sqlite: Database, schema: string, table: string): string {
  const names = sqlite
    .prepare<[string, string], string>('select name from pragma_table_info(?, ?)')
    .pluck()
    .all(table, schema);
  const isNumbered =
    sqlite
      .prepare('select wr from pragma_table_list where schema = ? and name = ?')
      .pluck()
      .get(schema, table) === 0;
  return [
    ...(isNumbered && !names.includes('rowid') ? ['rowid'] : []),
    ...names.map((name) => `"${name}"`),
  ].join(', ');
}

function compare(file: string, target: string): void {
  const made = connect(target, { fileMustExist: true });
  try {
    refuseBroken(made);
    attach(made, file, 'source');
    const expected = contentsIn(made, 'source');
    const found = contentsIn(made, 'main');
    if (found !== expected) throw new Error('What was written is not what was read.');
  } finally {
    made.close();
  }
}

/** All that is in a file as one digest: what its tables are, and each of their rows. */
function contentsIn(sqlite: Database, schema: 'main' | 'source'): string {
  const hash = createHash('sha256');
  const entries = sqlite
    .prepare<[], [string, string, string | null, number | null]>(
      `select type, name, sql, rootpage from ${schema}.sqlite_schema order by type, name`,
    )
    .raw()
    .all();
  hash.update(JSON.stringify([versionOf(sqlite), entries.map(([type, name, sql]) => [type, name, sql])]));
  for (const [type, name, , rootpage] of entries) {
    if (type !== 'table' || (rootpage ?? 0) === 0 || name.startsWith('sqlite_stat')) continue;
    const rows = sqlite.prepare(`select ${columnsOf(sqlite, schema, name)} from ${schema}."${name}"`).raw();
    for (const row of rows.iterate() as IterableIterator<unknown[]>)
      hash.update(JSON.stringify(row.map(told)));
  }
  return hash.digest('hex');
}

const told = (value: unknown): unknown =>
  Buffer.isBuffer(value) ? createHash('sha256').update(value).digest('hex') : value;
