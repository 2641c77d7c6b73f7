import { cellsOf } from './cells.ts';
import { soleDate } from './dates.ts';
import { isBlank, type Line } from './source.ts';
import { type StepColumn, stepColumnsOf } from './stepColumns.ts';
import { bodyName } from './stepWords.ts';

/** The name of a column, and below it what its rows say. */
type Block = { kind: StepColumn; head: Line; lines: Line[] };

const mostRows = 40;

/** A table of steps that came out column by column, each with its name over it, as rows again. */
export function withRowsOfSteps(lines: readonly Line[]): Line[] {
  const whole = [...lines];
  for (const [at, line] of lines.entries()) {
    if (kindOf(line) !== 'body' || !isBlank(lines[at - 1])) continue;
    const { blocks, end } = blocksFrom(lines, at);
    const rows = rowsOf(blocks);
    if (!rows) continue;
    for (let no = at; no < end; no += 1) whole[no] = withText(lines[no], '');
    whole[at] = withText(line, blocks.map(({ head }) => head.text).join('\t'));
    for (const [n, row] of rows.entries()) whole[at + 1 + n] = withText(lines[at + 1 + n], row.join('\t'));
    return whole;
  }
  return whole;
}

const withText = (line: Line | undefined, text: string): Line => ({
  ...(line ?? { no: 0, page: 1, isHeading: false, isFurniture: false, isPageStart: false }),
  text,
  cells: cellsOf(text),
});

function kindOf(line: Line | undefined): StepColumn | null {
  if (line?.cells.length !== 1 || line.text.length > 40) return null;
  const heads = stepColumnsOf(line);
  return heads?.length === 1 ? (heads[0]?.kind ?? null) : null;
}

/** Blocks with a gap between them, up to the first that has no name of a column over it. */
function blocksFrom(lines: readonly Line[], from: number): { blocks: Block[]; end: number } {
  const blocks: Block[] = [];
  let at = from;
  while (at < lines.length && blocks.length < 10) {
    const head = lines[at];
    const kind = kindOf(head);
    if (!head || kind === null) break;
    const end = endOfBlock(lines, at);
    blocks.push({ kind, head, lines: lines.slice(at + 1, end) });
    at = end;
    while (at < lines.length && isBlank(lines[at])) at += 1;
  }
  return { blocks, end: at };
}

function endOfBlock(lines: readonly Line[], from: number): number {
  let end = from + 1;
  while (end < lines.length && end - from <= mostRows && !isBlank(lines[end])) end += 1;
  return end;
}

/** Row by row; null where the columns do not tell whose row is whose. */
function rowsOf(blocks: readonly Block[]): string[][] | null {
  const days = blocks.find(({ kind }) => kind === 'date')?.lines ?? [];
  const bodies = blocks.find(({ kind }) => kind === 'body')?.lines ?? [];
  const isTold =
    days.length > 0 &&
    bodies.length === days.length &&
    days.every(({ text }) => soleDate(text) !== null) &&
    bodies.every(({ text }) => bodyName.test(text));
  if (!isTold) return null;
  return days.map((_, row) =>
    blocks.map(({ lines }) => (lines.length === days.length ? (lines[row]?.text ?? '') : '')),
  );
}
