import { listStep, textWidth } from '../../word/write/layout.ts';
import type { Line } from '../../word/write/line.ts';
import type { Run } from '../../word/write/run.ts';

/** Twips that a character takes at most on average. */
const character = 125;
/** However far in a text stands, a word finds room. */
const narrowest = 5 * character;

/** Rows of text that these lines take at most, `width` in twips. */
export const rowsOf = (lines: readonly Line[], width: number): number =>
  lines.reduce((sum, { size, runs, numbering }) => {
    const room = Math.max(narrowest, width - listStep * ((numbering?.level ?? -1) + 1));
    const breaks = breaksIn(runs);
    return sum + breaks + Math.max(1, Math.ceil((size * character) / room));
  }, 0);

const breaksIn = (runs: readonly Run[]): number =>
  runs.reduce(
    (sum, run) => sum + (run.type === 'link' ? breaksIn(run.runs) : run.type === 'break' ? 1 : 0),
    0,
  );

/** A third of a page. */
export const mostRows = 18;

/**
 * Whether these lines can stay on one page. What cannot, and may not break, would run off the page; and where it holds on
 * to what follows, Typst begins a new page for it.
 */
export const fitTogether = (lines: readonly Line[], width: number = textWidth): boolean =>
  rowsOf(lines, width) <= mostRows;
