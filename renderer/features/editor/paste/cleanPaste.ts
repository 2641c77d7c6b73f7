import { cleanWordHtml } from './wordLists.ts';

/** Makes lists and rows of pasted pages readable; what else is foreign the editor's closed schema drops by itself. */
export function cleanPaste(html: string): string {
  const cleaned = cleanWordHtml(html);
  if (!/<table/i.test(cleaned)) return cleaned;
  const page = new DOMParser().parseFromString(cleaned, 'text/html');
  // Innermost first, so that a table used for layout finds its inner ones already as paragraphs.
  for (const table of [...page.querySelectorAll('table')].toReversed()) table.replaceWith(...rowsOf(table));
  return page.body.innerHTML;
}

/** The minutes know no tables: each row becomes a paragraph, its cells kept apart. */
const rowsOf = (table: HTMLTableElement): Node[] => [...table.rows].flatMap((row) => rowOf([...row.cells]));

function rowOf(cells: HTMLTableCellElement[]): Node[] {
  // Several paragraphs or a list in one cell: a table for layout.
  if (cells.some((cell) => cell.querySelectorAll('p, div, li').length > 1)) {
    return cells.flatMap((cell) => [...cell.childNodes]);
  }
  const paragraph = document.createElement('p');
  const filled = cells.filter((cell) => cell.textContent.trim() !== '');
  for (const [index, cell] of filled.entries()) {
    if (index > 0) paragraph.append(' | ');
    paragraph.append(...(cell.querySelector('p, div') ?? cell).childNodes);
  }
  return filled.length === 0 ? [] : [paragraph];
}
