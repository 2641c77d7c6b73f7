import { sql } from 'kysely';
import { AppError } from '../shared/errors.ts';
import { type Change, changedColumns, isVersion, nameOf, type Row, tablesInOrder } from './changes.ts';
import { recorded } from './recorder.ts';
import { insertRow, isRow, own, updateRow, withGrownVersions, withoutOwn } from './rowsBack.ts';
import type { WriteDb } from './schema/index.ts';
import { SchemaViolation } from './violation.ts';

/**
 * Takes changes back, inside a transaction, and tells what that has changed: with it they are made again. Ids stay the same,
 * versions go on: whoever has read a row before does not fit by chance. Columns that were not changed stay as they
 * are by now. Throws NOT_TAKEN_BACK where something that was changed is not as it was left, or where more would go than
 * had come.
 */
export async function putBack(db: WriteDb, changes: readonly Change[]): Promise<Change[]> {
  const { changes: back } = await recorded(db, async () => {
    try {
      await putRows(db, changes);
    } catch (cause) {
      // Its place is taken, or what a row refers to is gone.
      if (!(cause instanceof SchemaViolation)) throw cause;
      throw cause.violation === 'unique' ? taken() : overtaken();
    }
  });
  const known = new Map(changes.map((change) => [nameOf(change), change]));
  if (!back.every((change) => isInverse(known.get(nameOf(change)), change))) throw overtaken();
  return back;
}

async function putRows(db: WriteDb, changes: readonly Change[]): Promise<void> {
  const present = new Map<Change, Row | null>();
  for (const change of changes) present.set(change, await presentRow(db, change));
  const inOrder = tablesInOrder.flatMap((name) => changes.filter(({ table }) => table === name));
  for (const { table, before, after } of inOrder.toReversed())
    if (after && !before) await sql`delete from ${sql.table(table)} where ${isRow(table, after)}`.execute(db);
  const gone = inOrder.flatMap(({ table, before, after }) =>
    before && !after ? [{ table, row: before }] : [],
  );
  for (const { table, row } of gone)
    await insertRow(db, table, withoutOwn(table, withGrownVersions(table, row)));
  for (const { table, row } of gone) await updateRow(db, table, row, own(table, row));
  for (const change of inOrder) {
    const { table, before, after } = change;
    const now = present.get(change);
    if (before && after && now) await updateRow(db, table, before, takenBack(change, now));
  }
}

/** The row by now. Throws where it is not as the change left it. */
async function presentRow(db: WriteDb, change: Change): Promise<Row | null> {
  const { table, before, after } = change;
  const key = after ?? before ?? {};
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${isRow(table, key)}`.execute(db);
  const now = rows[0] ?? null;
  const meant = before ? changedColumns(change) : Object.keys(after ?? {}).filter((name) => !isVersion(name));
  const isAsLeft = after ? now !== null && meant.every((name) => now[name] === after[name]) : now === null;
  if (!isAsLeft) throw overtaken();
  return now;
}

/** What was changed as it was before; of versions that went on the next one. */
function takenBack({ before, after }: Change, now: Row): Row {
  const columns = Object.keys(before ?? {}).filter((name) => before?.[name] !== after?.[name]);
  return Object.fromEntries(
    columns.map((name) => [name, isVersion(name) ? Number(now[name]) + 1 : (before?.[name] ?? null)]),
  );
}

/** Whether a change undoes another one and nothing else. */
function isInverse(done: Change | undefined, undone: Change): boolean {
  if (!done) return false;
  const isSameKind =
    (done.before === null) === (undone.after === null) && (done.after === null) === (undone.before === null);
  const meant = changedColumns(done);
  return isSameKind && changedColumns(undone).every((name) => meant.includes(name));
}

const taken = () => new AppError({ code: 'NOT_TAKEN_BACK', because: 'taken' });
const overtaken = () => new AppError({ code: 'NOT_TAKEN_BACK', because: 'changed' });
