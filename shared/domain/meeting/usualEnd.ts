import { type AgendaItem, isMatter } from './agenda.ts';
import { printOrder } from './numbering.ts';

const lastWords = /^(?:verschiedenes|sonstiges)\b/iu;

/** "Verschiedenes" at the end of a part, which what is added usually comes before; null where it ends otherwise. */
export function usualEnd<Item extends AgendaItem>(items: readonly Item[], isPublic: boolean): Item | null {
  const part = printOrder(items).filter(
    (item) => item.kind === 'item' && item.parentId === null && item.isPublic === isPublic,
  );
  const last = part.at(-1);
  return last && isMatter(last) && lastWords.test(last.title) ? last : null;
}
