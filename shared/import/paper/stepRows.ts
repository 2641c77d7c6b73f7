import { soleDate } from './dates.ts';
import type { Line } from './source.ts';
import { bodyName } from './stepWords.ts';

/** Rows of steps without a caption or a header: a body and its day, at least twice. */
export const beginsRows = (lines: readonly Line[], at: number): boolean =>
  isRow(lines[at]) && isRow(lines[at + 1]);

function isRow(line: Line | undefined): boolean {
  if (!line || line.cells.length < 2 || line.cells.length > 4) return false;
  const days = line.cells.filter(({ text }) => soleDate(text) !== null);
  const bodies = line.cells.filter(({ text }) => text.length <= 80 && bodyName.test(text));
  return days.length === 1 && bodies.length === 1;
}
