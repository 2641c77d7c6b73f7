import { type FileChild, TableRowProperties, VerticalMergeType, WidthType } from 'docx';
import { attributes, Element, saying, type Xml } from './element.ts';
import type { Cell, Line, Row } from './line.ts';
import { tableStyle } from './tableStyle.ts';
import { toBlock } from './toWord.ts';

/**
 * Header rows stand again at the top of each page; no row is torn in two but one that may be longer than a page. `about`:
 * what the table is about, for whoever does not see it.
 */
export function tableOf(lines: readonly Line[], about: string): FileChild {
  const rows = lines.flatMap(({ row }) => row ?? []);
  const shape = rows[0]?.shape;
  const columnWidths = columnWidthsOf(rows);
  const sum = columnWidths.reduce((all, width) => all + width, 0);
  return new Element('w:tbl', [
    {
      'w:tblPr': [
        saying('w:tblStyle', tableStyle),
        { 'w:tblW': inTwips(sum) },
        ...(shape ? [{ 'w:tblInd': inTwips(shape.left) }] : []),
        { 'w:tblLayout': attributes({ 'w:type': 'fixed' }) },
        { 'w:tblLook': lookOf(rows[0]?.isHeader === true) },
        ...(about === '' ? [] : [saying('w:tblCaption', about)]),
      ],
    },
    { 'w:tblGrid': columnWidths.map((width) => ({ 'w:gridCol': attributes({ 'w:w': width }) })) },
    ...rows.map(tableRow),
  ]);
}

const inTwips = (width: number): Xml => attributes({ 'w:w': width, 'w:type': WidthType.DXA });

/** Which of the rows and columns that a style knows there are; `w:val` says it to Word 2007. */
const lookOf = (hasHeader: boolean): Xml =>
  attributes({
    'w:val': hasHeader ? '0620' : '0600',
    'w:firstRow': hasHeader ? 1 : 0,
    'w:lastRow': 0,
    'w:firstColumn': 0,
    'w:lastColumn': 0,
    'w:noHBand': 1,
    'w:noVBand': 1,
  });

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
