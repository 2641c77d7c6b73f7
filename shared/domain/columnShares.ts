import { withProtectedBlanks } from '../german/protectedBlanks.ts';
import { plainText } from './richText.ts';
import type { Grid, PlacedCell } from './tableGrid.ts';

/** The longest word and the longest line of a column, in characters. */
type Wanted = { word: number; line: number };

/** Room on both sides of a cell's text, in characters. */
const margins = 3;
/** No word and no line asks for more, in characters: longer ones break. */
const most = { word: 24, line: 60 };
/** Characters in a line of the narrowest text that a table stands in, that of an item of the Niederschrift. */
const charactersInLine = 65;

/**
 * How wide the columns of a table are, in whole per mille of it: each has room for its longest word, and the rest goes
 * to long lines. The same wherever it is shown, however wide the text around it is.
 */
export function columnShares(grid: Grid): number[] {
  const columns = wantedIn(grid);
  const least = columns.map(({ word }) => Math.min(word, most.word) + margins);
  const longer = columns.map(({ line, word }) => Math.max(0, Math.min(line, most.line) - word));
  const rest = Math.max(0, charactersInLine - sumOf(least));
  const perCharacter = rest / Math.max(1, sumOf(longer));
  return inWhole(
    least.map((room, n) => room + perCharacter * (longer[n] ?? 0)),
    1000,
  );
}

/** Whole numbers that are to each other as `shares` and add up to `total`. */
export function inWhole(shares: readonly number[], total: number): number[] {
  const sum = sumOf(shares);
  const parts = shares.map((share) => Math.floor((total * share) / sum));
  const left = total - sumOf(parts);
  return parts.map((each, n) => (n === 0 ? each + left : each));
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

function wantedIn({ width, rows }: Grid): Wanted[] {
  const wanted = Array.from({ length: width }, () => ({ word: 1, line: 1 }));
  for (const placed of rows.flat().filter(({ columns }) => columns === 1)) {
    const column = wanted[placed.column];
    if (!column) continue;
    for (const line of wordsOf(placed).split('\n')) {
      column.line = Math.max(column.line, line.length);
      for (const word of line.split(' ')) column.word = Math.max(column.word, word.length);
    }
  }
  return wanted;
}

/** As printed: "12.000 €" is one word, which does not break. */
const wordsOf = ({ cell }: PlacedCell): string =>
  withProtectedBlanks(plainText({ type: 'doc', content: cell?.content ?? [] }));
