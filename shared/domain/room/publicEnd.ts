import type { ItemId } from '../ids.ts';
import { type AgendaItem, isMatter } from '../meeting/agenda.ts';
import type { Incident } from './incident.ts';

type Items = readonly Pick<AgendaItem, 'id' | 'kind' | 'isHeading' | 'isPublic' | 'status'>[];

/**
 * Where the end of the public part belongs once this item is called: the last item of that part, where this is the first of
 * the other one and nobody has noted it. `items` in the order of treatment; null where it is not to be offered.
 */
export function publicEndAt(
  calledId: ItemId,
  items: Items,
  incidents: readonly Pick<Incident, 'kind'>[],
): ItemId | null {
  if (incidents.some(({ kind }) => kind === 'publicEnds')) return null;
  const matters = items.filter((item) => isMatter(item) && item.status !== 'removed');
  const at = matters.findIndex(({ id }) => id === calledId);
  const before = matters.slice(0, Math.max(at, 0));
  const isFirst = at > 0 && before.every(({ isPublic }) => isPublic);
  const isLeft = matters.slice(at).every(({ isPublic }) => !isPublic);
  return isFirst && isLeft ? (before.at(-1)?.id ?? null) : null;
}
