import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import { ancestors, fitsBelow } from '../../../../shared/domain/meeting/numbering.ts';
import type { ItemId } from '../../../../shared/domain/ids.ts';

/** Where an item is to stand; as in `agenda.move`. */
export type MoveTarget = { parentId: ItemId | null; beforeItemId: ItemId | null; isPublic: boolean };

export type Direction = 'up' | 'down' | 'first' | 'last' | 'indent' | 'outdent' | 'otherPart';

/** The target one step away, or null where there is no such step. `items` in printing order. */
export function stepFrom(items: readonly AgendaRow[], id: string, direction: Direction): MoveTarget | null {
  const item = items.find((row) => row.id === id);
  if (!item || item.kind !== 'item') return null;
  const { parentId, isPublic } = item;
  const siblings = siblingsOf(items, item);
  const at = siblings.indexOf(item);
  const above = siblings[at - 1];
  switch (direction) {
    case 'up':
      return above ? { parentId, isPublic, beforeItemId: above.id } : null;
    case 'down':
      return siblings[at + 1] ? { parentId, isPublic, beforeItemId: siblings[at + 2]?.id ?? null } : null;
    case 'first':
      return above ? { parentId, isPublic, beforeItemId: siblings[0]?.id ?? null } : null;
    case 'last':
      return siblings[at + 1] ? { parentId, isPublic, beforeItemId: null } : null;
    case 'indent':
      return above && fitsBelow(items, item.id, above.id)
        ? { parentId: above.id, isPublic, beforeItemId: null }
        : null;
    case 'outdent': {
      const parent = items.find((row) => row.id === parentId);
      return parent ? { parentId: parent.parentId, isPublic, beforeItemId: afterwards(items, parent) } : null;
    }
    case 'otherPart':
      return { parentId: null, isPublic: !isPublic, beforeItemId: null };
  }
}

export type Drop = { key: string; position: 'before' | 'on' | 'after' };

/** Where an item is dropped: between rows or, with 'on', as the last sub-item of a row. */
export function dropAt(items: readonly AgendaRow[], draggedId: string, drop: Drop): MoveTarget | null {
  const dragged = items.find((row) => row.id === draggedId);
  const target = items.find((row) => row.id === drop.key);
  if (!dragged || !target || target.id === draggedId) return null;
  const { isPublic } = target;
  if (drop.position === 'on')
    return fitsBelow(items, dragged.id, target.id)
      ? { parentId: target.id, isPublic, beforeItemId: null }
      : null;
  const wanted =
    drop.position === 'before'
      ? { parentId: target.parentId, isPublic, beforeItemId: target.id }
      : behind(items, target, draggedId);
  return fitting(items, dragged, wanted);
}

/** Where its levels would go too deep, it goes behind the whole block. */
function fitting(items: readonly AgendaRow[], dragged: AgendaRow, wanted: MoveTarget): MoveTarget | null {
  const parent = items.find((row) => row.id === wanted.parentId);
  if (!parent || fitsBelow(items, dragged.id, parent.id)) return wanted;
  if (parent.id === dragged.id || ancestors(items)(parent).includes(dragged.id)) return null;
  const { isPublic } = wanted;
  return fitting(items, dragged, {
    parentId: parent.parentId,
    isPublic,
    beforeItemId: afterwards(items, parent),
  });
}

/** Right behind a row: with sub-items that is before the first of them, as it looks on screen. */
function behind(items: readonly AgendaRow[], target: AgendaRow, draggedId: string): MoveTarget {
  const { isPublic, parentId } = target;
  const first = items.find((row) => row.parentId === target.id && row.id !== draggedId);
  if (first) return { parentId: target.id, isPublic, beforeItemId: first.id };
  return { parentId, isPublic, beforeItemId: afterwards(items, target, draggedId) };
}

/** The sibling that follows; null at the end. */
function afterwards(items: readonly AgendaRow[], item: AgendaRow, except = ''): ItemId | null {
  const siblings = siblingsOf(items, item).filter((row) => row.id !== except || row === item);
  return siblings[siblings.indexOf(item) + 1]?.id ?? null;
}

const siblingsOf = (items: readonly AgendaRow[], item: AgendaRow): AgendaRow[] =>
  items.filter(
    (row) => row.kind === 'item' && row.isPublic === item.isPublic && row.parentId === item.parentId,
  );
