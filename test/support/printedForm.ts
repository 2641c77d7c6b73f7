import { wordFile } from './foreignFile.ts';
import { plainPdf } from './plainPdf.ts';

type Cell = { text: string; at: number };

/** What stands apart by three blanks or more are cells of a row. */
const cellsOf = (line: string): Cell[] =>
  [...line.matchAll(/\S(?:\S| {1,2}(?=\S))*/g)].map((found) => ({ text: found[0], at: found.index }));

/** Lines as rows of cells: a tab stands between two cells, of which one may be empty; columns begin below each other. */
function rowsOf(text: string): { line: string; cells: Cell[] }[] {
  const lines = text.split('\n');
  return lines.map((line, at) => ({
    line,
    cells: line.includes('\t') ? tabbedCells(line, tableAround(lines, at)) : cellsOf(line),
  }));
}

/** The rows with tabs that follow each other above and below. */
function tableAround(lines: readonly string[], at: number): string[] {
  const from = lines.findLastIndex((line, no) => no < at && !line.includes('\t')) + 1;
  const end = lines.findIndex((line, no) => no > at && !line.includes('\t'));
  return lines.slice(from, end === -1 ? undefined : end);
}

/** Capitals need more room than other letters. */
const gap = 6;

function tabbedCells(line: string, table: readonly string[]): Cell[] {
  const rows = table.map((row) => row.split('\t'));
  const widthOf = (column: number): number =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)) + gap;
  return line.split('\t').map((text, column) => ({
    text: text.trim(),
    at: Array.from({ length: column }, (_, before) => widthOf(before)).reduce((sum, width) => sum + width, 0),
  }));
}

/** The same text as a Word file: rows that follow each other are a table, lines of a paragraph one paragraph. */
export function asWord(text: string): Uint8Array {
  const body: string[] = [];
  let rows: string[] = [];
  let lines: string[] = [];
  const close = () => {
    if (lines.length > 0) body.push(paragraph(lines.join(' ').replaceAll(/(?<=\p{Ll})- (?=\p{Ll})/gu, '')));
    if (rows.length > 0) body.push(`<w:tbl>${rows.join('')}</w:tbl>`);
    [rows, lines] = [[], []];
  };
  for (const { line, cells } of rowsOf(text)) {
    if (cells.length > 1) {
      if (lines.length > 0) close();
      const filled = line.startsWith('   ') ? [{ text: '', at: 0 }, ...cells] : cells;
      rows.push(`<w:tr>${filled.map((cell) => `<w:tc>${paragraph(cell.text)}</w:tc>`).join('')}</w:tr>`);
      continue;
    }
    if (rows.length > 0 || line.trim() === '' || !goesOn(lines.at(-1) ?? '', line)) close();
    if (line.trim() === '') body.push(paragraph(''));
    else lines.push(line.trim());
  }
  close();
  return wordFile(body.join(''));
}

/** A full line that ends in the middle of a sentence goes on in the next. */
const goesOn = (before: string, line: string): boolean =>
  before.length > 60 && !/[.:;?!]$/.test(before) && !/^\s*(?:[-•]|\d+[.)])\s/.test(line);

const paragraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`;

const linesOfPage = 60;
const endOf = (cell: Cell | undefined): number => (cell ? cell.at + cell.text.length : 0);

/** The same text as a PDF: each cell at its place on the page, which is as wide as its longest line. */
export function asPdf(text: string): Uint8Array {
  const rows = rowsOf(text);
  const lines = rows.map(({ cells }, at) =>
    cells
      .filter((cell) => cell.text !== '')
      .map((cell) => ({ x: 20 + cell.at * 5.7, y: 800 - (at % linesOfPage) * 12.5, text: cell.text })),
  );
  const pages = Math.ceil(lines.length / linesOfPage);
  return plainPdf(
    Array.from({ length: pages }, (_, page) =>
      lines.slice(page * linesOfPage, (page + 1) * linesOfPage).flat(),
    ),
    '',
    { width: Math.max(595, ...rows.map(({ cells }) => 40 + endOf(cells.at(-1)) * 5.7)) },
  );
}
