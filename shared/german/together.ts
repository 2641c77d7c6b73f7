import type { NumberedItem } from '../domain/meeting/agenda.ts';
import { listed } from './format.ts';

/** "Die Tagesordnungspunkte 4, 5 und 7" */
export const togetherWords = (group: readonly NumberedItem[]): string =>
  `Die Tagesordnungspunkte ${listed(group.map(({ number }) => number))}`;

/** "Gemeinsame Beratung mit TOP 5 und 7", below an item of an agenda that is sent; '' where it is dealt with by itself. */
export function togetherLine(
  { id }: NumberedItem,
  groups: ReadonlyMap<NumberedItem['id'], readonly NumberedItem[]>,
): string {
  const others = (groups.get(id) ?? []).filter((one) => one.id !== id).map(({ number }) => number);
  return others.length === 0 ? '' : `Gemeinsame Beratung mit TOP ${listed(others)}`;
}
