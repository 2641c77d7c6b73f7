import type { ItemId } from '../ids.ts';
import { isMatter, type NumberedItem } from './agenda.ts';
import type { Announced } from './announced.ts';
import { ancestors, parents, printOrder } from './numbering.ts';

/** "2" before "10", "4.2" before "4a". */
const byNumber = new Intl.Collator('de', { numeric: true });

/**
 * Items as they are numbered, the public part first, whatever the order they were dealt with in (M5): each with those
 * that hang below it, be they called "a)" and "b)". A line between items stays before those that follow it.
 */
export const inNumbers = (items: readonly NumberedItem[]): NumberedItem[] =>
  [true, false].flatMap((isPublic) => partInNumbers(items.filter((item) => item.isPublic === isPublic)));

/** The same of some of an agenda. */
export function someInNumbers(
  some: readonly NumberedItem[],
  agenda: readonly NumberedItem[],
): NumberedItem[] {
  const meant = new Set(some.map(({ id }) => id));
  return inNumbers(agenda).filter(({ id }) => meant.has(id));
}

function partInNumbers(items: readonly NumberedItem[]): NumberedItem[] {
  const below = Map.groupBy(items, parents(items));
  const withSubItems = (item: NumberedItem): NumberedItem[] => [item, ...each(below.get(item.id) ?? [])];
  const each = (siblings: readonly NumberedItem[]) => siblingsInNumbers(siblings).flatMap(withSubItems);
  return each(below.get(null) ?? []);
}

function siblingsInNumbers(items: readonly NumberedItem[]): NumberedItem[] {
  let above = '';
  const placed = items.map((item, at) => {
    const number = isMatter(item) ? item.number : numberBehind(items.slice(at), above);
    if (!isMatter(item)) above = number ?? above;
    return { item, number };
  });
  return placed
    .toSorted((a, b) =>
      a.number === null || b.number === null
        ? Number(a.number === null) - Number(b.number === null)
        : byNumber.compare(a.number, b.number),
    )
    .map(({ item }) => item);
}

/** The lowest number between a line and the next one, where it is not lower than that of the line above: what was called early or late stands elsewhere. */
function numberBehind(items: readonly NumberedItem[], above: string): string | null {
  const rest = items.slice(items.findIndex(isMatter));
  const end = rest.findIndex((item) => !isMatter(item));
  const numbers = (end < 0 ? rest : rest.slice(0, end)).filter(isMatter).map(({ number }) => number);
  const [lowest = null] = numbers
    .filter((one) => byNumber.compare(one, above) >= 0)
    .toSorted(byNumber.compare);
  return lowest ?? numbers[0] ?? null;
}

/**
 * Items as they were announced, whose numbers need not rise; what was not announced stands where its number puts it. They
 * stay there, whatever asks for their order.
 */
export function inAnnouncedOrder(
  items: readonly NumberedItem[],
  told: Pick<Announced, 'items'> | null,
): NumberedItem[] {
  const ranks = new Map((told?.items ?? []).map(({ id }, rank) => [id, rank]));
  const rankOf = ({ id }: NumberedItem): number => ranks.get(id) ?? -1;
  const known = items.filter(({ id }) => ranks.has(id)).toSorted((a, b) => rankOf(a) - rankOf(b));
  const [open, closed] = [true, false].map((isPublic) => known.filter((item) => item.isPublic === isPublic));
  const placed = inNumbers(items).map((item) =>
    ranks.has(item.id) ? ((item.isPublic ? open : closed)?.shift() ?? item) : item,
  );
  return printOrder(placed.map((item, position) => ({ ...item, position })));
}

/** What was called at all. */
const called = (items: readonly NumberedItem[]): NumberedItem[] =>
  items.filter((item) => isMatter(item) && item.status !== 'removed');

const ranksIn = (agenda: readonly NumberedItem[]): ReadonlyMap<ItemId, number> =>
  new Map(inNumbers(called(agenda)).map(({ id }, rank) => [id, rank]));

/** How the items of an agenda that were called follow and hang below each other; found out once for all that asks. */
export type Order = {
  ranks: ReadonlyMap<ItemId, number>;
  above: (item: NumberedItem) => ItemId[];
  below: ReadonlyMap<ItemId, readonly ItemId[]>;
};

export function orderOf(agenda: readonly NumberedItem[]): Order {
  const above = ancestors(agenda);
  const below = new Map<ItemId, ItemId[]>();
  for (const item of called(agenda)) {
    for (const id of above(item)) below.set(id, [...(below.get(id) ?? []), item.id]);
  }
  return { ranks: ranksIn(agenda), above, below };
}

/** Items of an agenda in stretches in which the numbers follow each other: 4; 1, 2, 3. */
export function runsOf(items: readonly NumberedItem[], { ranks }: Order): NumberedItem[][] {
  const runs: NumberedItem[][] = [];
  for (const item of called(items)) {
    const last = runs.at(-1)?.at(-1);
    const isNext = last !== undefined && ranks.get(item.id) === (ranks.get(last.id) ?? -2) + 1;
    // The non-public part may begin at 1 again.
    const goesOn = last?.isPublic === item.isPublic || byNumber.compare(last?.number ?? '', item.number) < 0;
    if (isNext && goesOn) runs.at(-1)?.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** The items of a run without those that hang below one whose sub-items are all in it: "TOP 4" says them as well. */
export function topOf(run: readonly NumberedItem[], { above, below }: Order): NumberedItem[] {
  const inRun = new Set<ItemId>(run.map(({ id }) => id));
  const isWhole = (id: ItemId) => inRun.has(id) && (below.get(id) ?? []).every((other) => inRun.has(other));
  return run.filter((item) => !above(item).some(isWhole));
}

type Ends = { fromStart: boolean; toEnd: boolean };

/**
 * Whether "ab TOP 3", "bis TOP 5" says what was dealt with from one item to another one to somebody who knows the
 * numbers alone; `items` as they were dealt with.
 */
export function readsByNumbers(
  items: readonly NumberedItem[],
  agenda: readonly NumberedItem[],
  { fromStart, toEnd }: Ends,
): boolean {
  const ranks = ranksIn(agenda);
  const own = called(items).map(({ id }) => ranks.get(id) ?? -1);
  const start = fromStart ? 0 : (own[0] ?? 0);
  return own.every((rank, at) => rank === start + at) && (!toEnd || start + own.length === ranks.size);
}

/** Whether items of a part were dealt with otherwise than they are numbered. */
export function isOutOfOrder(agenda: readonly NumberedItem[]): boolean {
  const ranks = ranksIn(agenda);
  const rankOf = ({ id }: NumberedItem): number => ranks.get(id) ?? -1;
  return called(agenda).some((item, at, items) => {
    const before = items[at - 1];
    return before?.isPublic === item.isPublic && rankOf(before) > rankOf(item);
  });
}

/** What was dealt with before items of a smaller number: items of a part that were called early, and the first they came before. */
export function broughtForward(
  part: readonly NumberedItem[],
): { items: NumberedItem[]; before: NumberedItem }[] {
  const isLess = (a: NumberedItem, b: NumberedItem) => byNumber.compare(a.number, b.number) < 0;
  const rising: NumberedItem[][] = [];
  for (const item of called(part)) {
    const last = rising.at(-1)?.at(-1);
    if (last && isLess(last, item)) rising.at(-1)?.push(item);
    else rising.push([item]);
  }
  return rising.flatMap((items, at) => {
    const before = rising[at + 1]?.[0];
    return before ? [{ items: items.filter((item) => isLess(before, item)), before }] : [];
  });
}
