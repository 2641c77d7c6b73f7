import { type Caption, captionsIn } from './captions.ts';
import { soleDate } from './dates.ts';
import { numberIn } from './head.ts';
import { isBlank, type Line } from './source.ts';
import type { CaptionField } from './vocabulary.ts';

/** The caption of which a line consists; null where there is a value beside it. */
function loneCaption(line: Line | undefined): Caption | null {
  if (!line || line.cells.length !== 1) return null;
  const [caption, ...more] = captionsIn(line);
  return caption && more.length === 0 && caption.value === '' && caption.takes === 'value' ? caption : null;
}

export const isLoneCaption = (line: Line | undefined): boolean => loneCaption(line) !== null;

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
  const end = at + heads.length;
  const isApart = isBlank(lines[end]);
  const from = isApart ? end + 1 : end;
  const below = lines.slice(from, from + heads.length);
  const isFull =
    below.length === heads.length &&
    below.every((line) => !isBlank(line) && line.cells.length === 1 && captionsIn(line).length === 0) &&
    // Behind a gap they are those of the captions where they are as many.
    (!isApart || isBlank(lines[from + heads.length]));
  if (heads.length < 2 || !isFull) return { pairs: [], count: 0 };
  const pairs = heads.flatMap((head, n) => {
    const value = below[n];
    return value ? [{ ...head, value }] : [];
  });
  return { pairs, count: from - at + heads.length };
}

type Pair = { caption: Caption; value: string; line: Line; of: Line[] };
const fewestTyped = 3;
const mostBefore = 4;

/**
 * Captions one below the other whose values came out apart from them, and some of which have none: only what tells by
 * its form whose it is becomes a value. `next` is 0 where there is no such stack.
 */
export function typedStackAt(lines: readonly Line[], at: number): { values: Pair[]; next: number } {
  const heads: { caption: Caption; line: Line }[] = [];
  for (let line = lines[at]; line; line = lines[at + heads.length]) {
    const caption = loneCaption(line);
    if (!caption?.hasColon) break;
    heads.push({ caption, line });
  }
  const end = at + heads.length;
  const fields = new Set(heads.map(({ caption }) => caption.field));
  const typed = [...fields].filter((field) => forms.has(field));
  if (heads.length < fewestTyped || typed.length < 2) return { values: [], next: 0 };
  const below = typedFrom(lines.slice(end, end + 2 * heads.length));
  const above = typedFrom(lines.slice(Math.max(0, at - mostBefore), at).toReversed());
  const used = new Set<Line>();
  const values = heads.map(({ caption, line }) => {
    const form = forms.get(caption.field);
    const value = [...below, ...above].find((each) => !used.has(each) && form?.(each.text) === true);
    if (value) used.add(value);
    return { caption, value: value?.text ?? '', line, of: value ? [value] : [] };
  });
  const last = below.findLast((line) => used.has(line));
  return { values, next: last ? lines.indexOf(last) + 1 : end };
}

const isNumber = (text: string): boolean =>
  soleDate(text) === null && numberIn(text) === text && /\d.*[/-]/.test(text);
const forms: ReadonlyMap<CaptionField, (text: string) => boolean> = new Map([
  ['number', isNumber],
  ['status', (text: string) => /^(?:nicht\s?-?)?öffentlich$/i.test(text)],
  ['date', (text: string) => soleDate(text) !== null],
]);

/** Lines up to the first that is none of these. */
function typedFrom(lines: readonly Line[]): Line[] {
  const end = lines.findIndex(
    (line) => !isBlank(line) && ![...forms.values()].some((form) => form(line.text)),
  );
  return lines.slice(0, end === -1 ? undefined : end).filter((line) => !isBlank(line));
}
