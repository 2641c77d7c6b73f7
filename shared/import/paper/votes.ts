import type { StepResult } from './paper.ts';
import type { Cell, Line } from './source.ts';
import type { ColumnHead } from './stepColumns.ts';

type Vote = keyof Pick<StepResult, 'yes' | 'no' | 'abstain'>;
type Mark = keyof Pick<StepResult, 'unanimous' | 'majority' | 'noted' | 'postponed'>;

const votes: [RegExp, Vote][] = [
  [/^(?:ja|dafür)\b/i, 'yes'],
  [/^(?:nein|dagegen)\b/i, 'no'],
  [/^enth/i, 'abstain'],
];
const marks: [RegExp, Mark][] = [
  [/^ein(?:st|$)/i, 'unanimous'],
  [/^mehrh/i, 'majority'],
  [/^z\. ?k/i, 'noted'],
  [/^vertagt/i, 'postponed'],
];

/** What stands in the columns for the votes; null where nothing does. */
export function votesOf(lines: readonly Line[], heads: readonly ColumnHead[]): Partial<StepResult> | null {
  const found: Partial<StepResult> = {};
  for (const head of heads.filter(({ kind }) => kind === 'other' || kind === 'result')) {
    const text =
      lines.map((line) => cellUnder(line, head, heads)?.text).find((each) => each !== undefined) ?? '';
    const vote = votes.find(([form]) => form.test(head.printed));
    const mark = marks.find(([form]) => form.test(head.printed));
    if (vote && /^\d{1,3}$/.test(text)) found[vote[1]] = text;
    if (mark && /^[xX☒]$/.test(text)) found[mark[1]] = true;
  }
  const told = { ...votesInWords(lines), ...votesInTurn(lines, heads), ...found };
  return Object.keys(told).length > 0 ? told : null;
}

/** "9 / 1 / 0" in a column "Ja / Nein / Enth." */
function votesInTurn(lines: readonly Line[], heads: readonly ColumnHead[]): Partial<StepResult> {
  const named = heads.flatMap(({ printed }) => votes.find(([form]) => form.test(printed))?.[1] ?? []);
  const counts = lines
    .flatMap(({ cells }) => cells)
    .filter(({ text }) => /^\d{1,3}(?:\s*[/:]\s*\d{1,3}){1,2}$/.test(text))
    .map(({ text }) => text.split(/\s*[/:]\s*/))
    .find((each) => each.length > 1 && each.length === named.length);
  return Object.fromEntries(
    (counts ?? []).flatMap((count, at) => {
      const vote = named[at];
      return vote === undefined ? [] : [[vote, count]];
    }),
  );
}

/** "Ja 7 Nein 0 Enthaltung 1" in a row. */
function votesInWords(lines: readonly Line[]): Partial<StepResult> {
  const form = /\bja:?\s*(\d{1,3})\W+nein:?\s*(\d{1,3})(?:\W+enth\p{L}*\.?:?\s*(\d{1,3}))?/iu;
  const before = /(\d{1,3})\s+ja\b\W+(\d{1,3})\s+nein\b(?:\W+(\d{1,3})\s+enth)?/i;
  const [, yes, no, abstain] =
    lines.map(({ text }) => form.exec(text) ?? before.exec(text)).find((found) => found !== null) ?? [];
  return yes === undefined || no === undefined
    ? {}
    : { yes, no, ...(abstain === undefined ? {} : { abstain }) };
}

/** In its column, or where the file has none, below it, and below no other. */
export function cellUnder({ cells }: Line, head: ColumnHead, heads: readonly ColumnHead[]): Cell | undefined {
  const hasTabs = heads.some(({ column }) => column > 0);
  if (hasTabs)
    return heads.filter(({ column }) => column === head.column).length === 1
      ? cells.find(({ column }) => column === head.column)
      : undefined;
  const under = cells.find(
    ({ at, text }) => at <= head.at + head.printed.length && at + text.length > head.at - nearly,
  );
  const nearest = heads.toSorted((a, b) => farFrom(under, a) - farFrom(under, b))[0];
  return nearest === head ? under : undefined;
}

/** What a page has below each other came out so far apart. */
const nearly = 4;
const farFrom = (cell: Cell | undefined, { at }: ColumnHead): number => Math.abs((cell?.at ?? 0) - at);
