import { sql } from 'kysely';
import { type Change, isVersion, nameOf, type RecordedTable, type Row } from './changes.ts';
import type { ReadDb, Tables, WriteDb } from './schema/index.ts';

/** What has a history: the text of an item, a resolution with its vote, an attendance with its times. */
export type ThingKind = Tables['past_state']['kind'];
export type Thing = { kind: ThingKind; id: string };

/** The tables of each, the foremost first, and the column that says to which thing a row belongs. */
export const tablesOf = {
  text: [['item_text', 'item_id']],
  resolution: [
    ['resolution', 'id'],
    ['vote', 'resolution_id'],
    ['vote_by_faction', 'resolution_id'],
    ['vote_by_name', 'resolution_id'],
  ],
  attendee: [
    ['attendee', 'id'],
    ['stay', 'attendee_id'],
  ],
} as const satisfies Record<ThingKind, readonly (readonly [RecordedTable, string])[]>;

const byTable = new Map<RecordedTable, { kind: ThingKind; column: string }>(
  (Object.keys(tablesOf) as ThingKind[]).flatMap((kind) =>
    tablesOf[kind].map(([table, column]) => [table, { kind, column }] as const),
  ),
);

/** Which one a changed row belongs to; null for rows of other kinds. */
export function thingOf({ table, before, after }: Change): Thing | null {
  const known = byTable.get(table);
  return known ? { kind: known.kind, id: String((after ?? before)?.[known.column]) } : null;
}

export type ThingRow = { table: RecordedTable; row: Row };

/** Its rows, as one text: the same where it says the same. Null where it is not there. */
export function stateOf(rows: readonly ThingRow[]): string | null {
  if (rows.length === 0) return null;
  const told = rows.map(({ table, row }) => JSON.stringify([table, telling(table, row)]));
  return `[${told.toSorted().join(',\n')}]`;
}

/** Written by `stateOf`. */
export const rowsOfState = (state: string | null): ThingRow[] =>
  state === null ? [] : (JSON.parse(state) as [RecordedTable, Row][]).map(([table, row]) => ({ table, row }));

/** Where it stands among others, when it was saved and how often is not what it says. */
const telling = (table: RecordedTable, row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !isBeside(table, column)));

export const isBeside = (table: RecordedTable, column: string): boolean =>
  isVersion(column) ||
  column === 'saved_at' ||
  (column === 'position' && (table === 'resolution' || table === 'attendee'));

/** Its rows as they are by now. */
export async function presentRows(db: ReadDb, { kind, id }: Thing): Promise<ThingRow[]> {
  const rows: ThingRow[] = [];
  for (const [table, column] of tablesOf[kind]) {
    const statement = sql<Row>`select * from ${sql.table(table)} where ${sql.ref(column)} = ${id}`;
    // A handle for reading is one for writing that shows less.
    const found = await statement.execute(db as WriteDb);
    rows.push(...found.rows.map((row) => ({ table, row })));
  }
  return rows;
}

/** Its rows before these changes. */
export async function rowsBefore(db: ReadDb, thing: Thing, changes: readonly Change[]): Promise<ThingRow[]> {
  const [only] = changes;
  // Of one row there is nothing else to look up.
  if (thing.kind === 'text' && only) return only.before ? [{ table: only.table, row: only.before }] : [];
  const touched = new Set(changes.map(nameOf));
  const untouched = (await presentRows(db, thing)).filter(
    ({ table, row }) => !touched.has(nameOf({ table, before: row, after: row })),
  );
  return [...untouched, ...changes.flatMap(({ table, before }) => (before ? [{ table, row: before }] : []))];
}
