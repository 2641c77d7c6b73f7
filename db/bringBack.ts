import { sql } from 'kysely';
import { type Change, isVersion, type RecordedTable, type Row, tablesInOrder } from './changes.ts';
import { insertRow, isRow, own, updateRow, withGrownVersions, withoutOwn } from './rowsBack.ts';
import { makeRoom } from './makeRoom.ts';
import { recorded, type Reference } from './recorder.ts';
import type { ReadDb, WriteDb } from './schema/index.ts';
import { SchemaViolation } from './violation.ts';
import { rowBefore } from './rows.ts';

/** What stands in the way of deleted rows: a value of theirs belongs to another one, or what they refer to is gone. */
export class InTheWay extends Error {
  readonly because: 'taken' | 'missing';
  readonly table: RecordedTable;
  /** Of what is missing. */
  readonly id: string;
  constructor(because: 'taken' | 'missing', table: RecordedTable, id = '') {
    super(`${because}: ${table} ${id}`);
    this.because = because;
    this.table = table;
    this.id = id;
  }
}

type References = (table: RecordedTable) => readonly Reference[];

/**
 * Puts rows that were deleted days ago back among those of today, and tells what that has changed. Other than where a step is taken back
 * (putBack.ts), what was done since stays: rows that lost their hold on them take hold again where they have no other one by now, and
 * others make room. Throws InTheWay.
 */
export async function bringBack(
  db: WriteDb,
  changes: readonly Change[],
  referencesOf: References,
): Promise<Change[]> {
  const inOrder = tablesInOrder.flatMap((name) => changes.filter(({ table }) => table === name));
  const gone = inOrder.flatMap(({ table, before, after }) =>
    before && !after ? [{ table, row: before }] : [],
  );
  const { changes: back } = await recorded(db, async () => {
    for (const { table, row } of gone) {
      await refuseMissing(db, { table, row, gone }, referencesOf);
      try {
        await insertRow(db, table, withoutOwn(table, withGrownVersions(table, row)));
      } catch (cause) {
        if (cause instanceof SchemaViolation) throw new InTheWay('taken', table);
        throw cause;
      }
    }
    for (const { table, row } of gone) await updateRow(db, table, row, own(table, row));
    for (const { table, row } of gone) await makeRoom(db, table, row);
    for (const { table, before, after } of inOrder)
      if (before && after) await takeHold(db, { table, before, after }, referencesOf);
  });
  return back;
}

type Gone = { table: RecordedTable; row: Row };

async function refuseMissing(
  db: ReadDb,
  { table, row, gone }: Gone & { gone: readonly Gone[] },
  referencesOf: References,
): Promise<void> {
  for (const reference of referencesOf(table)) {
    const id = row[reference.column];
    const parent = tablesInOrder.find((one) => one === reference.table);
    // Of others, as the bytes of a file, the schema itself says it.
    if (typeof id !== 'string' || parent === undefined) continue;
    const comesToo = gone.some((one) => one.table === parent && (one.row.id ?? one.row.resolution_id) === id);
    if (comesToo || keyedOtherwise.includes(parent)) continue;
    if (!(await rowBefore(db, parent, id))) throw new InTheWay('missing', parent, id);
  }
}
/** Found by what they belong to, which is looked for itself. */
const keyedOtherwise: readonly RecordedTable[] = ['vote'];

/** References that were lost, and versions: whoever has read the list before sees that it changed. */
async function takeHold(
  db: WriteDb,
  { table, before, after }: { table: RecordedTable; before: Row; after: Row },
  referencesOf: References,
): Promise<void> {
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${isRow(table, after)}`.execute(db);
  const [now] = rows;
  if (!now) return;
  const changed = Object.keys(before).filter((column) => before[column] !== after[column]);
  const held = changed.filter(
    (column) =>
      referencesOf(table).some((reference) => reference.column === column) &&
      after[column] === null &&
      now[column] === null,
  );
  const grown = changed.filter(isVersion).map((column) => [column, Number(now[column]) + 1] as const);
  const lost = held.map((column) => [column, before[column] ?? null] as const);
  await updateRow(db, table, now, Object.fromEntries([...lost, ...grown]));
}
