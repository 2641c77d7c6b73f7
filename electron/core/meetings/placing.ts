import type { AgendaItem } from '../../../shared/domain/meeting/agenda.ts';
import { closeGaps, parents } from '../../../shared/domain/meeting/numbering.ts';
import type { Id } from '../../../shared/domain/values.ts';

/**
 * The items whose place changes when `moved` (with its sub-items) comes before another item, or to the end of
 * its part or parent. `moved` carries the parent and part it is to have; it may be new.
 */
export function placeItem(
  items: readonly AgendaItem[],
  moved: AgendaItem,
  beforeItemId: Id | null,
): AgendaItem[] {
  const parentOf = parents(items);
  const others = items
    .filter((item) => item.id !== moved.id)
    .map((item) => (item.parentId === moved.id ? { ...item, isPublic: moved.isPublic } : item));
  const target = others.find(
    (item) =>
      item.id === beforeItemId && item.isPublic === moved.isPublic && parentOf(item) === moved.parentId,
  );
  // Between two places, or behind the last one; counted anew at once.
  const position = target ? target.position - 0.5 : Number.POSITIVE_INFINITY;
  const placed = closeGaps([...others, { ...moved, position }]);
  return placed.filter((item) => item.id === moved.id || hasMoved(item, items));
}

/** The items that take another place when some others go away. */
export const placesWithout = (items: readonly AgendaItem[], gone: ReadonlySet<Id>): AgendaItem[] =>
  closeGaps(items.filter((item) => !gone.has(item.id))).filter((item) => hasMoved(item, items));

function hasMoved({ id, position, isPublic }: AgendaItem, items: readonly AgendaItem[]): boolean {
  const before = items.find((item) => item.id === id);
  return before?.position !== position || before.isPublic !== isPublic;
}
