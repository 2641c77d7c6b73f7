import type { Row } from '../../../db/changes.ts';
import type { ThingRow } from '../../../db/things.ts';
import type { Placed, Placing } from '../../../shared/domain/handOver/order.ts';
import type { OrderKind } from '../../../shared/domain/handOver/pieces.ts';

/** By kind and owner: "agenda:", "resolutions:5". */
export type Orders = Readonly<Record<string, Placing>>;

type Listed = { kind: OrderKind; owner: (row: Row) => string; id: (row: Row) => string };

/** Rows whose place is told apart from what they say, and to which list they belong. */
const listed: Partial<Record<ThingRow['table'], Listed>> = {
  agenda_item: { kind: 'agenda', owner: () => '', id: (row) => String(row.id) },
  resolution: { kind: 'resolutions', owner: (row) => String(row.item_id), id: (row) => String(row.id) },
  attendee: { kind: 'attendees', owner: () => '', id: (row) => String(row.person_id) },
  attachment: {
    kind: 'attachments',
    owner: (row) => String(row.item_id ?? ''),
    id: (row) => String(row.id),
  },
};

/** Items stand one behind the other below the same one, in their part of the meeting. */
const underOf = (table: ThingRow['table'], row: Row): string =>
  table === 'agenda_item' ? JSON.stringify([row.kind, row.is_public, row.parent_id]) : '';
export const parentIn = ({ under }: Placed): string | null =>
  // Written by `underOf`.
  (JSON.parse(under) as [string, number, string | null])[2];

/** Where a row stands: its list, and its name there; null for what stands in none. */
export function spotOf({ table, row }: ThingRow): { list: string; kind: OrderKind; id: string } | null {
  const known = listed[table];
  return known ? { list: `${known.kind}:${known.owner(row)}`, kind: known.kind, id: known.id(row) } : null;
}

export function ordersOf(rows: readonly ThingRow[]): Orders {
  const inOrder = rows.toSorted(
    (a, b) =>
      compareText(underOf(a.table, a.row), underOf(b.table, b.row)) ||
      Number(a.row.position) - Number(b.row.position) ||
      compareText(String(a.row.id), String(b.row.id)),
  );
  const lists: Record<string, Placed[]> = {};
  for (const one of inOrder) {
    const spot = spotOf(one);
    if (spot) (lists[spot.list] ??= []).push({ id: spot.id, under: underOf(one.table, one.row) });
  }
  return lists;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
