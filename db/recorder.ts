import type { Database } from 'better-sqlite3-multiple-ciphers';
import { sql } from 'kysely';
import { type Change, type RecordedTable, type Row, settled, tablesInOrder } from './changes.ts';
import { openRuns, type Runs } from './runs.ts';
import type { WriteDb } from './schema/index.ts';

/** What transactions of one connection change, row by row, noted in memory by temporary triggers. */
export type Recorder = {
  /** At the beginning of each transaction: nothing of another one is left, and nothing is noted until somebody asks. */
  begin: () => void;
  /** At its end. */
  committed: () => void;
  /** From here to the end of the transaction everything is noted, for the history; what `by` goes on writing in a text is not. */
  keep: (by: string) => void;
  /** What became of each row since the transaction began. */
  changes: () => Change[];
  runs: Runs;
  /** Which of its columns refer to which table. */
  referencesOf: (table: RecordedTable) => readonly Reference[];
};
export type Reference = { column: string; table: string };

type Noted = { table: RecordedTable; before: string | null; after: string | null };

/**
 * Gives a connection what `recorded` and the history ask for. All of it is temporary and gone with the connection. `kept_file`: of
 * rows that went in this transaction, so that the bytes are still there when one comes back (files.ts).
 */
export function teachRecording(sqlite: Database): Recorder {
  let noted: Noted[] = [];
  /** How many wait for what is being done (`recorded`). */
  let waiting = 0;
  let isKept = false;
  const runs = openRuns();
  const clearFiles = prepareTables(sqlite);
  sqlite.function('is_noted', () => (isKept || waiting > 0 ? 1 : 0));
  sqlite.function('is_text_noted', (item: string, at: string) =>
    waiting > 0 || (isKept && !runs.goesOn(item, at)) ? 1 : 0,
  );
  sqlite.function('note', (table: RecordedTable, before: string | null, after: string | null) => {
    noted.push({ table, before, after });
    return null;
  });
  sqlite.function('note_from_here', () => {
    waiting++;
    return noted.length;
  });
  sqlite.function('noted_from', (start: number) => {
    waiting--;
    return JSON.stringify(changesOf(noted.slice(start)));
  });
  const references = new Map<RecordedTable, Reference[]>();
  for (const table of tablesInOrder) {
    references.set(table, referencesIn(sqlite, table));
    const columns = sqlite.prepare('select name from pragma_table_info(?)').pluck().all(table).map(String);
    // A file of an earlier program that was not brought up to date.
    if (columns.length > 0) sqlite.exec(watching(table, columns));
  }
  return {
    begin: () => {
      if (noted.some(({ table }) => withFile.includes(table))) clearFiles();
      [noted, waiting, isKept] = [[], 0, false];
      runs.drop();
    },
    committed: runs.settle,
    keep: (by) => {
      isKept = true;
      runs.of(by);
    },
    changes: () => changesOf(noted),
    runs,
    referencesOf: (table) => references.get(table) ?? [],
  };
}

const referencesIn = (sqlite: Database, table: RecordedTable) =>
  sqlite
    .prepare<[string], Reference>('select "from" as "column", "table" from pragma_foreign_key_list(?)')
    .all(table);

function prepareTables(sqlite: Database): () => void {
  sqlite.pragma('temp_store = MEMORY');
  sqlite.exec('create temp table kept_file (sha256 text not null);');
  const clear = sqlite.prepare('delete from kept_file');
  return () => void clear.run();
}

/** Their bytes stand apart. */
const withFile: readonly RecordedTable[] = [
  'attachment',
  'template',
  'logo',
  'paper_import',
  'document',
  'taken_file',
];

function watching(table: RecordedTable, columns: readonly string[]): string {
  const image = (row: 'old' | 'new') =>
    `json_object(${columns.map((name) => `'${name}', ${row}."${name}"`).join(', ')})`;
  const noted = (event: 'insert' | 'update' | 'delete') => {
    if (table === 'document') return event === 'delete' ? 'is_noted() and old.is_own_edit = 1' : 'false';
    return event === 'update' && table === 'item_text'
      ? 'is_text_noted(new.item_id, new.saved_at)'
      : 'is_noted()';
  };
  const noting = (event: 'insert' | 'update' | 'delete', before: string, after: string, also = '') =>
    `create temp trigger ${table}_on_${event} after ${event} on main.${table}
      when ${noted(event)} begin
      select note('${table}', ${before}, ${after});
      ${also}
    end;`;
  const keepFile = withFile.includes(table) ? 'insert into kept_file values (old.sha256);' : '';
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
  const { rows: starts } = await sql<{ start: number }>`select note_from_here() as start`.execute(db);
  const answer = await work();
  const { rows } = await sql<{
    changes: string;
  }>`select noted_from(${starts[0]?.start ?? 0}) as changes`.execute(db);
  // Written by `noted_from`.
  return { answer, changes: JSON.parse(rows[0]?.changes ?? '[]') as Change[] };
}

const changesOf = (noted: readonly Noted[]): Change[] =>
  settled(noted.map(({ table, before, after }) => ({ table, before: toRow(before), after: toRow(after) })));

/** Written by the triggers above, of columns that hold text and whole numbers. */
const toRow = (image: string | null): Row | null => (image === null ? null : (JSON.parse(image) as Row));
