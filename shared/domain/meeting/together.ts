import type { ItemId } from '../ids.ts';
import { type AgendaItem, isMatter } from './agenda.ts';
import { printOrder } from './numbering.ts';

/**
 * The items that are dealt with together, of each of them all in their order: those that name the same item, with that one.
 * What was taken off, or lies in the other part, is none of them.
 */
export function togetherIn<Item extends AgendaItem>(items: readonly Item[]): Map<ItemId, Item[]> {
  const shown = printOrder(items).filter((item) => isMatter(item) && item.status !== 'removed');
  const groups = Map.groupBy(shown, (item) => `${item.isPublic} ${item.togetherWith ?? item.id}`);
  return new Map(
    [...groups.values()].flatMap((group) => (group.length < 2 ? [] : group.map(({ id }) => [id, group]))),
  );
}

/** The agenda where these are dealt with together, with all that each of them was with before. */
export function putTogether<Item extends AgendaItem>(items: readonly Item[], ids: readonly ItemId[]): Item[] {
  const groups = togetherIn(items);
  const meant = new Set(ids.flatMap((id) => [id, ...(groups.get(id) ?? []).map((one) => one.id)]));
  const lead = printOrder(items).find(({ id }) => meant.has(id));
  return items.map((item) =>
    meant.has(item.id) ? { ...item, togetherWith: item.id === lead?.id ? null : (lead?.id ?? null) } : item,
  );
}

/** The agenda where an item is dealt with by itself again; the others stay together. */
export function takeApart<Item extends AgendaItem>(items: readonly Item[], id: ItemId): Item[] {
  const alone = items.map((item) => (item.id === id ? { ...item, togetherWith: null } : item));
  const rest = (togetherIn(items).get(id) ?? []).filter((one) => one.id !== id).map((one) => one.id);
  const free = alone.map((item) => (rest.includes(item.id) ? { ...item, togetherWith: null } : item));
  return rest.length < 2 ? free : putTogether(free, rest);
}
