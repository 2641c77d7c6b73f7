import type { Row } from '../../../db/changes.ts';
import type { ThingRow } from '../../../db/things.ts';
import { type Decided, otherSide, type Side } from '../../../shared/domain/handOver/compare.ts';
import { merged, type Placing } from '../../../shared/domain/handOver/order.ts';
import type { Compared } from './compared.ts';
import { parentIn, spotOf } from './orders.ts';

/** The rows in their order: of the side that has changed it, with what only the other one has behind what it stands behind there. */
export function placedRows(compared: Compared, decided: Decided, rows: readonly ThingRow[]): ThingRow[] {
  const byList = Map.groupBy(rows, (one) => spotOf(one)?.list ?? null);
  return [...byList].flatMap(([list, members]) =>
    list === null ? members : inOrder(compared, sideOf(compared, decided, list), list, members),
  );
}

const sideOf = ({ orderSides }: Compared, decided: Decided, list: string): Side =>
  orderSides.get(list) ?? (decided.get(list) === 'brought' ? 'brought' : 'office');

function inOrder({ orders, rows }: Compared, side: Side, list: string, members: ThingRow[]): ThingRow[] {
  const byId = new Map(members.map((one) => [spotOf(one)?.id ?? '', one]));
  const [own, other] = [side, otherSide(side)].map((one) => orders[one][list] ?? []) as [Placing, Placing];
  const all = merged(own, other, (id) => byId.has(id));
  const isAsItWas = all.length === own.length && all.every(({ id }, at) => id === own[at]?.id);
  if (list.startsWith('agenda:')) return inParts(all, byId);
  const then = new Map(
    rows[side].flatMap((one) => (spotOf(one)?.list === list ? [[spotOf(one)?.id, one.row.position]] : [])),
  );
  return all.flatMap(({ id }, at) => {
    const one = byId.get(id);
    const position = isAsItWas ? (then.get(id) ?? at) : at;
    return one ? [{ table: one.table, row: { ...one.row, position } }] : [];
  });
}

/** Each below the item that it stands below, as long as that is there and in the same part; without gaps. */
function inParts(all: Placing, byId: ReadonlyMap<string, ThingRow>): ThingRow[] {
  const counts = new Map<string, number>();
  return all.flatMap((placed) => {
    const one = byId.get(placed.id);
    if (!one) return [];
    const parent = parentOf(placed.id, all, byId);
    const group = JSON.stringify([one.row.kind, one.row.is_public, parent]);
    const position = counts.get(group) ?? 0;
    counts.set(group, position + 1);
    const row: Row = { ...one.row, parent_id: parent, position };
    return [{ table: one.table, row }];
  });
}

/** None where it is gone, where a circle would come of it, and where what is not public would stand below what is. */
function parentOf(id: string, all: Placing, byId: ReadonlyMap<string, ThingRow>): string | null {
  const parents = new Map(all.map((placed) => [placed.id, parentIn(placed)]));
  const parent = parents.get(id) ?? null;
  const [row, above] = [byId.get(id)?.row, parent === null ? undefined : byId.get(parent)?.row];
  if (parent === null || !above || above.is_public !== row?.is_public || above.kind !== row?.kind)
    return null;
  const seen = new Set([id]);
  for (let one: string | null = parent; one !== null; one = parents.get(one) ?? null) {
    if (seen.has(one)) return null;
    seen.add(one);
  }
  return parent;
}
