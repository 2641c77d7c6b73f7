import type { SourceLine } from '../../../shared/import/paper/source.ts';

/** A cell as its lines, and over how many columns it stands. */
export type TableCell = { lines: SourceLine[]; span: number };

/** A row as lines: the first lines of all cells beside each other, then the second ones; a sole cell as it is. */
export function rowLines(cells: readonly TableCell[]): SourceLine[] {
  const filled = cells.filter(({ lines }) => lines.some(({ text }) => text.trim() !== ''));
  const [only] = filled;
  if (only && filled.length === 1 && cells.indexOf(only) === 0) return only.lines;
  const height = Math.max(0, ...cells.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, at) => ({
    page: 1,
    text: cells
      .map(({ lines, span }) => inCell(lines[at]?.text ?? '') + '\t'.repeat(span))
      .join('')
      .replace(/\t+$/, ''),
  })).filter(({ text }) => text.trim() !== '');
}

/** A tab inside of a cell is room, no border. */
const inCell = (text: string): string => text.replaceAll('\t', '    ');

/** A paragraph with line breaks is several lines. */
export const linesOf = (text: string, isHeading = false): SourceLine[] =>
  text.split('\n').map((line) => ({ text: line, page: 1, ...(isHeading ? { isHeading } : {}) }));
