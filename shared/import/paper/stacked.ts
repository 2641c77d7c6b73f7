import { type Caption, captionsIn } from './captions.ts';
import { isBlank, type Line } from './source.ts';

/** The caption of which a line consists; null where there is a value beside it. */
function loneCaption(line: Line | undefined): Caption | null {
  if (!line || line.cells.length !== 1) return null;
  const [caption, ...more] = captionsIn(line);
  return caption && more.length === 0 && caption.value === '' && caption.takes === 'value' ? caption : null;
}

/** Whether captions and values take turns line by line: the next but one, or the one before the last is a caption, too. */
export const isInPairs = (lines: readonly Line[], at: number): boolean =>
  loneCaption(lines[at + 1]) === null &&
  !isBlank(lines[at + 1]) &&
  [lines[at - 2], lines[at + 2]].some((line) => loneCaption(line) !== null);

/** Captions one below the other, and then as many values in the same order; `count` is 0 where they are not. */
export function stackedAt(
  lines: readonly Line[],
  at: number,
): { pairs: { caption: Caption; line: Line; value: Line }[]; count: number } {
  const heads: { caption: Caption; line: Line }[] = [];
  for (let line = lines[at]; line; line = lines[at + heads.length]) {
    const caption = loneCaption(line);
    if (!caption || caption.hasColon) break;
    heads.push({ caption, line });
  }
  const below = lines.slice(at + heads.length, at + 2 * heads.length);
  const isFull =
    below.length === heads.length &&
    below.every((line) => !isBlank(line) && line.cells.length === 1 && captionsIn(line).length === 0);
  if (heads.length < 2 || !isFull) return { pairs: [], count: 0 };
  const pairs = heads.flatMap((head, n) => {
    const value = below[n];
    return value ? [{ ...head, value }] : [];
  });
  return { pairs, count: 2 * heads.length };
}
