import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3-multiple-ciphers';
import { connectDamaged, keyOf } from './connect.ts';
import { sync } from './copy.ts';
import { openNew, openNewAt } from './create.ts';
import { translating } from './faults.ts';
import { logOf } from './logCheck.ts';
import { versionOf } from './migrate.ts';
import { migrations as allMigrations } from './migrations/index.ts';
import { readableRows, type RawRow } from './readableRows.ts';
import { keepPrivate } from './surroundings.ts';
import { teachWords } from './words.ts';

/** `kept`: rows that are in the new file; `lost`: rows that were met, but could not be read or do not fit any more. */
export type Salvaged = { table: string; kept: number; lost: number };

/**
 * Makes a new file of the rows that can still be read of a damaged one and of its log; `target` must not be there. Rows that
 * refer to one that is lost go, too. Throws DB_DAMAGED and DB_UNREADABLE where not even the names of the tables can be read.
 */
export const salvage = (
  file: string,
  target: string,
  migrations: readonly string[] = allMigrations,
): Salvaged[] => translating(file, () => salvaged(file, target, migrations));

function salvaged(file: string, target: string, migrations: readonly string[]): Salvaged[] {
  const source = `${file}.${process.pid}.lesen`;
  try {
    copyFileSync(file, source);
    if (existsSync(logOf(file))) copyFileSync(logOf(file), logOf(source));
    return openedAs(source, (from) => {
      const seen = migrations.slice(0, versionIn(from, migrations));
      // What was encrypted stays so from its first byte on.
      const key = keyOf(file);
      const into = key ? openNewAt(target, key, seen) : openNew(seen);
      try {
        const outcome = moveRows(from, into);
        if (!key) writeFileSync(target, into.serialize());
        keepPrivate(target);
        sync(target);
        return outcome;
      } finally {
        into.close();
      }
    });
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(source + end, { force: true });
  }
}

function openedAs<T>(file: string, work: (sqlite: Database) => T): T {
  const sqlite = connectDamaged(file);
  try {
    return work(sqlite);
  } finally {
    sqlite.close();
  }
}

/** A version that makes no sense is itself damaged: then the file was of this program's, as nearly all are. */
function versionIn(sqlite: Database, migrations: readonly string[]): number {
  const found = versionOf(sqlite);
  return found > 0 && found <= migrations.length ? found : migrations.length;
}

function moveRows(from: Database, into: Database): Salvaged[] {
  into.pragma('foreign_keys = OFF');
  teachWords(into);
  const guards = dropGuards(into);
  const found = new Map(tablesOf(into).map((table) => [table, moveTable(from, into, table)]));
  for (const table of astray(into)) {
    const counted = found.get(table);
    if (counted) found.set(table, { ...counted, kept: counted.kept - 1, lost: counted.lost + 1 });
  }
  for (const guard of guards) into.exec(guard);
  return [...found.values()];
}

/** What the schema forbids was checked when it was written; one row after the other it need not hold yet. */
function dropGuards(into: Database): string[] {
  const guards = into
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_schema where type = 'trigger' and sql like '%raise(%'",
    )
    .all();
  for (const { name } of guards) into.exec(`drop trigger "${name}"`);
  return guards.map(({ sql }) => sql);
}

/** But for what the search makes of the others by itself. Those that others refer to come first, as the search asks. */
function tablesOf(into: Database): string[] {
  const tables = into
    .prepare<[], string>(
      `select name from pragma_table_list where schema = 'main' and type = 'table'
       and name not like 'sqlite_%' and name not like '%\\_said' escape '\\' order by name`,
    )
    .pluck()
    .all();
  const needs = into.prepare<[string], string>('select "table" from pragma_foreign_key_list(?)').pluck();
  const ordered = new Set<string>();
  const take = (table: string, above: readonly string[]): void => {
    if (ordered.has(table) || above.includes(table)) return;
    for (const other of needs.all(table)) if (tables.includes(other)) take(other, [...above, table]);
    ordered.add(table);
  };
  for (const table of tables) take(table, []);
  return [...ordered];
}

function moveTable(from: Database, into: Database, table: string): Salvaged {
  const outcome = { table, kept: 0, lost: 0 };
  const columns = into.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table);
  const named = columns.map((name) => `"${name}"`).join(', ');
  const insert = into.prepare(
    `insert or replace into "${table}" (${named}) values (${columns.map(() => '?').join(', ')})`,
  );
  const keep = (row: RawRow | null) => {
    try {
      if (row === null) throw new Error('It cannot be read.');
      insert.run(...row);
      outcome.kept++;
    } catch {
      // Counted, and told in the report.
      outcome.lost++;
    }
  };
  // What a new file has by itself was in this one, too, or was taken out of it.
  into.exec(`savepoint own; delete from "${table}"`);
  for (const row of readableRows(from, table, named)) keep(row);
  into.exec(outcome.kept > 0 ? 'release own' : 'rollback to own; release own');
  return outcome;
}

/** Removes what refers to none, over and over, since others may refer to it in turn; of each row the table is the answer. */
function astray(into: Database): string[] {
  const removed: string[] = [];
  for (;;) {
    const found = into.pragma('foreign_key_check') as { table: string; rowid: number }[];
    const rows = new Map(found.map((row) => [`${row.table} ${row.rowid}`, row]));
    if (rows.size === 0) return removed;
    for (const { table, rowid } of rows.values()) {
      into.prepare(`delete from "${table}" where rowid = ?`).run(rowid);
      removed.push(table);
    }
  }
}
