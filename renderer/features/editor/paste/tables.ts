import { mostColumns, mostRows } from '../../../../shared/domain/richText.ts';

/** Makes of pasted tables what a text can hold: real ones stay, those that only place their content give it back. */
export function fitTables(body: HTMLElement): void {
  // Innermost first, so that a table used for layout finds its inner ones ready.
  for (const table of [...body.querySelectorAll('table')].toReversed()) {
    if (table.caption) table.before(within(table.caption));
    if (isOnlyPlacing(table)) table.replaceWith(...cellsOf(table).map(within));
    else if (isTooLarge(table)) table.replaceWith(...[...table.rows].map(asLine));
    else markHeaders(table);
  }
}

const cellsOf = (table: HTMLTableElement): HTMLTableCellElement[] =>
  [...table.rows].flatMap(({ cells }) => [...cells]);

/** Around other tables, or of one column. */
const isOnlyPlacing = (table: HTMLTableElement): boolean =>
  table.querySelector('table') !== null ||
  table.getAttribute('role') === 'presentation' ||
  widthOf(table) <= 1;

const widthOf = (table: HTMLTableElement): number =>
  Math.max(
    0,
    ...[...table.rows].map(({ cells }) => [...cells].reduce((sum, { colSpan }) => sum + colSpan, 0)),
  );

const isTooLarge = (table: HTMLTableElement): boolean =>
  widthOf(table) > mostColumns || table.rows.length > mostRows;

function asLine({ cells, ownerDocument }: HTMLTableRowElement): Element {
  const made = ownerDocument.createElement('p');
  made.textContent = [...cells].map(({ textContent }) => textContent.trim()).join(' | ');
  return made;
}

/** Word and LibreOffice only say of a row that it stands again on each page. */
function markHeaders(table: HTMLTableElement): void {
  for (const cell of table.querySelectorAll('thead td')) {
    const made = cell.ownerDocument.createElement('th');
    for (const name of ['colspan', 'rowspan', 'align']) {
      const said = cell.getAttribute(name);
      if (said !== null) made.setAttribute(name, said);
    }
    made.append(...cell.childNodes);
    cell.replaceWith(made);
  }
}

/** Without one, the words of a cell would run into those of the next. */
function within(element: Element): Element {
  const made = element.ownerDocument.createElement('div');
  made.append(...element.childNodes);
  return made;
}
