import type { Incident } from '../../../../shared/domain/room/incident.ts';

/** With its neighbour at the same item; those of other items lie between them and stay where they are. */
export function swapped(incidents: readonly Incident[], moved: Incident, step: -1 | 1): Incident[] {
  const here = incidents.filter(({ itemId }) => itemId === moved.itemId);
  const other = here[here.indexOf(moved) + step];
  if (!other) return [...incidents];
  return incidents.map((one) => (one === moved ? other : one === other ? moved : one));
}
