import type { Base } from '../../../db/repositories/handOver/takenMeetings.ts';
import type { ThingRow } from '../../../db/things.ts';
import { compare, type Comparison, type Side, sides } from '../../../shared/domain/handOver/compare.ts';
import { orderSide } from '../../../shared/domain/handOver/order.ts';
import { kindOfPiece } from '../../../shared/domain/handOver/pieces.ts';
import { type Orders, ordersOf } from './orders.ts';
import { type PieceOfMeeting, type Pieces, piecesOf, printsOf } from './pieces.ts';

/** What a meeting says on both sides, and what each has changed since it was taken along. */
export type Compared = {
  rows: Readonly<Record<Side, readonly ThingRow[]>>;
  pieces: Readonly<Record<Side, Pieces>>;
  orders: Readonly<Record<Side, Orders>>;
  comparison: Comparison;
  /** Whose order is taken, list by list; null where it is to be decided. */
  orderSides: ReadonlyMap<string, Side | null>;
};

export const baseOfRows = (rows: readonly ThingRow[]): Base => ({
  pieces: { ...printsOf(piecesOf(rows)) },
  orders: Object.fromEntries(Object.entries(ordersOf(rows)).map(([list, placing]) => [list, [...placing]])),
});

export function compared(base: Base, rows: Compared['rows']): Compared {
  const office = piecesOf(rows.office);
  const brought = withMaster(office, piecesOf(rows.brought), base);
  const orders = { office: ordersOf(rows.office), brought: ordersOf(rows.brought) };
  const lists = new Set(sides.flatMap((side) => Object.keys(orders[side])));
  return {
    rows,
    pieces: { office, brought },
    orders,
    comparison: compare(base.pieces, { office: printsOf(office), brought: printsOf(brought) }),
    orderSides: new Map(
      [...lists].map((list) => {
        const now = { office: orders.office[list] ?? [], brought: orders.brought[list] ?? [] };
        return [list, orderSide(base.orders[list] ?? [], now)];
      }),
    ),
  };
}

const ofTheOffice = ['person', 'organization', 'membership'];

/** Whom the office knows goes in the office alone, and stays gone; elsewhere one may only be entered or corrected. */
function withMaster(office: Pieces, brought: Pieces, base: Base): Pieces {
  const all = new Map<string, PieceOfMeeting>();
  for (const [key, piece] of brought) {
    const isGone = !office.has(key) && base.pieces[key] !== undefined;
    if (!isGone || !isOfTheOffice(key)) all.set(key, piece);
  }
  for (const [key, piece] of office) if (isOfTheOffice(key) && !all.has(key)) all.set(key, piece);
  return all;
}
const isOfTheOffice = (key: string): boolean => ofTheOffice.includes(kindOfPiece(key).kind);
