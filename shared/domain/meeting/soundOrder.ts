import type { AgendaItem } from './agenda.ts';

/** Whether items stand one behind the other, each in the part of the item it lies below. */
export function isSoundOrder(items: readonly AgendaItem[]): boolean {
  const byId = new Map(items.map((item) => [item.id, item]));
  const matters = items.filter(({ kind }) => kind === 'item');
  const isInItsPart = ({ parentId, isPublic }: AgendaItem) =>
    parentId === null || byId.get(parentId)?.isPublic === isPublic;
  const siblings = Map.groupBy(matters, ({ parentId, isPublic }) => `${parentId} ${isPublic}`);
  const isWithoutGaps = (some: readonly AgendaItem[]) =>
    some
      .map(({ position }) => position)
      .toSorted((a, b) => a - b)
      .every((position, at) => position === at);
  return matters.every(isInItsPart) && [...siblings.values()].every(isWithoutGaps);
}
