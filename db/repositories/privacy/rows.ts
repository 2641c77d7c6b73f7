import { sql } from 'kysely';
import type { Table } from '../../../shared/domain/privacy/register.ts';
import type { ReadDb } from '../../schema/index.ts';

/** A row as SQLite keeps it: what a column means is said by the register. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** Rows of a table behind `after`, in the order in which they were stored; `number` of the last leads on. */
export async function rowsAfter(
  db: ReadDb,
  table: Table,
  after: number,
  limit: number,
): Promise<{ number: number; row: StoredRow }[]> {
  const rows = await db
    .selectFrom(sql<StoredRow>`${sql.table(table)}`.as('stored'))
    .select(sql<number>`stored.rowid`.as('row_number'))
    .selectAll()
    .where(sql<boolean>`stored.rowid > ${after}`)
    .orderBy(sql`stored.rowid`)
    .limit(limit)
    .execute();
  return rows.map(({ row_number: number, ...row }) => ({ number, row }));
}

/** The row with this key; null where it is gone. */
export async function rowById(
  db: ReadDb,
  table: Table,
  column: string,
  key: string,
): Promise<StoredRow | null> {
  const row = await db
    .selectFrom(sql<StoredRow>`${sql.table(table)}`.as('stored'))
    .selectAll()
    .where(sql<boolean>`${sql.ref(`stored.${column}`)} = ${key}`)
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
