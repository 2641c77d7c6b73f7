import type { Inline } from './inline.ts';

/** Stands in public for what is blacked out: as long for a letter as for a page. */
export const blackoutSign = '███';

/** Whether a part of a line is blacked out for everybody who is not allowed to read all. */
export const isBlackedOut = (part: Inline): boolean =>
  part.type !== 'hardBreak' && (part.marks ?? []).some(({ type }) => type === 'blackout');

/**
 * A line as everybody may read it: one sign for all that stands together, whatever marks, notes, pictures and breaks are in it.
 * Nothing of it is left, nor how much it was.
 */
export function withoutBlackedOut(content: readonly Inline[]): Inline[] {
  const shown: Inline[] = [];
  let pending: Inline[] = [];
  let isOpen = false;
  for (const part of content) {
    if (isBlackedOut(part)) {
      if (!isOpen) shown.push({ type: 'text', text: blackoutSign });
      [isOpen, pending] = [true, []];
    } else if (isOpen && isBetween(part)) pending.push(part);
    else {
      shown.push(...pending, part);
      [isOpen, pending] = [false, []];
    }
  }
  return [...shown, ...pending];
}

/** Blanks and breaks between two words that are blacked out would tell how many there are. */
const isBetween = (part: Inline): boolean =>
  part.type === 'hardBreak' || (part.type === 'text' && part.text.trim() === '');
