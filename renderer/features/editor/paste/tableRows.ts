import { isBlank } from './styles.ts';

/** A cell, or null where one from the left or from above reaches over. */
type Spot = HTMLTableCellElement | null;

/** The minutes know no tables: each row becomes a paragraph, its cells kept apart and in their columns. */
export function rowsToParagraphs(body: HTMLElement): void {
  const isLayout = new Set(
    [...body.querySelectorAll('td, th')].filter((cell) => cell.querySelector('table, ul, ol')),
  );
  // Innermost first, so that a table used for layout finds its inner ones already as paragraphs.
  for (const table of [...body.querySelectorAll('table')].toReversed()) {
    const rows = gridOf(table);
    const width = Math.max(0, ...rows.map((row) => row.findLastIndex((spot) => spot && !isBlank(spot)) + 1));
    const made = rows.map((row) => row.slice(0, width)).flatMap((row) => blocksOf(row, isLayout));
    table.replaceWith(...(table.caption ? [within(table.caption)] : []), ...made);
  }
}

function gridOf(table: HTMLTableElement): Spot[][] {
  const grid = [...table.rows].map((): Spot[] => []);
  for (const [at, { cells }] of [...table.rows].entries()) {
    for (const cell of cells) {
      const free = (grid[at] ?? []).findIndex((spot) => spot === undefined);
      const column = free === -1 ? (grid[at] ?? []).length : free;
      for (const row of grid.slice(at, at + Math.max(1, cell.rowSpan))) {
        for (let right = 0; right < cell.colSpan; right += 1) row[column + right] ??= null;
      }
      grid[at]?.splice(column, 1, cell);
    }
  }
  return grid.map((row) => Array.from(row, (spot) => spot ?? null));
}

function blocksOf(row: readonly Spot[], isLayout: ReadonlySet<Element>): Element[] {
  const cells = row.filter((spot) => spot !== null);
  if (cells.every(isBlank)) return [];
  const isAlone = cells.length === 1 && row[0] !== null;
  if (isAlone || cells.some((cell) => isLayout.has(cell))) {
    return cells.map((cell) => within(cell));
  }
  const paragraph = document.createElement('p');
  // What follows the last cell shifts nothing.
  for (const [column, spot] of row.slice(0, row.lastIndexOf(cells.at(-1) ?? null) + 1).entries()) {
    if (column > 0) paragraph.append(' | ');
    if (spot) paragraph.append(...linesOf(spot));
  }
  return [paragraph];
}

/** Without one, the words of a cell would run into those of the next. */
function within(element: Element): Element {
  const made = element.ownerDocument.createElement('div');
  made.append(...element.childNodes);
  return made;
}

/** The paragraphs of a cell as lines of one. */
function linesOf(cell: Element): NodeListOf<ChildNode> {
  const lineBreak = () => cell.ownerDocument.createElement('br');
  for (const block of cell.querySelectorAll('p, div, h1, h2, h3, h4, h5, h6, pre, blockquote')) {
    block.replaceWith(lineBreak(), ...block.childNodes, lineBreak());
  }
  dropEmptyLines(cell);
  return cell.childNodes;
}

/** Breaks before any words, after the last, and all but the first of several in a row. */
function dropEmptyLines(cell: Element): void {
  const walker = cell.ownerDocument.createTreeWalker(cell);
  const empty: Node[] = [];
  let open: Node | null = null;
  let hasWords = false;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeName === 'BR') {
      if (hasWords) open = node;
      else empty.push(node);
      hasWords = false;
    } else if (node.nodeType === Node.TEXT_NODE && !isBlank(node)) {
      hasWords = true;
    }
  }
  if (open && !hasWords) empty.push(open);
  for (const node of empty) node.parentNode?.removeChild(node);
}
