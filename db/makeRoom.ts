import { sql } from 'kysely';
import type { RecordedTable, Row } from './changes.ts';
import type { WriteDb } from './schema/index.ts';

/** Which rows stand in one list, one behind the other; where several may have one place nobody makes room. */
const sameList: Partial<Record<RecordedTable, readonly string[]>> = {
  agenda_item: ['meeting_id', 'parent_id', 'kind', 'is_public'],
  resolution: ['item_id'],
  incident: ['item_id'],
  attachment: ['paper_id', 'item_id', 'meeting_id', 'report_id'],
  consultation: ['paper_id'],
  question: ['paper_id'],
  partner: ['body_id'],
  body: [],
};

/** A row that is there again stands before whichever has its place by now; then nothing is left open between them. */
export async function makeRoom(db: WriteDb, table: RecordedTable, row: Row): Promise<void> {
  const columns = sameList[table];
  if (!columns) return;
  const isInList = [...columns.map((column) => sql`${sql.ref(column)} is ${row[column]}`), sql`true`];
  const { rows } = await sql<{ id: string; position: number }>`
    select id, position from ${sql.table(table)} where ${sql.join(isInList, sql` and `)}
    order by position, id <> ${row.id}, id`.execute(db);
  const isTaken = rows.some((one) => one.id !== row.id && one.position === row.position);
  // An agenda is counted through (soundOrder.ts); elsewhere a gap may have been before.
  if (!isTaken && table !== 'agenda_item') return;
  for (const [position, one] of rows.entries())
    if (one.position !== position)
      await sql`update ${sql.table(table)} set position = ${position} where id = ${one.id}`.execute(db);
}
