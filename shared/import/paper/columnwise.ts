import { soleDate } from './dates.ts';
import type { Step } from './paper.ts';
import { isBlank, type Line } from './source.ts';
import { stepColumnsOf } from './stepColumns.ts';
import { isRole, statusOf } from './stepWords.ts';

type Kind = 'date' | 'role' | 'status' | 'body';

const kindOf = ({ text }: Line): Kind => {
  if (soleDate(text) !== null) return 'date';
  if (/^(?:nicht\s?-?)?öffentlich$/i.test(text)) return 'status';
  return isRole(text) ? 'role' : 'body';
};

const longestBody = 70;
const fewestRows = 2;

/** A table that came out column by column: all bodies, all days, and what else it says of each, as many of one as of the other. */
export function stepsByColumns(lines: readonly Line[]): { steps: Step[]; used: Line[] } {
  const filled = lines.filter((line) => !isBlank(line));
  const from = filled.findIndex((line) => line.cells.length === 1 && !namesColumns(line));
  const runs: { kind: Kind; lines: Line[] }[] = [];
  for (const line of from === -1 ? [] : filled.slice(from)) {
    if (line.cells.length > 1 || line.text.length > longestBody) break;
    const kind = kindOf(line);
    const last = runs.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else if (runs.some((run) => run.kind === kind)) break;
    else runs.push({ kind, lines: [line] });
  }
  const [bodies] = runs;
  const count = bodies?.lines.length ?? 0;
  const columns = runs.filter((run) => run.lines.length === count);
  const of = (kind: Kind) => columns.find((run) => run.kind === kind)?.lines;
  const [names, days] = [of('body'), of('date')];
  if (bodies?.kind !== 'body' || count < fewestRows || !names || !days) return { steps: [], used: [] };
  const steps = names.map(({ text }, at) => ({
    body: text,
    date: soleDate(days[at]?.text ?? ''),
    role: of('role')?.[at]?.text ?? null,
    status: statusOf(of('status')?.[at]?.text ?? ''),
    top: null,
    reporters: [],
    result: null,
  }));
  return { steps, used: [...filled.slice(0, from), ...columns.flatMap((run) => run.lines)] };
}

/** "Datum", "SitzungsartSitzungstermin", "zur": the heads of the columns, some of them torn or glued. */
const namesColumns = (line: Line): boolean =>
  stepColumnsOf({ ...line, cells: line.cells.map((cell) => ({ ...cell, text: apart(cell.text) })) }) !==
    null || /^(?:zur?|vorlage an|behandlungszweck(?:\s?\/\s?-?art)?)$/i.test(line.text);

const apart = (text: string): string => text.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
