import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
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
    writeFileSync(partial, emptyImage(migrations));
    keepPrivate(partial);
    sync(partial);
    putInPlace(partial, file);
  } finally {
    rmSync(partial, { force: true });
  }
}

/** By the migrations that it has seen. */
const images = new WeakMap<readonly string[], Buffer>();

/** What lies in a new file. Made once in a program: all migrations of all years take their time. */
export function emptyImage(migrations: readonly string[]): Buffer {
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
