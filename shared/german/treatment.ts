import type { ItemId } from '../domain/ids.ts';
import type { NumberedItem } from '../domain/meeting/agenda.ts';
import {
  broughtForward,
  isOutOfOrder,
  type Order,
  orderOf,
  runsOf,
  topOf,
} from '../domain/meeting/treatment.ts';
import { listed } from './format.ts';

/** "TOP 4, TOP 1 bis TOP 3 und TOP 5"; `order`: of the agenda, `top`: how an item is mentioned. */
export const itemWords = (
  items: readonly NumberedItem[],
  order: Order,
  top: (item: NumberedItem) => string,
): string =>
  listed(
    runsOf(items, order).flatMap((run) => {
      const named = topOf(run, order);
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
    ? `Die ${which === '' ? '' : `${which} `}Punkte wurden in dieser Reihenfolge behandelt: ${itemWords(part, orderOf(part), top)}.`
    : '';

/** "TOP 5 wird vor TOP 3 behandelt.", by the first of those items of a part that were called early; none at any other. */
export const broughtForwardSentences = (
  part: readonly NumberedItem[],
  top: (item: NumberedItem) => string,
): ReadonlyMap<ItemId, string> => {
  const order = orderOf(part);
  return new Map(
    broughtForward(part).flatMap(({ items, before }) => {
      const [first] = items;
      if (!first) return [];
      const isOne = runsOf(items, order).flatMap((run) => topOf(run, order)).length === 1;
      const verb = isOne ? 'wird' : 'werden';
      return [[first.id, `${itemWords(items, order, top)} ${verb} vor ${top(before)} behandelt.`]];
    }),
  );
};
