import { closeSync, copyFileSync, ftruncateSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { connectDamaged } from './connect.ts';
import { sync } from './copy.ts';
import { openSeal, sealedAs, sumOf, type Sums } from './seal.ts';
import { keepPrivate } from './surroundings.ts';

/* Of a data file that nobody has open, and that could not be opened. Nothing here writes into it. */

/** `pages`: those that are not what they were, counted from 1; null where no seal says so. */
export type Damage = { pages: number[] | null; isLogDamaged: boolean };

export function damageOf(file: string): Damage {
  const seal = openSeal(file);
  try {
    const verdict = seal.verdict();
    return verdict === 'unknown'
      ? { pages: null, isLogDamaged: false }
      : { pages: verdict.pages, isLogDamaged: verdict.isLogDamaged };
  } finally {
    seal.close();
  }
}

/**
 * What the file can still say of itself: its own name, null where it cannot, and the tables to which these pages belong.
 */
export function legibleIn(file: string, pages: readonly number[]): { uuid: string | null; tables: string[] } {
  const copy = `${file}.${process.pid}.blick`;
  try {
    copyFileSync(file, copy);
    const sqlite = connectDamaged(copy);
    try {
      const tables = sqlite
        .prepare<[string], string>(
          `select distinct coalesce(s.tbl_name, d.name) from dbstat as d left join sqlite_schema as s on s.name = d.name
           where d.pageno in (select value from json_each(?))`,
        )
        .pluck()
        .all(JSON.stringify(pages));
      const uuid = sqlite.prepare<[], string>('select uuid from data_file').pluck().get() ?? null;
      return { uuid, tables };
    } finally {
      sqlite.close();
    }
  } catch {
    // So damaged that it says nothing any more.
    return { uuid: null, tables: [] };
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true });
  }
}

/** What the damaged pages were, by their number, found in copies of the file; null unless that holds of all of them. */
export function pagesFrom(copies: readonly string[], file: string): Map<number, Buffer> | null {
  const sealed = sealedAs(file);
  const { pages, isLogDamaged } = damageOf(file);
  // With the file alone what the log should bring would be lost without a word.
  if (!sealed || !pages || isLogDamaged) return null;
  const found = new Map<number, Buffer>();
  // What was added behind the last page is cut off.
  for (const page of pages.filter((one) => one <= sealed.sums.length)) {
    const bytes = pageFrom(copies, file, page, sealed);
    if (!bytes) return null;
    found.set(page, bytes);
  }
  return found;
}

/** Writes the file to `target`, which must not be there, with its damaged pages as they were. Says whether that can be done. */
export function mendFrom(copies: readonly string[], file: string, target: string): boolean {
  const sealed = sealedAs(file);
  const found = pagesFrom(copies, file);
  if (!sealed || !found) return false;
  copyFileSync(file, target);
  keepPrivate(target);
  const handle = openSync(target, 'r+');
  try {
    for (const [page, bytes] of found)
      writeSync(handle, bytes, 0, bytes.length, (page - 1) * sealed.pageSize);
    ftruncateSync(handle, sealed.sums.length * sealed.pageSize);
  } finally {
    closeSync(handle);
  }
  sync(target);
  return true;
}

function pageFrom(
  copies: readonly string[],
  file: string,
  page: number,
  { pageSize, sums }: Sums,
): Buffer | undefined {
  const damaged = readPage(file, page, pageSize);
  return copies
    .flatMap((copy) => candidates(readPage(copy, page, pageSize), damaged, page))
    .find((found) => found.length === pageSize && sumOf(found) === sums[page - 1]);
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
