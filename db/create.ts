import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3-multiple-ciphers';
import { AppError } from '../shared/errors.ts';
import { connectWith, type DataKey } from './connect.ts';
import { sync } from './copy.ts';
import { COPY_MARK } from './mark.ts';
import { migrate } from './migrate.ts';
import { keepPrivate } from './surroundings.ts';

/**
 * Makes a new data file beside its place and puts it there whole: a program that ends meanwhile, or a full disk, leaves
 * nothing there that would look like a file somebody has emptied.
 */
export function createFile(file: string, migrations: readonly string[]): void {
  const partial = `${file}.${process.pid}.neu`;
  try {
    rmSync(partial, { force: true });
    writeFileSync(partial, bytesOfNew(migrations));
    keepPrivate(partial);
    sync(partial);
    putInPlace(partial, file);
  } catch (cause) {
    throw ofFolder(cause, file);
  } finally {
    rmSync(partial, { force: true });
  }
}

/** What the folder did not let happen; a system need not say before that it would not. */
function ofFolder(cause: unknown, file: string): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new AppError({ code: 'DB_MISSING_FOLDER', file }, { cause });
  if (code !== 'EPERM' && code !== 'EACCES' && code !== 'EROFS') return cause;
  return new AppError({ code: 'DB_READ_ONLY', what: 'folder', file: path.dirname(file) }, { cause });
}

function bytesOfNew(migrations: readonly string[]): Buffer {
  const sqlite = openNew(migrations);
  try {
    return sqlite.serialize();
  } finally {
    sqlite.close();
  }
}

/** What lies in a new file, in memory. No two files are one and the same: what was signed for one must not fit the other. */
export function openNew(migrations: readonly string[]): Database {
  const sqlite = new Sqlite(imageOf(migrations));
  if (sqlite.prepare("select 1 from sqlite_schema where name = 'data_file'").get())
    sqlite.exec('update data_file set uuid = lower(hex(randomblob(16)))');
  return sqlite;
}

/** The same encrypted, in a file that is not there yet, and of no use before it was closed. */
export function openNewAt(file: string, key: DataKey, migrations: readonly string[]): Database {
  const sqlite = connectWith(key, file);
  // A file that is not finished nobody needs.
  sqlite.pragma('journal_mode = MEMORY');
  sqlite.pragma(`application_id = ${COPY_MARK}`);
  migrate(sqlite, migrations);
  if (sqlite.prepare("select 1 from sqlite_schema where name = 'data_file'").get())
    sqlite.exec('update data_file set uuid = lower(hex(randomblob(16)))');
  return sqlite;
}

/** By the migrations that they have seen: all of all years take their time, so each is made once in a program. */
const images = new WeakMap<readonly string[], Buffer>();

function imageOf(migrations: readonly string[]): Buffer {
  const image = images.get(migrations) ?? makeImage(migrations);
  images.set(migrations, image);
  return image;
}

function makeImage(migrations: readonly string[]): Buffer {
  const sqlite = new Sqlite(':memory:');
  try {
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma(`application_id = ${COPY_MARK}`);
    migrate(sqlite, migrations);
    return sqlite.serialize();
  } finally {
    sqlite.close();
  }
}

/** Never over another one: where a second program was quicker, its file is the one to open. */
function putInPlace(partial: string, file: string): void {
  try {
    linkSync(partial, file);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return;
    // A medium without hard links, like a memory stick.
    renameSync(partial, file);
  }
}
