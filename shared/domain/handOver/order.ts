import type { Side } from './compare.ts';

/** One of a list; `under`: among which of them it has its place. */
export type Placed = { id: string; under: string };
export type Placing = readonly Placed[];

/** What stands behind what, of those that are in all three: whose order is taken, or null where both have changed it otherwise. */
export function orderSide(base: Placing, now: Readonly<Record<Side, Placing>>): Side | null {
  const [then, office, brought] = [base, now.office, now.brought].map((list) => idsOf(list));
  const told = (list: Placing) =>
    JSON.stringify(
      list
        .filter(({ id }) => then?.has(id) && office?.has(id) && brought?.has(id))
        .map(({ id, under }) => [id, under]),
    );
  const [before, here, there] = [told(base), told(now.office), told(now.brought)];
  if (here === there || before === there) return 'office';
  return before === here ? 'brought' : null;
}

const idsOf = (list: Placing) => new Set(list.map(({ id }) => id));

/** The order of one side, with those that only the other one has behind the one that they stand behind there. */
export function merged(first: Placing, other: Placing, isThere: (id: string) => boolean): Placed[] {
  const result = first.filter(({ id }) => isThere(id));
  const known = idsOf(result);
  for (const [at, one] of other.entries()) {
    if (known.has(one.id) || !isThere(one.id)) continue;
    const before = other.slice(0, at).findLast(({ id, under }) => under === one.under && known.has(id));
    const spot = before ? result.findIndex(({ id }) => id === before.id) + 1 : 0;
    result.splice(spot, 0, one);
    known.add(one.id);
  }
  return result;
}
