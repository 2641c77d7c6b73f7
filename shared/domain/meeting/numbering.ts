import { type AgendaItem, isMatter, type NumberedItem } from './agenda.ts';
import type { BodyRules } from '../body/body.ts';
import type { ItemId } from '../ids.ts';

/** The agenda as it is printed: preliminary block, public items with their sub-items, non-public items. */
export function printOrder<Item extends AgendaItem>(items: readonly Item[]): Item[] {
  const parentOf = parents(items);
  const sorted = items.toSorted((a, b) => a.position - b.position);
  const children = Map.groupBy(sorted, parentOf);
  const withSubItems = (item: Item): Item[] => [item, ...(children.get(item.id) ?? []).flatMap(withSubItems)];
  const topLevel = sorted.filter((item) => item.kind === 'item' && parentOf(item) === null);
  return [
    ...sorted.filter((item) => item.kind === 'preliminary'),
    ...topLevel.filter((item) => item.isPublic).flatMap(withSubItems),
    ...topLevel.filter((item) => !item.isPublic).flatMap(withSubItems),
  ];
}

/** The same items, their positions among siblings counted anew from 0: nothing is left open where one went away. */
export function closeGaps(items: readonly AgendaItem[]): AgendaItem[] {
  const parentOf = parents(items);
  const siblings = Map.groupBy(printOrder(items), (item) =>
    [item.kind, item.isPublic, parentOf(item)].join(' '),
  );
  const positions = new Map([...siblings.values()].flatMap((group) => group.map(({ id }, at) => [id, at])));
  return items.map((item) => ({ ...item, position: positions.get(item.id) ?? item.position }));
}

/**
 * Every item with its number, in printing order. What the clerk gives and fixed numbers stay (M5); the others take the
 * next one that is free and was not given away before. `told`: every item that was ever announced.
 */
export function numberItems(
  items: readonly AgendaItem[],
  numbering: BodyRules['numbering'],
  told: readonly Given[] = [],
): NumberedItem[] {
  const parentOf = parents(items);
  const given = [...told, ...items.map((item) => ({ isPublic: item.isPublic, number: givenNumber(item) }))];
  const together = counter(given);
  const parts = {
    public: numbering === 'perPart' ? counter(given.filter((one) => one.isPublic)) : together,
    nonPublic: numbering === 'perPart' ? counter(given.filter((one) => !one.isPublic)) : together,
  };
  const numbers = new Map<ItemId | null, string>();
  return printOrder(items).map((item) => {
    if (!isMatter(item)) return { ...item, number: '' };
    const parentNumber = numbers.get(parentOf(item));
    const next = item.isPublic ? parts.public : parts.nonPublic;
    const number = next(item, parentNumber === undefined ? '' : `${parentNumber}.`);
    numbers.set(item.id, number);
    return { ...item, number };
  });
}

/** The items that have no fixed number yet, now with the one they are printed with. For the opening and for added items. */
export function fixNumbers(
  items: readonly AgendaItem[],
  numbering: BodyRules['numbering'],
  told: readonly Given[] = [],
): AgendaItem[] {
  return numberItems(items, numbering, told)
    .filter((item) => isMatter(item) && !item.fixedNumber)
    .map(({ number, ...item }) => ({ ...item, fixedNumber: number }));
}

/** How deep an agenda goes: 9, 9.1, 9.1.11. */
export const deepestLevel = 3;

/**
 * Where an item hangs: below its parent if that exists, has a number, lies in the same part and is itself not on the
 * last level. Everything else counts as top level, so that no item is ever lost from the print.
 */
export function parents(items: readonly AgendaItem[]): (item: AgendaItem) => ItemId | null {
  const byId = new Map(items.map((item) => [item.id, item]));
  const above = (item: AgendaItem): AgendaItem | null => {
    const parent = item.kind === 'item' && item.parentId !== null ? byId.get(item.parentId) : null;
    return parent && isMatter(parent) && parent.isPublic === item.isPublic ? parent : null;
  };
  return (item) => {
    const parent = above(item);
    // A circle of items has no top, and is left as well where that many steps lead up to nothing.
    let top = parent;
    for (let level = 2; top !== null && level <= deepestLevel; level += 1) top = above(top);
    return top === null ? (parent?.id ?? null) : null;
  };
}

/** The items that an item hangs below, the nearest first. */
export function ancestors(items: readonly AgendaItem[]): (item: AgendaItem) => ItemId[] {
  const parentOf = parents(items);
  const byId = new Map(items.map((item) => [item.id, item]));
  const above = (item: AgendaItem): ItemId[] => {
    const parentId = parentOf(item);
    const parent = parentId === null ? undefined : byId.get(parentId);
    return parent ? [parent.id, ...above(parent)] : [];
  };
  return above;
}

/** How many levels an item takes with what hangs below it. */
export function heightOf(items: readonly AgendaItem[], id: ItemId): number {
  const above = ancestors(items);
  return 1 + Math.max(0, ...items.map((item) => above(item).indexOf(id) + 1));
}

/** Whether it is no line between items, and not on the last level. */
export const takesSubItems = (items: readonly AgendaItem[], item: AgendaItem): boolean =>
  isMatter(item) && ancestors(items)(item).length + 1 < deepestLevel;

/** Whether an item may hang below another one: not below itself, and with all its levels not too deep. */
export function fitsBelow(items: readonly AgendaItem[], id: ItemId, parentId: ItemId): boolean {
  const parent = items.find((item) => item.id === parentId);
  if (!parent || !isMatter(parent) || parentId === id) return false;
  const above = ancestors(items)(parent);
  return !above.includes(id) && above.length + 1 + heightOf(items, id) <= deepestLevel;
}

/** What the clerk gives stands over what was fixed; null where it is to be counted. */
const givenNumber = ({ ownNumber, fixedNumber }: AgendaItem): string | null => ownNumber || fixedNumber;

type Given = { isPublic: boolean; number: string | null };

/** Hands out the numbers of one run, passing over those that were given somewhere in it. */
function counter(given: readonly Given[]): (item: AgendaItem, prefix: string) => string {
  const taken = new Set(given.map(({ number }) => number));
  const last = new Map<string, number>();
  return (item, prefix) => {
    const number = givenNumber(item);
    if (number) {
      const ordinal = Number.parseInt(number.slice(prefix.length), 10);
      if (number.startsWith(prefix) && ordinal > 0) last.set(prefix, ordinal);
      return number;
    }
    let ordinal = (last.get(prefix) ?? 0) + 1;
    while (taken.has(`${prefix}${ordinal}`)) ordinal += 1;
    last.set(prefix, ordinal);
    // An item with a number of its own may stand between, and count back.
    taken.add(`${prefix}${ordinal}`);
    return `${prefix}${ordinal}`;
  };
}
