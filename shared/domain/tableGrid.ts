import type { Table, TableCell } from './richText.ts';

/** A cell with the first of its columns, and how many columns and rows it covers; null fills a gap. */
export type PlacedCell = { cell: TableCell | null; column: number; columns: number; rows: number };

/** A table as squared paper: every row is as wide as the others, and no cell covers another. */
export type Grid = { width: number; rows: PlacedCell[][]; headerRows: number };

/** What the editor holds is even; what comes from elsewhere need not be. */
export function gridOf({ content }: Table): Grid {
  /** By row and column, whether something stands there. */
  const taken = content.map((): true[] => []);
  const rows = content.map(({ content: cells }, at) => cells.map((cell) => put(cell, at, taken)));
  const width = Math.max(1, ...taken.map((row) => row.length));
  const even = rows.map((cells, at) => [...cells, ...gapsIn(taken[at] ?? [], width)].toSorted(byColumn));
  return { width, rows: even, headerRows: headerRowsOf(even) };
}

const byColumn = (a: PlacedCell, b: PlacedCell): number => a.column - b.column;

function put(cell: TableCell, at: number, taken: true[][]): PlacedCell {
  const row = taken[at] ?? [];
  const column = Array.from({ length: row.length + 1 }, (_, n) => n).find((n) => !row[n]) ?? 0;
  const wanted = cell.attrs?.colspan ?? 1;
  const next = Array.from({ length: wanted }, (_, n) => n).find((n) => row[column + n]);
  const columns = next ?? wanted;
  const covered = taken.slice(at, at + (cell.attrs?.rowspan ?? 1));
  for (const below of covered) for (let n = 0; n < columns; n += 1) below[column + n] = true;
  return { cell, column, columns, rows: covered.length };
}

const gapsIn = (row: readonly true[], width: number): PlacedCell[] =>
  Array.from({ length: width }, (_, column) => column)
    .filter((column) => !row[column])
    .map((column) => ({ cell: null, column, columns: 1, rows: 1 }));

/** Rows at the top that are nothing but headings, and that no cell of theirs leaves. */
function headerRowsOf(rows: readonly PlacedCell[][]): number {
  const first = rows.findIndex((cells) => !cells.every(({ cell }) => cell?.type === 'tableHeader'));
  const count = first === -1 ? rows.length : first;
  const isClosed = (most: number) =>
    rows.slice(0, most).every((cells, at) => cells.every((cell) => at + cell.rows <= most));
  return Array.from({ length: count }, (_, n) => count - n).find(isClosed) ?? 0;
}
