import { sql } from 'kysely';
import { type Change, nameOf, type RecordedTable, recordedTables, type Row } from './changes.ts';
import { insertRow, isRow, own, updateRow } from './rowsBack.ts';
import type { WriteDb } from './schema/index.ts';

/** Their place among others is theirs alone: one that moves goes before another one takes its place. */
const placed: readonly RecordedTable[] = ['head_count', 'presiding'];

/** Turns rows into what they are to be, inside a transaction, all of them at once. Throws SchemaViolation. */
export async function replaceRows(db: WriteDb, changes: readonly Change[]): Promise<void> {
  const inOrder = recordedTables.flatMap((name) => changes.filter(({ table }) => table === name));
  // What stays must not go with what it stood below; a seat is let go before somebody else takes it.
  for (const { table, before, after } of inOrder)
    if (before && after) await updateRow(db, table, before, nothing(heldLast(table, before)));
  for (const { table, before, after } of inOrder.toReversed())
    if (before && (!after || placed.includes(table)))
      await sql`delete from ${sql.table(table)} where ${isRow(table, before)}`.execute(db);
  for (const { table, before, after } of inOrder) {
    if (!after) continue;
    const last = heldLast(table, after);
    if (before && !placed.includes(table)) await updateRow(db, table, before, changedIn(before, after, last));
    else await insertRow(db, table, { ...after, ...nothing(last) });
  }
  for (const { table, after } of inOrder)
    if (after) await updateRow(db, table, after, heldLast(table, after));
}

/** What refers to others of its table; and whose seat somebody takes, which the times of others may stand against. */
const heldLast = (table: RecordedTable, row: Row): Row => ({
  ...own(table, row),
  ...(table === 'attendee' ? { substitutes_for: row.substitutes_for ?? null } : {}),
});
const nothing = (row: Row): Row => Object.fromEntries(Object.keys(row).map((column) => [column, null]));

const changedIn = (before: Row, after: Row, last: Row): Row =>
  Object.fromEntries(
    Object.entries(after).filter(([column, value]) => !(column in last) && before[column] !== value),
  );

/** What leads from one set of rows to another. */
export function changesBetween(
  before: readonly { table: RecordedTable; row: NonNullable<Change['before']> }[],
  after: typeof before,
): Change[] {
  const named = (rows: typeof before) =>
    new Map(rows.map(({ table, row }) => [nameOf({ table, before: row, after: null }), { table, row }]));
  const [then, now] = [named(before), named(after)];
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((name): Change[] => {
    const [was, is] = [then.get(name), now.get(name)];
    const table = (was ?? is)?.table;
    if (!table || JSON.stringify(sorted(was?.row)) === JSON.stringify(sorted(is?.row))) return [];
    return [{ table, before: was?.row ?? null, after: is?.row ?? null }];
  });
}

const sorted = (row: Change['before'] | undefined) =>
  Object.entries(row ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
