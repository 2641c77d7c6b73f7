import type { SourceLine } from '../../../shared/import/paper/source.ts';

/** Words on a page, with the left end of the line they stand on, from the lower left corner. */
export type Piece = { text: string; x: number; y: number; width: number; height: number };

/** Words of a page as lines from top to bottom; room between columns becomes spaces, a wide gap an empty line. */
export function pageLines(pieces: readonly Piece[], page: number): SourceLine[] {
  const rows = rowsOf(pieces.filter(({ text }) => text.trim() !== ''));
  const usual = usualHeight(rows);
  return rows.flatMap((row, at) => {
    const before = rows[at - 1];
    const gap = before ? topOf(before) - topOf(row) : 0;
    const line = { text: rowText(row), page };
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

function rowText(row: readonly Piece[]): string {
  let text = '';
  let end: number | null = null;
  for (const piece of row) {
    const gap = end === null ? 0 : piece.x - end;
    // Letters are about half as wide as high; columns stand where they stood on the page.
    const column = Math.round(piece.x / (piece.height * 0.5));
    if (end !== null && gap > piece.height * columnGap)
      text = text.trimEnd().padEnd(Math.max(text.trimEnd().length + 4, column));
    else if (gap > piece.height * 0.15 && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' ';
    text += piece.text;
    end = piece.x + piece.width;
  }
  return text;
}
