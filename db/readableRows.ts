import type { Database } from 'better-sqlite3-multiple-ciphers';

/** The values of a row in the order of the columns asked for. */
export type RawRow = readonly unknown[];

/** So many row numbers in a row without one that can be read: then nothing more comes. */
const GIVE_UP = 20_000;
const AT_ONCE = 200;

/**
 * The rows of a table of a damaged file, `null` for each that is met and cannot be read. Where a piece of the table cannot be
 * walked through, its rows are asked for one by one, by their number.
 */
export function* readableRows(sqlite: Database, table: string, columns: string): Generator<RawRow | null> {
  const from = `from "${table}"`;
  const walk = prepared(
    sqlite,
    `select rowid, ${columns} ${from} where rowid > ? order by rowid limit ${AT_ONCE}`,
  );
  const one = prepared(sqlite, `select rowid, ${columns} ${from} where rowid = ?`);
  const isThere = prepared(sqlite, `select rowid ${from} where rowid = ?`);
  if (!walk || !one || !isThere) return;
  const last = lastOf(sqlite, from);
  let after = 0;
  let misses = 0;
  while (after < last && misses < GIVE_UP) {
    const rows = attempt(() => walk.all(after) as unknown[][]);
    if (rows?.length === 0) return;
    if (rows) {
      for (const [, ...row] of rows) yield row;
      after = Number(rows.at(-1)?.[0]);
      misses = 0;
      continue;
    }
    after++;
    const row = attempt(() => one.get(after) as unknown[] | undefined);
    if (row) {
      yield row.slice(1);
      misses = 0;
    } else {
      misses++;
      if (attempt(() => isThere.get(after)) !== undefined) yield null;
    }
  }
}

/** The number of the last row; without an end where that cannot be said. */
const lastOf = (sqlite: Database, from: string): number =>
  Number(attempt(() => sqlite.prepare(`select max(rowid) ${from}`).pluck().get()) ?? Infinity);

/** Null where the table is not in the file. */
const prepared = (sqlite: Database, sql: string) => attempt(() => sqlite.prepare(sql).raw()) ?? null;

/** What of a damaged file cannot be read is not there for it. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
