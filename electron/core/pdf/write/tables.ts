import type { Cell, Line, Row } from '../../word/write/line.ts';
import { points } from '../../word/write/lineStyles.ts';
import { columnWidthsOf } from '../../word/write/table.ts';
import type { PdfBlock, PdfCell, PdfTable } from './block.ts';
import type { Setting } from './setting.ts';

type Laid = (lines: readonly Line[]) => PdfBlock[];

/** Rows that follow each other as one table. `blocksIn`: what stands in a cell. */
export function pdfTable(rows: readonly Row[], above: number, setting: Setting, blocksIn: Laid): PdfTable {
  const placed = rows.map((row, at) => cellsOf(row, rows.slice(at + 1), setting, blocksIn));
  const headers = rows.findIndex(({ isHeader }) => !isHeader);
  const count = headers === -1 ? 0 : headers;
  const lastLine = rows.at(-1)?.cells[0]?.lines[0];
  return {
    kind: 'table',
    above,
    holdsNext: lastLine !== undefined && setting.styleOf(lastLine.style).holdsNext,
    left: points(rows[0]?.shape?.left ?? 0),
    columns: columnWidthsOf(rows).map(points),
    headerRows: placed.slice(0, count),
    rows: placed.slice(count),
  };
}

/** Word has a cell in every row that one reaches over; here it is one cell of several rows. */
function cellsOf(
  { cells, maySplit: isLong = false }: Row,
  below: readonly Row[],
  { styleOf }: Setting,
  blocksIn: Laid,
): PdfCell[] {
  const isTall = isLong || cells.some((cell) => linesIn(cell) > mostLines);
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
    return [{ blocks: blocksIn(cell.lines), columns: cell.span, rows, maySplit, ...edges }];
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

/** About half a page: a row that is higher may break, or it would run off the page. */
const mostLines = 25;
/** Twips that a character takes at most on average. */
const character = 125;

const linesIn = ({ lines, width }: Cell): number =>
  lines.reduce((sum, { size }) => sum + Math.max(1, Math.ceil((size * character) / width)), 0);
