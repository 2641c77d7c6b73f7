import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, VerticalMergeType, WidthType } from 'docx';
import type { Cell, Line, Row } from './line.ts';
import { toParagraph } from './toWord.ts';

const thin = { style: BorderStyle.SINGLE, size: 4, color: 'auto' };
const borders = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
};

/** Header rows stand again at the top of each page; no row is torn in two but one that may be longer than a page. */
export function tableOf(lines: readonly Line[]): Table {
  const rows = lines.flatMap(({ row }) => row ?? []);
  const shape = rows[0]?.shape;
  const columnWidths = columnWidthsOf(rows);
  return new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    ...(shape && { indent: { size: shape.left, type: WidthType.DXA } }),
    columnWidths: [...columnWidths],
    layout: TableLayoutType.FIXED,
    borders,
    margins: { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 100, right: 100 },
    rows: rows.map(
      ({ cells, isHeader, maySplit = false }) =>
        new TableRow({ tableHeader: isHeader, cantSplit: !maySplit, children: cells.map(tableCell) }),
    ),
  });
}

/** In twips; of a table without a shape those of the first row that nothing reaches across. */
export const columnWidthsOf = (rows: readonly Row[]): readonly number[] =>
  rows[0]?.shape?.columnWidths ??
  (rows.find(({ cells }) => cells.every(({ span }) => span === 1))?.cells ?? []).map(({ width }) => width);

const merges = { begins: VerticalMergeType.RESTART, goesOn: VerticalMergeType.CONTINUE };

const tableCell = ({ lines, width, span, merged }: Cell): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(merged && { verticalMerge: merges[merged] }),
    children: lines.map(toParagraph),
  });
