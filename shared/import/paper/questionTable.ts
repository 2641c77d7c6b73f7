import { cellsOf } from './cells.ts';
import { plain } from './prose.ts';
import { type Cell, isBlank, type Line } from './source.ts';

const isAsking = (text: string): boolean => /^(?:nr\.?\s*\/?\s*)?fragen?(?: der fraktion)?:?$/i.test(text);
const isAnswering = (text: string): boolean =>
  /^(?:be)?antwort(?:en|ung)?(?: der verwaltung)?:?$/i.test(text);

const mostRows = 200;

/** What is asked and what is answered in two columns of a table, as if each answer stood below its question. */
export function withAnswersBelow(lines: readonly Line[]): Line[] {
  const head = lines.findIndex(
    ({ cells }) =>
      cells.length > 1 && isAnswering(cells.at(-1)?.text ?? '') && isAsking(cells.at(-2)?.text ?? ''),
  );
  const [asking, answering] = lines[head]?.cells.slice(-2) ?? [];
  if (!asking || !answering) return [...lines];
  const isRight = (cell: { at: number; column: number }): boolean =>
    answering.column > 0 ? cell.column >= answering.column : cell.at >= answering.at - 2;
  const rows: { left: Line[]; right: Line[] }[] = [];
  let end = head + 1;
  for (; end < lines.length && rows.length <= mostRows; end += 1) {
    const line = lines[end];
    if (!line || isBlank(line)) continue;
    const [right, left] = [line.cells.filter(isRight), line.cells.filter((cell) => !isRight(cell))];
    const last = rows.at(-1);
    const begins =
      left.length > 0 && (/^\(?\d{1,2}[.)]/.test(left[0]?.text ?? '') || isCounted(left) || !last);
    if (begins && right.length === 0 && last && isBlank(lines[end - 1])) break;
    if (!begins && (!last || isOver(last, line, left.length > 0 && right.length === 0))) break;
    const row = begins ? { left: [], right: [] } : last;
    if (begins && row) rows.push(row);
    if (left.length > 0) row?.left.push(withCells(line, left));
    if (right.length > 0) row?.right.push(withCells(line, right));
  }
  if (
    rows.length === 0 ||
    rows.length > mostRows ||
    rows.some(({ left, right }) => left.length === 0 || right.length === 0)
  )
    return [...lines];
  const below = rows.flatMap(({ left, right }) => [
    ...captioned(asking.text, left),
    ...captioned(answering.text, right),
  ]);
  return [...lines.slice(0, head), ...otherColumns(lines[head]), ...below, ...lines.slice(end)];
}

/** The names of the columns before these two. */
const otherColumns = (head: Line | undefined): Line[] =>
  head && head.cells.length > 2 ? [withCells(head, head.cells.slice(0, -2))] : [];

/** "1" or "Frage 1" in a column of its own. */
const isCounted = ([no, text]: readonly Cell[]): boolean =>
  text !== undefined && /^(?:frage )?\d{1,2}$/i.test(no?.text ?? '');

/** What stands on the left alone below a gap, or once the answer is whole, is no part of the table any more. */
const isOver = ({ left, right }: { left: Line[]; right: Line[] }, line: Line, isLeft: boolean): boolean =>
  isLeft && (/[?.]$/.test(plain(left)) || right.length === 0 || line.cells.length > 1);

const withCells = (line: Line, cells: Line['cells']): Line => ({
  ...line,
  cells,
  text: cells.map(({ text }) => text).join('\t'),
});

function captioned(caption: string, [first, ...more]: readonly Line[]): Line[] {
  if (!first) return [];
  const [no, ...cells] = first.cells.map((cell) => cell.text);
  const own = isCounted(first.cells)
    ? `Frage ${no?.replace(/^frage /i, '') ?? ''}: ${cells.join(' ')}`
    : `${caption.replace(/:$/, '')}: ${first.text}`;
  return [{ ...first, text: own, cells: cellsOf(own) }, ...more];
}
