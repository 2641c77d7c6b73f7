import { BorderStyle, Table, TableLayoutType, TableRowProperties, VerticalMergeType, WidthType } from 'docx';
import { attributes, Element, saying } from './element.ts';
import type { Cell, Line, Row } from './line.ts';
import { toBlock } from './toWord.ts';

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
export const tableOf = (lines: readonly Line[]): Table => new RowTable(lines.flatMap(({ row }) => row ?? []));

/** docx writes what it is like; its rows we write. */
class RowTable extends Table {
  constructor(rows: readonly Row[]) {
    const shape = rows[0]?.shape;
    const columnWidths = columnWidthsOf(rows);
    super({
      width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      ...(shape && { indent: { size: shape.left, type: WidthType.DXA } }),
      columnWidths: [...columnWidths],
      layout: TableLayoutType.FIXED,
      borders,
      margins: { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 100, right: 100 },
      rows: [],
    });
    this.root.push(...rows.map(tableRow));
  }
}

const tableRow = ({ cells, isHeader, maySplit = false }: Row): Element =>
  new Element('w:tr', [
    new TableRowProperties({ tableHeader: isHeader, cantSplit: !maySplit }),
    ...cells.map(tableCell),
  ]);

/** In twips; of a table without a shape those of the first row that nothing reaches across. */
export const columnWidthsOf = (rows: readonly Row[]): readonly number[] =>
  rows[0]?.shape?.columnWidths ??
  (rows.find(({ cells }) => cells.every(({ span }) => span === 1))?.cells ?? []).map(({ width }) => width);

const merges = { begins: VerticalMergeType.RESTART, goesOn: VerticalMergeType.CONTINUE };

const tableCell = ({ lines, width, span, merged }: Cell): Element =>
  new Element('w:tc', [
    {
      'w:tcPr': [
        { 'w:tcW': attributes({ 'w:type': WidthType.DXA, 'w:w': width }) },
        ...(span > 1 ? [saying('w:gridSpan', span)] : []),
        ...(merged ? [saying('w:vMerge', merges[merged])] : []),
      ],
    },
    ...lines.map(toBlock),
  ]);
