import { isMatter, type NumberedItem } from '../domain/meeting/agenda.ts';
import { isOutOfOrder, orderOf } from '../domain/meeting/treatment.ts';
import { itemWords } from '../german/treatment.ts';
import { unbroken } from './text.ts';
import type { ItemId } from '../domain/ids.ts';

/** How items are mentioned in other sentences: "ab TOP 3", "bis TOP 5.2". */
export type Mentions = {
  /** "TOP 4.1"; null for the block before the agenda and for unknown items. */
  top: (itemId: ItemId | null) => string | null;
  /** Whether this is the block before the agenda. */
  isPreliminary: (itemId: ItemId | null) => boolean;
  /** The item that is dealt with before this one, as the agenda goes; null where there is none. */
  before: (itemId: ItemId) => ItemId | null;
  /** "TOP 4, TOP 1 bis TOP 3": these, in the given order. */
  each: (items: readonly NumberedItem[]) => string;
  /** The agenda in the order of treatment. */
  agenda: readonly NumberedItem[];
  /** Whether that is another one than the numbers say. */
  isOutOfOrder: boolean;
  /** Whether an item is the other one or hangs below it. */
  isWithin: (itemId: ItemId | null, other: ItemId) => boolean;
  /** Where an item stands in print, from 0; -1 for none. */
  spotOf: (itemId: ItemId | null) => number;
};

/** `perPart`: numbers start again in the non-public part, so there the part is named too; "N 1" says it itself. */
export function mentionsOf(items: readonly NumberedItem[], perPart: boolean): Mentions {
  // By number alone: a title of the non-public part must not show in the public one (M9).
  const name = ({ number, isPublic }: NumberedItem): string =>
    `${unbroken(`TOP ${number}`)}${perPart && !isPublic && /^\d/.test(number) ? ' der nichtöffentlichen Sitzung' : ''}`;
  const preliminary = items.find((item) => item.kind === 'preliminary')?.id ?? null;
  const spots = new Map<ItemId | null, number>(items.map(({ id }, spot) => [id, spot]));
  const spotOf = (itemId: ItemId | null): number => spots.get(itemId) ?? -1;
  const numbered = items.filter(isMatter);
  const names = new Map(numbered.map((item) => [item.id, name(item)]));
  // A line between items has no number: there the next one begins.
  const following = ({ id, isPublic }: NumberedItem) =>
    items.slice(spotOf(id)).find((item) => isMatter(item) && item.isPublic === isPublic);
  for (const heading of items.filter(({ isHeading }) => isHeading)) {
    const next = following(heading);
    if (next) names.set(heading.id, name(next));
  }
  const order = orderOf(items);
  const byId = new Map<ItemId | null, NumberedItem>(items.map((item) => [item.id, item]));
  return {
    top: (itemId) => (itemId === null ? null : (names.get(itemId) ?? null)),
    isPreliminary: (itemId) => itemId !== null && itemId === preliminary,
    before: (itemId) => {
      const earlier = items.slice(0, Math.max(spotOf(itemId), 0));
      return earlier.findLast((item) => isMatter(item) && item.status !== 'removed')?.id ?? null;
    },
    each: (some) => itemWords(some, order, name),
    agenda: items,
    isOutOfOrder: isOutOfOrder(items),
    isWithin: (itemId, other) => {
      const item = byId.get(itemId);
      return item !== undefined && (item.id === other || order.above(item).includes(other));
    },
    spotOf,
  };
}
