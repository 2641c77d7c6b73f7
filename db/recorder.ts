import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import { type Change, recordedTables, type RecordedTable, type Row, settled } from './changes.ts';
import type { WriteDb } from './schema/index.ts';

/**
 * Gives a connection what `recorded` asks for. All of it is temporary: it lies in memory and is gone with the connection.
 * `kept_file`: of attachments that went, so that the bytes are still there when one comes back (files.ts).
 */
export function teachRecording(sqlite: Database): void {
  sqlite.pragma('temp_store = MEMORY');
  sqlite.exec(`
    create temp table recording (is_on integer not null);
    insert into recording values (0);
    create temp table changed_row (n integer primary key, in_table text not null, before text, after text);
    create temp table kept_file (sha256 text not null);`);
  for (const table of recordedTables) {
    const columns = sqlite.prepare('select name from pragma_table_info(?)').pluck().all(table).map(String);
    // A file of an earlier program that was not brought up to date.
    if (columns.length > 0) sqlite.exec(watching(table, columns));
  }
}

function watching(table: RecordedTable, columns: readonly string[]): string {
  const image = (row: 'old' | 'new') =>
    `json_object(${columns.map((name) => `'${name}', ${row}."${name}"`).join(', ')})`;
  const noting = (event: 'insert' | 'update' | 'delete', before: string, after: string, also = '') =>
    `create temp trigger ${table}_on_${event} after ${event} on main.${table}
      when (select is_on from recording) begin
      insert into changed_row (in_table, before, after) values ('${table}', ${before}, ${after});
      ${also}
    end;`;
  const keepFile = table === 'attachment' ? 'insert into kept_file values (old.sha256);' : '';
  return [
    noting('insert', 'null', image('new')),
    noting('update', image('old'), image('new')),
    noting('delete', image('old'), 'null', keepFile),
  ].join('\n');
}

/** Does the work, inside a transaction, and tells what it has changed in the end, rows that went along with others included. */
export async function recorded<T>(
  db: WriteDb,
  work: () => Promise<T>,
): Promise<{ answer: T; changes: Change[] }> {
  await sql`update recording set is_on = 1`.execute(db);
  const answer = await work();
  await sql`update recording set is_on = 0`.execute(db);
  const { rows } = await sql<Noted>`select in_table, before, after from changed_row order by n`.execute(db);
  if (rows.length > 0) await sql`delete from changed_row`.execute(db);
  return { answer, changes: settled(rows.map(toChange)) };
}

type Noted = { in_table: RecordedTable; before: string | null; after: string | null };

const toChange = ({ in_table: table, before, after }: Noted): Change => ({
  table,
  before: toRow(before),
  after: toRow(after),
});

/** Written by the triggers above, of columns that hold text and whole numbers. */
const toRow = (image: string | null): Row | null => (image === null ? null : (JSON.parse(image) as Row));
