import { mostColumns } from '../../../shared/domain/richText.ts';
import { all, child, elements, val } from '../word/read/tree.ts';
import type { Element } from '../word/read/xml.ts';
import { numberIn } from './numberIn.ts';
import type { ReadRows } from './pieces.ts';

/** Rows and cells may stand inside of content controls. */
const inside = (parent: Element, name: string): Element[] =>
  elements(parent).flatMap((one) => (one.name === name ? [one] : isWrapper(one) ? inside(one, name) : []));
const isWrapper = ({ name }: Element): boolean =>
  ['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml'].includes(name);
export const rowsOf = (table: Element): Element[] => inside(table, 'w:tr');
export const cellsOf = (row: Element): Element[] => inside(row, 'w:tc');

const spanOf = (parent: Element | undefined, name: string, least: number): number =>
  numberIn(val(child(parent, name)), least, { least, most: mostColumns });
export const columnsOf = (cell: Element): number => spanOf(child(cell, 'w:tcPr'), 'w:gridSpan', 1);

/** The rows of a table of Word. */
export const rowsIn: ReadRows = (table, textOf) =>
  all(table, 'w:tbl').length > 1
    ? null
    : rowsOf(table)
        .filter((row) => child(child(row, 'w:trPr'), 'w:del') === undefined)
        .map((row) => ({
          indent: spanOf(child(row, 'w:trPr'), 'w:gridBefore', 0),
          isHeader: isOn(child(child(row, 'w:trPr'), 'w:tblHeader')),
          cells: cellsOf(row).map((cell) => ({
            ...textOf(cell),
            columns: columnsOf(cell),
            rows: 1,
            isContinued: isContinued(cell),
          })),
        }));

/** Whether a cell goes on with the one above. */
function isContinued(cell: Element): boolean {
  const merged = child(child(cell, 'w:tcPr'), 'w:vMerge');
  return merged !== undefined && val(merged) !== 'restart';
}

/** A property that is there says yes, unless it says otherwise. */
const isOn = (property: Element | undefined): boolean =>
  property !== undefined && !['0', 'false', 'off', 'none'].includes(val(property));
