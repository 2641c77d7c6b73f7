import { closeSync, copyFileSync, ftruncateSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { sync } from './copy.ts';
import { openSeal, sealedAs, sumOf } from './seal.ts';
import { keepPrivate } from './surroundings.ts';

/* Of a data file that nobody has open, and that could not be opened. Nothing here writes into it. */

/** `pages`: those that are not what they were, counted from 1; null where no seal says so. `tables`: what lies in them. */
export type Damage = { pages: number[] | null; tables: string[] };

export function damageOf(file: string): Damage {
  const seal = openSeal(file);
  try {
    const verdict = seal.verdict();
    if (verdict === 'unknown') return { pages: null, tables: [] };
    return { pages: verdict.pages, tables: tablesIn(file, verdict.pages) };
  } finally {
    seal.close();
  }
}

/** Which tables the pages belong to, as far as the file can still say so. */
function tablesIn(file: string, pages: readonly number[]): string[] {
  const copy = `${file}.${process.pid}.blick`;
  try {
    copyFileSync(file, copy);
    const sqlite = new Sqlite(copy);
    try {
      const found = sqlite
        .prepare<[string], string>(
          `select distinct coalesce(s.tbl_name, d.name) from dbstat as d left join sqlite_schema as s on s.name = d.name
           where d.pageno in (select value from json_each(?))`,
        )
        .pluck()
        .all(JSON.stringify(pages));
      return found;
    } finally {
      sqlite.close();
    }
  } catch {
    // So damaged that nothing can be said of it: the number of pages alone is told then.
    return [];
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true });
  }
}

/**
 * Writes the file to `target` with what its damaged pages were, taken from copies of it, in which most pages are the same. Says
 * whether all are then what they were when the file was sealed; else there is no `target`.
 */
export function mendFrom(copies: readonly string[], file: string, target: string): boolean {
  const sealed = sealedAs(file);
  const { pages } = damageOf(file);
  if (!sealed || !pages) return false;
  copyFileSync(file, target);
  keepPrivate(target);
  // What was added behind the last page is cut off.
  const ofTheFile = pages.filter((page) => page <= sealed.sums.length);
  const isMended = ofTheFile.every((page) => mend(target, page, { copies, sealed }));
  if (isMended) {
    cut(target, sealed.sums.length * sealed.pageSize);
    sync(target);
  } else rmSync(target, { force: true });
  return isMended;
}

type Help = { copies: readonly string[]; sealed: { pageSize: number; sums: Uint32Array } };

function mend(target: string, page: number, { copies, sealed: { pageSize, sums } }: Help): boolean {
  const damaged = readPage(target, page, pageSize);
  for (const copy of copies)
    for (const found of candidates(readPage(copy, page, pageSize), damaged, page))
      if (found.length === pageSize && sumOf(found) === sums[page - 1]) {
        writePage(target, page, found);
        return true;
      }
  return false;
}

/** Where a copy says that it is one, and what SQLite counts (backup.ts): in the file that stands otherwise on its first page. */
const OF_THE_FILE: readonly [from: number, to: number][] = [
  [18, 20],
  [24, 28],
  [40, 44],
  [68, 72],
  [92, 100],
];
/** How many pages there are, and how many of them are free. */
const OF_ITS_SIZE: readonly [from: number, to: number] = [28, 40];

function candidates(inCopy: Buffer, damaged: Buffer, page: number): Buffer[] {
  if (page !== 1) return [inCopy];
  const taken = (parts: readonly (readonly [number, number])[]) => {
    const own = Buffer.from(inCopy);
    for (const [from, to] of parts) damaged.copy(own, from, from, to);
    return own;
  };
  return [inCopy, taken(OF_THE_FILE), taken([...OF_THE_FILE, OF_ITS_SIZE])];
}

function readPage(file: string, page: number, pageSize: number): Buffer {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(pageSize);
    return bytes.subarray(0, readSync(handle, bytes, 0, pageSize, (page - 1) * pageSize));
  } finally {
    closeSync(handle);
  }
}

function writePage(file: string, page: number, bytes: Buffer): void {
  const handle = openSync(file, 'r+');
  try {
    writeSync(handle, bytes, 0, bytes.length, (page - 1) * bytes.length);
  } finally {
    closeSync(handle);
  }
}

function cut(file: string, length: number): void {
  const handle = openSync(file, 'r+');
  try {
    ftruncateSync(handle, length);
  } finally {
    closeSync(handle);
  }
}
