import { datesIn, soleDate } from './dates.ts';
import type { Line } from './source.ts';
import { bodyName } from './stepWords.ts';

/** Rows of steps without a caption or a header: a body and its day, at least twice. */
export const beginsRows = (lines: readonly Line[], at: number): boolean =>
  (isRow(lines[at]) && isRow(lines[at + 1])) ||
  (isRowOfWords(lines[at]) && lines.slice(at + 1, at + mostRowLines).some(isRowOfWords));

/** What did not fit into the columns of a row stands below it. */
const mostRowLines = 8;

/** "Ö 03.05.2021 Bauausschuss Vorberatung", where the columns got lost. */
function isRowOfWords(line: Line | undefined): boolean {
  const text = line?.text ?? '';
  const [day, ...more] = datesIn(text);
  if (!day || more.length > 0 || line?.cells.length !== 1 || text.length > 120 || /[.!?:]$/.test(text))
    return false;
  const behind = text.slice(day.at + day.length).trim();
  return (
    /^(?:(?:Ö|N|NÖ|\d{1,2}\.?)\s*)?$/.test(text.slice(0, day.at)) &&
    bodyName.test(behind) &&
    /^\p{Lu}/u.test(behind)
  );
}

function isRow(line: Line | undefined): boolean {
  if (!line || line.cells.length < 2 || line.cells.length > 4) return false;
  const days = line.cells.filter(({ text }) => soleDate(text) !== null);
  const bodies = line.cells.filter(({ text }) => text.length <= 80 && bodyName.test(text));
  return days.length === 1 && bodies.length === 1;
}
