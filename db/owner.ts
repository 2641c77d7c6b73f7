import { existsSync, rmSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3-multiple-ciphers';
import { AppError } from '../shared/errors.ts';
import { connect } from './connect.ts';
import { read } from './logFrames.ts';
import { isOurs, MARK_AT } from './mark.ts';
import { versionOf } from './migrate.ts';

/* Whose file is it? Asked before anything is written: nothing of ours goes into the file of another program. */

const HEAD = 100;
const MAGIC = Buffer.from('SQLite format 3\0');
/** Three bytes that are the same in every file SQLite takes (https://www.sqlite.org/fileformat2.html#the_database_header). */
const FRACTIONS = Buffer.from([64, 32, 32]);

/** Of the first version's tables those that no other program has by chance; all of ours from before the mark have them. */
const telling = [
  'body_rules',
  'legislative_term',
  'standard_item',
  'text_module',
  'deputy_for',
  'item_text',
  'vote_by_faction',
  'head_count',
];

/** Throws DB_FOREIGN_FILE for a file of another program; what is no such file at all SQLite itself refuses. */
export function refuseForeign(file: string): void {
  const head = read(file, 0, HEAD);
  const isSqlite = head.subarray(0, 16).equals(MAGIC) && head.subarray(21, 24).equals(FRACTIONS);
  if (!isSqlite || isOurs(head.readInt32BE(MARK_AT))) return;
  if (looking(file, hasOurTables) === false) throw new AppError({ code: 'DB_FOREIGN_FILE', file });
}

function hasOurTables(sqlite: Database): boolean {
  const tables = sqlite
    .prepare<[], string>("select name from sqlite_schema where type = 'table'")
    .pluck()
    .all();
  return versionOf(sqlite) > 0 && telling.every((name) => tables.includes(name));
}

/**
 * Looks into a file, with what its log has, and leaves both and their surroundings as they were. Null where there is no room on the disk
 * for what SQLite needs beside it.
 */
export function looking<T>(file: string, look: (sqlite: Database) => T): T | null {
  const left = [`${file}-wal`, `${file}-shm`].filter((name) => !existsSync(name));
  const sqlite = connect(file, { readonly: true, fileMustExist: true, timeout: 200 });
  try {
    return look(sqlite);
  } catch (cause) {
    if (cause instanceof Sqlite.SqliteError && cause.code.startsWith('SQLITE_IOERR_SHM')) return null;
    throw cause;
  } finally {
    sqlite.close();
    for (const name of left) rmSync(name, { force: true });
  }
}
