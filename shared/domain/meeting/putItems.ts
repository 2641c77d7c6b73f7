import type { AgendaItem } from './agenda.ts';
import { closeGaps, deepestLevel, parents } from './numbering.ts';
import type { ItemId } from '../ids.ts';

/**
 * The agenda with `moved` (all of one part and parent, which they carry already; they may be new) before another item
 * there, or at the end. Their sub-items follow into the part; positions are counted anew, so that none is left open.
 */
export function putItems(
  items: readonly AgendaItem[],
  moved: readonly AgendaItem[],
  beforeItemId: ItemId | null,
): AgendaItem[] {
  const [first] = moved;
  if (!first) return [...items];
  const movedIds = new Set<ItemId | null>(moved.map(({ id }) => id));
  const parentOf = parents(items);
  const byId = new Map<ItemId | null, AgendaItem>(items.map((item) => [item.id, item]));
  // By what is stored: what it hangs below may lie in the other part already.
  const goesAlong = ({ parentId }: AgendaItem, level = 1): boolean => {
    const parent = byId.get(parentId);
    return (
      movedIds.has(parentId) || (parent !== undefined && level < deepestLevel && goesAlong(parent, level + 1))
    );
  };
  const others = items
    .filter(({ id }) => !movedIds.has(id))
    .map((item) => (goesAlong(item) ? { ...item, isPublic: first.isPublic } : item));
  const siblings = items
    .filter((item) => item.kind === 'item' && item.isPublic === first.isPublic)
    .filter((item) => parentOf(item) === first.parentId)
    .toSorted((a, b) => a.position - b.position);
  const target = siblings.findIndex(({ id }) => id === beforeItemId);
  // Where the target moves as well, the next one that stays marks the spot.
  const anchor = target === -1 ? undefined : siblings.slice(target).find(({ id }) => !movedIds.has(id));
  const end = Math.max(0, ...siblings.map(({ position }) => position)) + 1;
  const start = anchor ? anchor.position - 1 : end;
  // Between two positions, or behind the last one.
  const between = (at: number) => start + (at + 1) / (moved.length + 1);
  return closeGaps([...others, ...moved.map((item, at) => ({ ...item, position: between(at) }))]);
}

/** The agenda without some items, its positions counted anew. */
export const itemsWithout = (items: readonly AgendaItem[], gone: ReadonlySet<ItemId>): AgendaItem[] =>
  closeGaps(items.filter((item) => !gone.has(item.id)));

/** The items of an agenda whose position is another one than before, new ones among them. */
export function movedSince(before: readonly AgendaItem[], after: readonly AgendaItem[]): AgendaItem[] {
  const old = new Map(before.map((item) => [item.id, item]));
  return after.filter((item) => {
    const was = old.get(item.id);
    return (
      was?.position !== item.position || was.isPublic !== item.isPublic || was.parentId !== item.parentId
    );
  });
}
