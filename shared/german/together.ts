import type { NumberedItem } from '../domain/meeting/agenda.ts';
import { listed } from './format.ts';

/** "Die Tagesordnungspunkte 4, 5 und 7" */
export const togetherWords = (group: readonly NumberedItem[]): string =>
  `Die Tagesordnungspunkte ${listed(group.map(({ number }) => number))}`;

/** "Gemeinsame Beratung mit TOP 5 und 7", below an item of an agenda that is sent; '' where it is dealt with by itself. */
export function togetherLine(item: NumberedItem, groups: Groups): string {
  const others = othersOf(item, groups);
  return others.length === 0 ? '' : `Gemeinsame Beratung mit TOP ${listed(others)}`;
}

/** "mit TOP 5 und 7", where there is little room. */
export function togetherMark(item: NumberedItem, groups: Groups): string {
  const others = othersOf(item, groups);
  return others.length === 0 ? '' : `mit TOP ${listed(others)}`;
}

type Groups = ReadonlyMap<NumberedItem['id'], readonly NumberedItem[]>;

const othersOf = ({ id }: NumberedItem, groups: Groups): string[] =>
  (groups.get(id) ?? []).filter((one) => one.id !== id).map(({ number }) => number);
