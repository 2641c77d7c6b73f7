import { type AgendaEffect, type AgendaItem, blankItem, type NumberedItem } from './agenda.ts';
import { ancestors, deepestLevel, heightOf, parents, printOrder } from './numbering.ts';
import { putItems } from './putItems.ts';
import { putTogether } from './together.ts';
import type { ItemId, MeetingId } from '../ids.ts';

/**
 * What an adopted motion does to the agenda (R11, R12): the items that change and those that are new, with the
 * versions they had. Fixed numbers stay (M5); a new item has none yet (`fixNumbers` gives it one).
 */
export function applyEffect(
  items: readonly NumberedItem[],
  effect: AgendaEffect,
  newId: () => ItemId,
  meetingId: MeetingId,
): AgendaItem[] {
  const before = printOrder(items).map(({ number: _number, ...item }): AgendaItem => item);
  const after = changed(before, effect, newId, meetingId);
  const old = new Map(before.map((item) => [item.id, item]));
  return after.filter((item) => !sameItem(item, old.get(item.id)));
}

function changed(
  items: AgendaItem[],
  effect: AgendaEffect,
  newId: () => ItemId,
  meetingId: MeetingId,
): AgendaItem[] {
  switch (effect.kind) {
    case 'remove': {
      const gone = withSubItems(items, effect.itemIds);
      return items.map((item) => (gone.has(item.id) ? { ...item, status: 'removed' } : item));
    }
    case 'firstReading':
      return items.map((item) => (isChosen(item, effect.itemIds) ? { ...item, reading: 1 } : item));
    case 'move':
      return move(items, effect.itemIds, effect.beforeItemId);
    case 'together':
      return putTogether(items, effect.itemIds);
    case 'makeNonPublic':
      return makeNonPublic(items, effect.itemIds);
    case 'add': {
      const { title, beforeItemId, parentId = null } = effect;
      const parent = items.find(({ id }) => id === parentId);
      const isPublic = parent?.isPublic ?? effect.isPublic;
      const added = blankItem({ id: newId(), meetingId, title, isPublic, status: 'added' });
      return parent
        ? putItems(items, [{ ...added, parentId: parent.id }], null)
        : put(items, [added], beforeItemId);
    }
  }
}

/** Whole items move, to the end of their own part where the target lies in the other one: publicity stays as it is. */
function move(items: AgendaItem[], ids: readonly (ItemId | null)[], beforeId: ItemId | null): AgendaItem[] {
  const above = ancestors(items);
  const chosen = items.filter((item) => isChosen(item, ids) && !above(item).some((id) => ids.includes(id)));
  const moved = (isPublic: boolean) => chosen.filter((item) => item.isPublic === isPublic);
  return put(put(items, moved(true), beforeId), moved(false), beforeId);
}

/** To the end of the non-public part, sub-items with their item; a sub-item alone becomes an item there. */
function makeNonPublic(items: AgendaItem[], ids: readonly (ItemId | null)[]): AgendaItem[] {
  const hidden = withSubItems(items, ids);
  const flagged = items.map((item) => (hidden.has(item.id) ? { ...item, isPublic: false } : item));
  const parentOf = parents(flagged);
  const isNew = (item: AgendaItem) => items.some((old) => old.id === item.id && old.isPublic);
  const top = flagged.filter((item) => hidden.has(item.id) && isNew(item) && !hidden.has(parentOf(item)));
  return put(flagged, top, null);
}

/** Puts `moved` (all of one part) before the target, or to the end of the part. */
function put(items: AgendaItem[], moved: readonly AgendaItem[], beforeId: ItemId | null): AgendaItem[] {
  const target = targetOf(items, moved, beforeId);
  const parentId = target ? parents(items)(target) : null;
  return putItems(
    items,
    moved.map((item) => ({ ...item, parentId })),
    target?.id ?? null,
  );
}

/**
 * The item to come before: the moved one itself where the target hangs below it, for nothing comes to hang below itself;
 * where the levels would go too deep, what the target hangs below.
 */
function targetOf(
  items: readonly AgendaItem[],
  moved: readonly AgendaItem[],
  beforeId: ItemId | null,
): AgendaItem | null {
  const target = items.find((item) => item.id === beforeId && item.kind === 'item');
  if (!target || moved.some((item) => item.isPublic !== target.isPublic)) return null;
  const height = Math.max(1, ...moved.map(({ id }) => heightOf(items, id)));
  const above = ancestors(items)(target);
  const own = moved.find(({ id }) => above.includes(id));
  if (own) return own;
  const tooDeep = above.length + height - deepestLevel;
  return tooDeep > 0 ? (items.find(({ id }) => id === above[tooDeep - 1]) ?? target) : target;
}

function withSubItems(items: readonly AgendaItem[], ids: readonly (ItemId | null)[]): Set<ItemId | null> {
  const above = ancestors(items);
  const chosen = items.filter((item) => isChosen(item, ids) || above(item).some((id) => ids.includes(id)));
  return new Set(chosen.map((item) => item.id));
}

function isChosen(item: AgendaItem, ids: readonly (ItemId | null)[]): boolean {
  return item.kind === 'item' && ids.includes(item.id);
}

function sameItem(a: AgendaItem, b: AgendaItem | undefined): boolean {
  return (
    b !== undefined &&
    a.position === b.position &&
    a.parentId === b.parentId &&
    a.isPublic === b.isPublic &&
    a.status === b.status &&
    a.reading === b.reading &&
    a.togetherWith === b.togetherWith
  );
}
