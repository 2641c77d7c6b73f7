import type { Piece } from '../shared/domain/history.ts';
import { type Change, isVersion, nameOf, type Row } from './changes.ts';
import { isBeside, type Thing, type ThingKind, type ThingRow } from './things.ts';

const kindOfPiece: Record<Piece, ThingKind> = {
  text: 'text',
  wording: 'resolution',
  vote: 'resolution',
  attendance: 'attendee',
};
export const thingOfPiece = (piece: Piece, id: string): Thing => ({ kind: kindOfPiece[piece], id });

/** Of a resolution's own row. What an adopted motion has changed in the agenda is no wording. */
const columnsOf: Partial<Record<Piece, readonly string[]>> = {
  wording: [
    'label',
    'text',
    'part',
    'mover',
    'result_note',
    'public_wording',
    'is_withheld',
    'parts_order',
    'paper_id',
  ],
  vote: ['outcome', 'outcome_detail', 'printed_result', 'printed_result_is_own', 'election'],
};

/** What of a thing's rows belongs to the piece. */
export function rowsOfPiece(piece: Piece, rows: readonly ThingRow[]): ThingRow[] {
  const columns = columnsOf[piece];
  if (!columns) return [...rows];
  return rows.flatMap(({ table, row }): ThingRow[] => {
    if (table !== 'resolution') return piece === 'vote' ? [{ table, row }] : [];
    const own = Object.entries(row).filter(([column]) => column === 'id' || columns.includes(column));
    return [{ table, row: Object.fromEntries(own) }];
  });
}

/** What would lead from the wanted rows to the present ones: put back, it leads the other way (putBack.ts). */
export function changesSince(
  wanted: readonly ThingRow[],
  present: readonly ThingRow[],
  at: string,
): Change[] {
  const named = (rows: readonly ThingRow[]) =>
    new Map(rows.map(({ table, row }) => [nameOf({ table, before: row, after: row }), { table, row }]));
  const [then, now] = [named(wanted), named(present)];
  const changes: Change[] = [];
  for (const [name, { table, row }] of now) {
    const before = then.get(name)?.row;
    changes.push({ table, before: before ? broughtBack(table, before, row, at) : null, after: row });
  }
  for (const [name, { table, row }] of then)
    if (!now.has(name)) changes.push({ table, before: row, after: null });
  return changes;
}

/** Its version goes on: as if one had been before it. */
function broughtBack(table: ThingRow['table'], wanted: Row, present: Row, at: string): Row {
  const columns = Object.entries(wanted).filter(([column]) => !isBeside(table, column));
  const versions = Object.entries(present).flatMap(([column, value]) =>
    isVersion(column) ? [[column, Number(value) - 1] as const] : [],
  );
  const saved = 'saved_at' in present ? { saved_at: at } : {};
  return { ...present, ...Object.fromEntries(columns), ...Object.fromEntries(versions), ...saved };
}
