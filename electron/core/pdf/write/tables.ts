import type { Cell, Line, Row } from '../../word/write/line.ts';
import { points } from '../../word/write/lineStyles.ts';
import { columnWidthsOf } from '../../word/write/table.ts';
import type { PdfBlock, PdfCell, PdfTable } from './block.ts';
import { mostRows, rowsOf } from './height.ts';
import type { Setting } from './setting.ts';

type Laid = (lines: readonly Line[], width: number) => PdfBlock[];

/** Kept free at both sides of a cell's text, in points. */
const cellEdges = 10;

/** Rows that follow each other as one table. `blocksIn`: what stands in a cell. */
export function pdfTable(
  asInWord: readonly Row[],
  above: number,
  setting: Setting,
  blocksIn: Laid,
): PdfTable {
  const rows = asInWord.some(hasTallMerge) ? asInWord.map(unmerged) : asInWord;
  const placed = rows.map((row, at) => cellsOf(row, rows.slice(at + 1), setting, blocksIn));
  const headers = rows.findIndex(({ isHeader }) => !isHeader);
  // What stands again on each page must leave room there.
  const count = headers > 0 && isShort(rows.slice(0, headers)) ? headers : 0;
  const lastLine = rows.at(-1)?.cells[0]?.lines[0];
  return {
    kind: 'table',
    above,
    holdsNext: lastLine !== undefined && setting.styleOf(lastLine.style).holdsNext && isShort(rows),
    left: points(rows[0]?.shape?.left ?? 0),
    columns: columnWidthsOf(rows).map(points),
    headerRows: placed.slice(0, count),
    repeatsHeader: !rows.slice(0, count).some(leads),
    rows: placed.slice(count).map((cells, n) => ({ cells, leads: leadsOn(rows.slice(count + n), setting) })),
  };
}

/** What stands again on each page is read only once, and leads nowhere: PDF/UA has no links in it, nor footnotes. */
const leads = ({ cells }: Row): boolean =>
  cells.some(({ lines }) =>
    lines.some(({ runs }) => runs.some(({ type }) => type === 'link' || type === 'footnote')),
  );

/** One cell across all columns that holds on to the row below it. */
function leadsOn([row, ...below]: readonly Row[], { styleOf }: Setting): boolean {
  const [only, ...others] = row?.cells ?? [];
  const line = only?.lines[0];
  return others.length === 0 && below.length > 0 && line !== undefined && styleOf(line.style).holdsNext;
}

/** What goes over several pages cannot stay with what follows. */
const isShort = (rows: readonly Row[]): boolean => sumOf(rows.map(heightOf)) <= mostRows;
const heightOf = ({ cells }: Row): number =>
  Math.max(...cells.map(({ lines, width }) => rowsOf(lines, width)));
const sumOf = (heights: readonly number[]): number => heights.reduce((sum, each) => sum + each, 0);

/** Of a cell that reaches over rows Typst shows no more than fits on one page. */
const hasTallMerge = ({ cells }: Row): boolean =>
  cells.some(({ merged, lines, width }) => merged === 'begins' && rowsOf(lines, width) > mostRows);

const unmerged = (row: Row): Row => ({
  ...row,
  cells: row.cells.map(({ lines, width, span }) => ({ lines, width, span })),
});

/** Word has a cell in every row that one reaches over; here it is one cell of several rows. */
function cellsOf(
  { cells, maySplit: isLong = false }: Row,
  below: readonly Row[],
  { styleOf }: Setting,
  blocksIn: Laid,
): PdfCell[] {
  const isTall = isLong || heightOf({ cells, isHeader: false }) > mostRows;
  let column = 0;
  return cells.flatMap((cell): PdfCell[] => {
    const at = column;
    column += cell.span;
    if (cell.merged === 'goesOn') return [];
    const covered = cell.merged === 'begins' ? below.findIndex((row) => mergedAt(row, at) !== 'goesOn') : 0;
    const rows = 1 + (covered === -1 ? below.length : covered);
    const maySplit = isTall || rows > 1;
    const [first, last] = [cell.lines[0], cell.lines.at(-1)].map((line) => line && styleOf(line.style));
    const edges = { before: first?.before ?? 0, after: last?.after ?? 0 };
    return [
      {
        blocks: blocksIn(cell.lines, points(cell.width) - cellEdges),
        columns: cell.span,
        rows,
        maySplit,
        ...edges,
      },
    ];
  });
}

function mergedAt({ cells }: Row, wanted: number): Cell['merged'] {
  let column = 0;
  for (const { span, merged } of cells) {
    if (column === wanted) return merged;
    column += span;
  }
  return undefined;
}
