import { isVersion, nameOf, type Row } from '../../../db/changes.ts';
import type { ThingRow } from '../../../db/things.ts';
import { type Decided, settled } from '../../../shared/domain/handOver/compare.ts';
import { appended } from './appended.ts';
import type { Compared } from './compared.ts';
import { isBesideThePiece, type Part } from './pieces.ts';
import { placedRows } from './placed.ts';

const nameOfRow = ({ table, row }: ThingRow): string => nameOf({ table, before: row, after: null });

/** The rows that the meeting is to have: each piece as its side has it, each list in the order of its side. */
export function wantedRows(compared: Compared, decided: Decided, at: string): ThingRow[] {
  const { rows, pieces, comparison } = compared;
  const here = new Map(rows.office.map((one) => [nameOfRow(one), one.row]));
  const ownIds = idsHere(compared);
  const wanted = new Map<string, ThingRow>();
  const put = ({ table, row, columns }: Part) => {
    const meant = ownIds(table, row);
    const name = nameOfRow({ table, row: meant });
    const known = wanted.get(name)?.row ?? here.get(name) ?? asNew(meant);
    const said = columns.filter((column) => !isBesideThePiece(table, column));
    wanted.set(name, {
      table,
      row: { ...known, ...Object.fromEntries(said.map((column) => [column, meant[column] ?? null])) },
    });
  };
  for (const [piece, choice] of settled(comparison, decided)) {
    const side = choice === 'brought' ? 'brought' : 'office';
    for (const part of pieces[side].get(piece)?.parts ?? []) put(part);
    if (choice === 'both')
      for (const part of pieces.brought.get(piece)?.parts ?? []) put(appended(part, wanted, nameOfRow));
  }
  const placed = placedRows(compared, decided, [...wanted.values()]);
  return placed.map((one) => withVersions(one, here.get(nameOfRow(one)), at));
}

const asNew = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, isVersion(column) ? 1 : value]));

/** Who was entered on both sides is one: under the id of the office. */
function idsHere({ rows }: Compared): (table: ThingRow['table'], row: Row) => Row {
  const keyed = ({ table, row }: ThingRow): string | null =>
    table === 'attendee'
      ? `attendee ${String(row.person_id)}`
      : table === 'recusal'
        ? `recusal ${String(row.item_id)} ${String(row.person_id)}`
        : null;
  const byKey = new Map(rows.office.map((one) => [keyed(one), one.row.id ?? null]));
  const attendees = new Map(
    rows.brought.flatMap((one) =>
      one.table === 'attendee' ? [[one.row.id ?? null, byKey.get(keyed(one)) ?? one.row.id ?? null]] : [],
    ),
  );
  return (table, row) => {
    if (table === 'stay') {
      const attendeeId = row.attendee_id ?? null;
      return { ...row, attendee_id: attendees.get(attendeeId) ?? attendeeId };
    }
    const id = byKey.get(keyed({ table, row }) ?? '');
    return id === undefined ? row : { ...row, id };
  };
}

/** Whoever has read what is changed now does not fit by chance. */
function withVersions({ table, row }: ThingRow, before: Row | undefined, at: string): ThingRow {
  if (!before) return { table, row: savedAt(row, at) };
  const isSame = Object.keys(row).every((column) => isVersion(column) || row[column] === before[column]);
  if (isSame) return { table, row: before };
  const grown = Object.entries(before).flatMap(([column, value]) =>
    isVersion(column) ? [[column, Number(value) + 1] as const] : [],
  );
  return { table, row: { ...savedAt(row, at), ...Object.fromEntries(grown) } };
}

const savedAt = (row: Row, at: string): Row => ('saved_at' in row ? { ...row, saved_at: at } : row);
