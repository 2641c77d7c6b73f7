import type { SourceLine } from '../../../shared/import/paper/source.ts';

/** Words on a page, with the left end of the line they stand on, from the lower left corner. */
export type Piece = { text: string; x: number; y: number; width: number; height: number };

/** Words of a page as lines from top to bottom; room between columns becomes spaces, a wide gap an empty line. */
export function pageLines(pieces: readonly Piece[], page: number): SourceLine[] {
  const rows = rowsOf(pieces.filter(({ text }) => text.trim() !== ''));
  const usual = usualHeight(rows);
  const margin = Math.min(...rows.map(([first]) => first?.x ?? Number.POSITIVE_INFINITY));
  const columns = rows.map(columnsOf);
  return rows.flatMap((row, at) => {
    const before = rows[at - 1];
    const gap = before ? topOf(before) - topOf(row) : 0;
    const beside = [-2, -1, 1, 2].flatMap((by) => columns[at + by] ?? []);
    const line = { text: rowText(row, margin, beside), page };
    return before && gap > usual * 1.75 ? [{ text: '', page }, line] : [line];
  });
}

/** Pieces on the same height, from left to right. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && first.y - piece.y < Math.min(first.height, piece.height) * 0.45) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x));
}

const topOf = (row: readonly Piece[]): number => Math.max(...row.map(({ y }) => y));

/** The distance of lines in a paragraph. */
function usualHeight(rows: readonly Piece[][]): number {
  const heights = rows
    .flat()
    .map(({ height }) => height)
    .toSorted((a, b) => a - b);
  return (heights[Math.floor(heights.length / 2)] ?? 10) * 1.15;
}

/** More room than between two words, in heights of a letter. */
const columnGap = 1.1;
/** As much as a cell leaves at its edges at least; where a column begins in the next row, it is enough. */
const leastGap = 0.15;
/** What begins so far to the right stands in another column; less is an indent. */
const fewestIndents = 5;

/** Where a row has columns. */
const columnsOf = (row: readonly Piece[]): number[] =>
  row.flatMap((piece, at) => {
    const before = row[at - 1];
    const isApart = before && piece.x - before.x - before.width > piece.height * columnGap;
    return isApart ? [piece.x] : [];
  });

/** `beside`: where the rows above and below have columns. */
function rowText(row: readonly Piece[], margin: number, beside: readonly number[]): string {
  // Letters are about half as wide as high; columns stand where they stood on the page.
  const columnOf = ({ x, height }: Piece) => Math.round((x - margin) / (height * 0.5));
  const [first] = row;
  const isIndented = first !== undefined && first.x - margin > first.height * fewestIndents;
  let text = isIndented ? ' '.repeat(columnOf(first)) : '';
  let end: number | null = null;
  for (const piece of row) {
    const gap = end === null ? 0 : piece.x - end;
    const isColumn = gap > piece.height * leastGap && beside.some((x) => Math.abs(x - piece.x) < 1);
    if (end !== null && (gap > piece.height * columnGap || isColumn))
      text = text.trimEnd().padEnd(Math.max(text.trimEnd().length + 3, columnOf(piece)));
    else if (gap > piece.height * 0.15 && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' ';
    text += piece.text;
    end = piece.x + piece.width;
  }
  return text;
}
