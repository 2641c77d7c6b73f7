import { sql } from 'kysely';
import { isVersion, keyOf, type RecordedTable, type Row } from './changes.ts';
import type { WriteDb } from './schema/index.ts';

/** Whoever has read it before does not fit by chance. The version of a document is printed, and counts nothing. */
export const withGrownVersions = (table: RecordedTable, row: Row): Row =>
  table === 'document'
    ? row
    : Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, isVersion(name) ? Number(value) + 1 : value]),
      );

/** Rows of a table that refer to others of it are there first, and refer to them then. */
const ownReferences: Partial<Record<RecordedTable, readonly string[]>> = {
  agenda_item: ['parent_id', 'together_with'],
};
const isOwn = (table: RecordedTable, name: string) => ownReferences[table]?.includes(name) ?? false;
/** What refers to others of its table: set once all of them are there. */
export const own = (table: RecordedTable, row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => isOwn(table, name)));
export const withoutOwn = (table: RecordedTable, row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, isOwn(table, name) ? null : value]));

export const isRow = (table: RecordedTable, row: Row) =>
  sql.join(
    keyOf(table).map((name) => sql`${sql.ref(name)} is ${row[name]}`),
    sql` and `,
  );

export async function insertRow(db: WriteDb, table: RecordedTable, row: Row): Promise<void> {
  const names = Object.keys(row).map((name) => sql.ref(name));
  const values = Object.values(row).map((value) => sql`${value}`);
  await sql`insert into ${sql.table(table)} (${sql.join(names)}) values (${sql.join(values)})`.execute(db);
}

export async function updateRow(db: WriteDb, table: RecordedTable, key: Row, columns: Row): Promise<void> {
  const set = Object.entries(columns).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  if (set.length === 0) return;
  await sql`update ${sql.table(table)} set ${sql.join(set)} where ${isRow(table, key)}`.execute(db);
}
