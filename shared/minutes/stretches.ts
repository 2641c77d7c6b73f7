import type { NumberedItem } from '../domain/meeting/agenda.ts';
import { readsByNumbers, someInNumbers } from '../domain/meeting/treatment.ts';
import type { Mentions } from './mentions.ts';

/** What was dealt with from one spot of the agenda until before another one; undefined: to the end. */
export type Stretch = { from: number; until: number | undefined };

/** "zu TOP 2 und TOP 4", where "ab TOP 4 bis TOP 2" would say something else to who knows the numbers; else ''. */
export function spelledOut(stretches: readonly Stretch[], mentions: Mentions): string {
  if (!mentions.isOutOfOrder || stretches.every((stretch) => reads(stretch, mentions))) return '';
  const own = stretches.flatMap((stretch) => itemsOf(stretch, mentions));
  const words = mentions.each(someInNumbers(own, mentions.agenda));
  return words === '' ? '' : `zu ${words}`;
}

const itemsOf = ({ from, until }: Stretch, { agenda }: Mentions): NumberedItem[] => agenda.slice(from, until);

const reads = (stretch: Stretch, mentions: Mentions): boolean =>
  readsByNumbers(itemsOf(stretch, mentions), mentions.agenda, {
    fromStart: stretch.from === 0,
    toEnd: stretch.until === undefined,
  });
