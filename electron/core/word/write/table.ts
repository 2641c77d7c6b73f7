import {
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';

/** One cell of a row; `width` in twips, `span` in columns. */
export type Cell = { children: ParagraphChild[]; width: number; span: number };
type Row = { style: string; row?: { cells: readonly Cell[]; isHeader: boolean } };

const thin = { style: BorderStyle.SINGLE, size: 4, color: 'auto' };
const borders = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
};

/** Header rows stand again at the top of each page; no row is torn in two. */
export function tableOf(rows: readonly Row[]): Table {
  const columnWidths = rows
    .find(({ row }) => row?.cells.every(({ span }) => span === 1))
    ?.row?.cells.map((cell) => cell.width);
  return new Table({
    width: { size: (columnWidths ?? []).reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columnWidths ?? [],
    layout: TableLayoutType.FIXED,
    borders,
    margins: { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 100, right: 100 },
    rows: rows.map(
      ({ style, row }) =>
        new TableRow({
          tableHeader: row?.isHeader ?? false,
          cantSplit: true,
          children: (row?.cells ?? []).map((cell) => tableCell(cell, style)),
        }),
    ),
  });
}

const tableCell = ({ children, width, span }: Cell, style: string): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    children: [new Paragraph({ style, children })],
  });
