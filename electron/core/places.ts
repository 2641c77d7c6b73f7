import type { AgendaItem } from '../../shared/domain/agenda.ts';
import { parents } from '../../shared/domain/numbering.ts';
import type { Id } from '../../shared/domain/values.ts';

/**
 * The items whose place changes when `moved` (with its sub-items) comes before another item, or to the end of
 * its part or parent. `moved` carries the parent and part it is to have; it may be new.
 */
export function placeItem(
  items: readonly AgendaItem[],
  moved: AgendaItem,
  beforeItemId: Id | null,
): AgendaItem[] {
  const others = items.filter((item) => item.id !== moved.id);
  const parentOf = parents(items);
  const siblings = others
    .toSorted((a, b) => a.position - b.position)
    .filter(
      (item) => item.kind === 'item' && item.isPublic === moved.isPublic && parentOf(item) === moved.parentId,
    );
  const at = siblings.findIndex((item) => item.id === beforeItemId);
  const order = siblings.toSpliced(at === -1 ? siblings.length : at, 0, moved);
  const subItems = others
    .filter((item) => item.parentId === moved.id && item.isPublic !== moved.isPublic)
    .map((item): AgendaItem => ({ ...item, isPublic: moved.isPublic }));
  const placed = order
    .map((item, position): AgendaItem => ({ ...item, parentId: moved.parentId, position }))
    .filter((item) => item.id === moved.id || item.position !== positionOf(others, item.id));
  return [...placed, ...subItems];
}

const positionOf = (items: readonly AgendaItem[], id: Id): number | undefined =>
  items.find((item) => item.id === id)?.position;
