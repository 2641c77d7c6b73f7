import { sql } from 'kysely';
import type { Change, RecordedTable, Row } from './changes.ts';
import type { ReadDb, WriteDb } from './schema/index.ts';

/** A row by its id, as it was before these changes; null where there is none. */
export async function rowBefore(
  db: ReadDb,
  table: RecordedTable,
  id: unknown,
  changes: readonly Change[] = [],
): Promise<Row | null> {
  if (typeof id !== 'string') return null;
  const gone = changes.find((change) => change.table === table && change.before?.id === id);
  if (gone) return gone.before;
  // A handle for reading is one for writing that shows less.
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where id = ${id}`.execute(db as WriteDb);
  return rows[0] ?? null;
}
