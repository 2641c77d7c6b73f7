import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
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
    fill(partial, migrations);
    keepPrivate(partial);
    sync(partial);
    putInPlace(partial, file);
  } finally {
    rmSync(partial, { force: true });
  }
}

/** An empty database in memory; all migrations of all years take their time, so they run once in a program. */
export function openEmpty(migrations: readonly string[]): Database {
  const image = images.get(migrations) ?? makeImage(migrations);
  images.set(migrations, image);
  const sqlite = new Sqlite(image);
  nameAnew(sqlite);
  return sqlite;
}

/** By the migrations that they have seen. */
const images = new WeakMap<readonly string[], Buffer>();

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

/** Files are told from each other by a name of chance, which those of one image would share. */
function nameAnew(sqlite: Database): void {
  const named = sqlite.prepare(`select 1 from sqlite_schema where name = 'data_file'`).get();
  if (named !== undefined) sqlite.exec('update data_file set uuid = lower(hex(randomblob(16)))');
}

function fill(partial: string, migrations: readonly string[]): void {
  const sqlite = openEmpty(migrations);
  try {
    writeFileSync(partial, sqlite.serialize());
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
