import type { Step } from './paper.ts';
import type { Line } from './source.ts';
import type { ColumnHead } from './stepColumns.ts';
import { bodyName, cutResult, cutRole, cutStatus, resultOf, statusOf } from './stepWords.ts';
import { cellUnder, votesOf } from './votes.ts';

/** `body`: the line above its days that names the body, and what it does there. */
export type Row = {
  lines: Line[];
  text: string;
  date: string | null;
  isDateFirst: boolean;
  body: string | null;
  /** Null as long as the row does not say that it names them. */
  reporters: string[] | null;
  result: string | null;
};

export function stepOf(row: Row, heads: readonly ColumnHead[]): Step {
  const { found: result, rest: withoutResult } = cutResult(row.text.replace(reporterTail, ''));
  const { found: role, rest: withoutRole } = cutRole(withoutResult);
  const { found: status, rest: withoutStatus } = cutStatus(withoutRole);
  const { top, rest } = cutTop(withoutStatus, heads);
  const tail = reporterTail.exec(row.text)?.[2];
  const wording = row.result ?? result?.trim() ?? null;
  const votes = votesOf(row.lines, heads);
  return {
    body: bodyOf(rest) || null,
    date: row.date,
    role: role?.trim() ?? crossedRole(row.lines, heads),
    status: statusOf(status ?? '') ?? crossed(row.lines, heads) ?? crossedBehind(rest, heads),
    top,
    reporters: [...(tail ? [tail.trim()] : reportersOf(row, heads)), ...(row.reporters ?? [])],
    result: wording === null && votes === null ? null : { ...resultOf(wording), ...votes },
  };
}

/** In a column for those who report. */
function reportersOf({ lines }: Row, heads: readonly ColumnHead[]): string[] {
  const head = heads.find(({ kind }) => kind === 'reporters');
  const names = head ? lines.map((line) => cellUnder(line, head, heads)?.text ?? '') : [];
  return names.filter((name) => /\p{L}{3}/u.test(name));
}

export const reporterTail = /\s*(bericht(?:er)?statt(?:er(?:\/-?in|in)?|ung)(?: durch)?)\s*:\s*([^\t]*)$/i;

/** The number of the item, where there is a column for it. */
function cutTop(text: string, heads: readonly ColumnHead[]): { top: string | null; rest: string } {
  if (!heads.some(({ kind }) => kind === 'top')) return { top: null, rest: text };
  const found = /(?<=[\t ])(?:TOP\s*)?((?:[ÖN]\s?)?\d{1,3}(?:\.\d{1,3}){0,3})\.?(?=\s|$)/u.exec(text);
  if (!found) return { top: null, rest: text };
  return {
    top: found[1] ?? null,
    rest: `${text.slice(0, found.index)}\t${text.slice(found.index + found[0].length)}`,
  };
}

/** A cross in one of the two columns. */
function crossed(lines: readonly Line[], heads: readonly ColumnHead[]): Step['status'] {
  const isCrossed = (kind: ColumnHead['kind']) =>
    heads
      .filter((head) => head.kind === kind)
      .some((head) => lines.some((line) => /^[xX☒]$/.test(cellUnder(line, head, heads)?.text ?? '')));
  const [isPublic, isNonPublic] = [isCrossed('public'), isCrossed('nonPublic')];
  if (isPublic === isNonPublic) return null;
  return isPublic ? 'öffentlich' : 'nichtöffentlich';
}

/** A cross in one of several columns that are called as what the body does. */
function crossedRole(lines: readonly Line[], heads: readonly ColumnHead[]): string | null {
  const columns = heads.filter(
    ({ kind, printed }) => kind === 'role' || (kind === 'result' && /^beschluss$/i.test(printed)),
  );
  const own = columns.filter((head) =>
    lines.some((line) => /^[xX☒]$/.test(cellUnder(line, head, heads)?.text ?? '')),
  );
  return columns.length > 1 && own.length === 1 ? (own[0]?.printed ?? null) : null;
}

/** A cross right behind the number stands in the first of the two columns; further off it could stand in either. */
function crossedBehind(text: string, heads: readonly ColumnHead[]): Step['status'] {
  const columns = heads.filter(({ kind }) => kind === 'public' || kind === 'nonPublic');
  if (columns.length < 2) return null;
  if (!/(?:^|\t)\s?[xX☒](?:\s|$)/.test(text)) return null;
  return columns[0]?.kind === 'public' ? 'öffentlich' : 'nichtöffentlich';
}

/** The longest piece that is neither a number nor a mark. */
export function bodyOf(text: string): string {
  const pieces = text
    .split('\t')
    .map((piece) =>
      piece
        .trim()
        .replace(/^\d{1,2}(?:\.|\)|\s)\s*/, '')
        .replace(/^[-–•,;:)]\s*/, '')
        .replace(/[\s,;:–(-]+$/, '')
        .trim(),
    )
    .filter((piece) => /\p{L}{3}|^(?!NÖ)\p{Lu}{2}$/u.test(piece));
  return (
    pieces.find((piece) => bodyName.test(piece)) ?? pieces.toSorted((a, b) => b.length - a.length)[0] ?? ''
  );
}
