import { mostColumns, mostRows } from '../../../shared/domain/richText.ts';
import { all, elements } from '../word/read/tree.ts';
import type { Element } from '../word/read/xml.ts';
import { numberIn } from './numberIn.ts';
import type { ReadRows } from './pieces.ts';

const cell = 'table:table-cell';

/** The rows of a table of an OpenDocument text; what other cells cover is none of theirs. */
export const rowsIn: ReadRows = (table, textOf) => {
  if (all(table, 'table:table').length > 1) return null;
  const headers = new Set(all(table, 'table:table-header-rows').flatMap(rowsOf));
  return rowsOf(table).map((row) => ({
    indent: 0,
    isHeader: headers.has(row),
    cells: elements(row)
      .filter(({ name }) => name === cell)
      .map((one) => ({
        ...textOf(one),
        columns: spanOf(one, 'table:number-columns-spanned', mostColumns),
        rows: spanOf(one, 'table:number-rows-spanned', mostRows),
        isContinued: false,
      })),
  }));
};

export const rowsOf = (table: Element): Element[] => all(table, 'table:table-row');

const spanOf = (one: Element, name: string, most: number): number =>
  numberIn(one.attributes.get(name), 1, { least: 1, most });
