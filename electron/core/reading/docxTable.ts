import { mostColumns } from '../../../shared/domain/richText.ts';
import { child, elements, val } from '../word/read/tree.ts';
import type { Element } from '../word/read/xml.ts';
import type { ReadRow } from './formedTable.ts';
import { numberIn } from './numberIn.ts';

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

/** What stands in a row, without what its cells say. */
export const rowShape = (row: Element): Pick<ReadRow, 'indent' | 'isHeader'> => ({
  indent: spanOf(child(row, 'w:trPr'), 'w:gridBefore', 0),
  isHeader: isOn(child(child(row, 'w:trPr'), 'w:tblHeader')),
});

/** Struck out as a whole. */
export const isGone = (row: Element): boolean => child(child(row, 'w:trPr'), 'w:del') !== undefined;

/** Whether a cell goes on with the one above. */
export function isContinued(cell: Element): boolean {
  const merged = child(child(cell, 'w:tcPr'), 'w:vMerge');
  return merged !== undefined && val(merged) !== 'restart';
}

/** A property that is there says yes, unless it says otherwise. */
export const isOn = (property: Element | undefined): boolean =>
  property !== undefined && !['0', 'false', 'off', 'none'].includes(val(property));
