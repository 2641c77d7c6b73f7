import type { NumberedItem } from '../domain/meeting/agenda.ts';
import { isOutOfOrder, runsOf, topOf } from '../domain/meeting/treatment.ts';
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

/** Of a part that is printed by its numbers; '' where it was dealt with so. */
export const treatmentSentence = (
  part: readonly NumberedItem[],
  top: (item: NumberedItem) => string,
): string =>
  isOutOfOrder(part)
    ? `Die Punkte wurden in dieser Reihenfolge behandelt: ${itemWords(part, part, top)}.`
    : '';
