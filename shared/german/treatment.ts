import type { NumberedItem } from '../domain/meeting/agenda.ts';
import { broughtForward, isOutOfOrder, runsOf, topOf } from '../domain/meeting/treatment.ts';
import { listed } from './format.ts';

/** "TOP 4, TOP 1 bis TOP 3 und TOP 5"; `top`: how an item is mentioned. */
export const itemWords = (
  items: readonly NumberedItem[],
  agenda: readonly NumberedItem[],
  top: (item: NumberedItem) => string,
): string =>
  listed(
    runsOf(items, agenda).flatMap((run) => {
      const named = topOf(run, agenda);
      const [first, last] = [named[0], named.at(-1)];
      return named.length > 2 && first && last ? [`${top(first)} bis ${top(last)}`] : named.map(top);
    }),
  );

/** Of a part that is printed by its numbers; '' where it was dealt with so. `which`: of two parts the one it is. */
export const treatmentSentence = (
  part: readonly NumberedItem[],
  top: (item: NumberedItem) => string,
  which: '' | 'öffentlichen' | 'nichtöffentlichen' = '',
): string =>
  isOutOfOrder(part)
    ? `Die ${which === '' ? '' : `${which} `}Punkte wurden in dieser Reihenfolge behandelt: ${itemWords(part, part, top)}.`
    : '';

/** "TOP 5 wird vor TOP 3 behandelt.", at the first of those that were called early; '' at any other. */
export function broughtForwardSentence(
  { id }: NumberedItem,
  part: readonly NumberedItem[],
  top: (item: NumberedItem) => string,
): string {
  const found = broughtForward(part).find(({ items }) => items[0]?.id === id);
  if (!found) return '';
  const { items, before } = found;
  const isOne = runsOf(items, part).flatMap((run) => topOf(run, part)).length === 1;
  return `${itemWords(items, part, top)} ${isOne ? 'wird' : 'werden'} vor ${top(before)} behandelt.`;
}
