import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3-multiple-ciphers';
import { AppError } from '../shared/errors.ts';
import { connect } from './connect.ts';
import { translated } from './faults.ts';
import { COPY_MARK } from './mark.ts';
import { versionOf } from './migrate.ts';
import { keepPrivate } from './surroundings.ts';

/**
 * Copies an open file to `wanted`, opens the copy and compares it with the file; then, and only then, it gets its
 * name. Where that is taken by the very same copy it stays, else the copy gets the next free name. The file itself is
 * only read. Throws DB_COPY_FAILED; DB_DAMAGED and DB_UNREADABLE where it is the file that cannot be read.
 */
export function makeVerifiedCopy(sqlite: Database, wanted: string): void {
  const partial = `${wanted}.neu`;
  try {
    discard(partial);
    sqlite.prepare('vacuum into ?').run(partial);
    markAndVerify(sqlite, partial);
    keepPrivate(partial);
    sync(partial);
    keep(partial, wanted);
  } catch (cause) {
    discard(partial);
    const known = translated(cause, sqlite.name);
    if (known instanceof AppError && ['DB_DAMAGED', 'DB_UNREADABLE'].includes(known.data.code)) throw known;
    throw new AppError({ code: 'DB_COPY_FAILED', file: wanted }, { cause });
  }
}

function markAndVerify(original: Database, partial: string): void {
  const copy = connect(partial, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
    copy.pragma('synchronous = FULL');
    copy.pragma(`application_id = ${COPY_MARK}`);
    refuseBroken(copy);
    refuseOther(copy, JSON.stringify(contentsOf(original)));
  } finally {
    copy.close();
  }
}

/** Throws an Error where in a copy is not what `expected` says (contentsOf). */
export function refuseOther(copy: Database, expected: string): void {
  const found = JSON.stringify(contentsOf(copy));
  if (found !== expected) throw new Error(`The copy differs from the file: ${found} for ${expected}`);
}

/** Throws an Error that says what is wrong with the pages of a file, or with what refers to what in it. */
export function refuseBroken(sqlite: Database): void {
  leaveEntries(sqlite);
  refuseTorn(sqlite);
  refuseAstray(sqlite);
}

/**
 * What one entry says against the schema it says in the file as well, where it is told by its name (codec.ts): no reason to go without
 * a copy.
 */
export const leaveEntries = (sqlite: Database): unknown => sqlite.pragma('ignore_check_constraints = ON');

/** Throws an Error that says what is wrong with the pages of a file, or of one of its tables. */
export function refuseTorn(sqlite: Database, table?: string): void {
  const which = table === undefined ? '' : `("${table.replaceAll('"', '""')}")`;
  const integrity = String(sqlite.pragma(`integrity_check${which}`, { simple: true }));
  if (integrity !== 'ok') throw new Error(`The copy is not whole: ${integrity}`);
}

/** Throws an Error where a row of a file refers to one that is not there. */
export function refuseAstray(sqlite: Database): void {
  const astray = sqlite.pragma('foreign_key_check') as unknown[];
  if (astray.length > 0) throw new Error(`${astray.length} rows of the copy refer to none.`);
}

/** What must be the same in both. */
export function contentsOf(sqlite: Database) {
  const tables = writtenTables(sqlite);
  const count = (table: string) =>
    sqlite
      .prepare(`select count(*) from "${table.replaceAll('"', '""')}"`)
      .pluck()
      .get();
  return { version: versionOf(sqlite), rows: tables.map((table) => [table, count(table)]) };
}

/**
 * By name all tables but the words for the search, which take as long as all others together: they are made of them, and what SQLite
 * keeps them in is among these tables.
 */
export const writtenTables = (sqlite: Database): string[] =>
  sqlite
    .prepare<[], string>(
      `select name from pragma_table_list
       where schema = 'main' and type in ('table', 'shadow') and name <> 'sqlite_schema' order by name`,
    )
    .pluck()
    .all();

export function discard(partial: string): void {
  if (statSync(partial, { throwIfNoEntry: false })?.isFile()) rmSync(partial);
}

export function sync(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function keep(partial: string, wanted: string): void {
  let name = wanted;
  for (let n = 2; existsSync(name); n++) {
    if (areEqual(partial, name)) return rmSync(partial);
    name = wanted.replace(/(\.bak)?$/, `-${n}$1`);
  }
  renameSync(partial, name);
}

const CHUNK = 1024 * 1024;

function areEqual(one: string, other: string): boolean {
  if (statSync(one).size !== statSync(other).size) return false;
  const handles = [openSync(one, 'r'), openSync(other, 'r')] as const;
  const [first, second] = [Buffer.alloc(CHUNK), Buffer.alloc(CHUNK)];
  try {
    for (;;) {
      const length = readSync(handles[0], first);
      readSync(handles[1], second);
      if (length === 0) return true;
      if (!first.subarray(0, length).equals(second.subarray(0, length))) return false;
    }
  } finally {
    for (const handle of handles) closeSync(handle);
  }
}
