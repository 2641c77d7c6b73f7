import { stepsByColumns } from './columnwise.ts';
import { datesIn } from './dates.ts';
import type { Step } from './paper.ts';
import type { Region } from './scan.ts';
import { isBlank, type Line } from './source.ts';
import { type ColumnHead, stepColumnsOf } from './stepColumns.ts';
import { bodyName, cutResult, cutRole, cutStatus, meetingTitle, resultOf, statusOf } from './stepWords.ts';

export type StepsFound = {
  steps: Step[];
  heads: ColumnHead[];
  used: Line[];
  reporterCaption: string | null;
  left: Line[];
};
/** `body`: the line above its days that names the body, and what it does there. */
type Row = { lines: Line[]; text: string; date: string | null; isDateFirst: boolean; body: string | null };

/** So many lines that are no part of a row end the table. */
const mostUnknown = 2;

/** The rows of a table of steps, whatever its columns and their order. */
export function stepsIn(region: Region): StepsFound {
  const found: StepsFound = { steps: [], heads: [], used: [], reporterCaption: null, left: [] };
  const byColumns = stepsByColumns(region.lines);
  if (byColumns.steps.length > 0) {
    const used = new Set(byColumns.used);
    return { ...found, ...byColumns, left: region.lines.filter((line) => !isBlank(line) && !used.has(line)) };
  }
  const rows: Row[] = [];
  // Pages of council information systems say before each row how far it is: "●", "Erledigt".
  const marks = new Set(region.lines.filter(({ text }) => text === '●').map(({ no }) => no));
  let unknown = 0;
  for (const line of region.lines) {
    if (isBlank(line)) continue;
    const heads = found.heads.length === 0 || rows.length === 0 ? stepColumnsOf(line) : null;
    const isOver = unknown >= mostUnknown;
    if (line.text === '●' || marks.has(line.no - 1)) {
      found.left.push(line);
      continue;
    }
    const left = found.left.length;
    const last = rows.at(-1);
    if (
      last?.date &&
      /^\d{1,3}(?:\.\d{1,2})*$/.test(line.text) &&
      found.heads.some(({ kind }) => kind === 'top')
    ) {
      last.text = `${last.text}\t${line.text}`;
      found.used.push(line);
      continue;
    }
    if (!isOver && heads) {
      found.heads.push(...heads);
      found.used.push(line);
    } else if (!isOver && takeRow(rows, line)) found.used.push(line);
    else if (!isOver && takeReporters(found, rows, line)) found.used.push(line);
    else found.left.push(line);
    unknown = found.left.length === left ? 0 : unknown + (line.text.length > 60 ? mostUnknown : 1);
  }
  found.reporterCaption ??=
    rows.map(({ text }) => reporterTail.exec(text)?.[1]).find((caption) => caption !== undefined) ?? null;
  found.steps = rows
    .filter((row) => row.date !== null || isBodyOnly(row))
    .map((row) => stepOf(row, found.heads))
    .filter(({ body }) => body !== null);
  return found;
}

const reporterLine = /^\s*(bericht(?:er)?statt(?:er(?:\/-?in|in)?|ung)(?: durch)?)\s*:?\s*(.*)$/i;
const reporters = new WeakMap<Row, string[]>();

/** "Berichterstattung durch: …" behind or below a row, and further names under it. */
function takeReporters(found: StepsFound, rows: Row[], line: Line): boolean {
  const row = rows.at(-1);
  if (!row) return false;
  const [, caption, name] = reporterLine.exec(line.text) ?? [];
  const known = reporters.get(row);
  if (caption !== undefined) {
    found.reporterCaption ??= caption;
    reporters.set(row, [...(known ?? []), ...(name ? [name.trim()] : [])]);
    return true;
  }
  if (!known || !/^(?:Herr|Herrn|Frau|Dr\.|Prof\.)\s+\p{Lu}/u.test(line.text)) return false;
  known.push(line.text.trim());
  return true;
}

const mostRowLines = 8;

/** Whether a line belongs to the table: a row, or the first or a further line of one. */
function takeRow(rows: Row[], line: Line): boolean {
  const [date, ...more] = datesIn(line.text);
  const last = rows.at(-1);
  if (date && more.length === 0) {
    if (isSentence(line)) return false;
    const text = `${line.text.slice(0, date.at)}\t${line.text.slice(date.at + date.length)}`;
    const before = line.text.slice(0, date.at).trim();
    if (
      last &&
      last.date === null &&
      isBodyOnly(last) &&
      (before === '' || !bodyName.test(text) || isCutName(last))
    ) {
      Object.assign(last, { lines: [...last.lines, line], text: `${last.text} ${text}`, date: date.iso });
      return true;
    }
    // A further day of the body above.
    const body = last && before === '' && !bodyName.test(text) ? last.body : null;
    const row = {
      lines: [line],
      text: body === null ? text : `${body}\t${text}`,
      date: date.iso,
      isDateFirst: body === null && (before === '' || /^\d{1,2}\.?$/.test(before)),
      body,
    };
    rows.push(row);
    if (reporterTail.test(text)) reporters.set(row, []);
    return true;
  }
  if (date) return false;
  return takeUndated(rows, line);
}

function takeUndated(rows: Row[], line: Line): boolean {
  const longest = meetingTitle.test(line.text) ? 300 : 120;
  if (line.text.length > longest || reporterLine.test(line.text)) return false;
  const last = rows.at(-1);
  const isGoingOn =
    last &&
    last.lines.length < mostRowLines &&
    (isCellOnly(line) || (last.date !== null && isContinued(last, line)));
  if (isGoingOn) {
    last.lines.push(line);
    last.text = isCellOnly(line)
      ? `${last.text}\t${resultOfMeeting(line.text)}`
      : joinedBody(last.text, line.text);
    return true;
  }
  if (!bodyName.test(line.text) || /[.!?]$/.test(line.text) || isSentence(line)) return false;
  if (last?.isDateFirst && bodyOf(last.text) === '') {
    last.lines.push(line);
    last.text = `${last.text}\t${line.text}`;
  } else if (last && last.date === null && last.lines.length < mostRowLines && isCutName(last)) {
    last.lines.push(line);
    last.text = `${last.text} ${line.text}`;
  } else rows.push({ lines: [line], text: line.text, date: null, isDateFirst: false, body: line.text });
  return true;
}

/** What names a meeting or what was handed in is a title below the table. */
const isSentence = ({ text }: Line): boolean =>
  /^(?:zu[rm]?\s)?(?:beantwortung|anfrage|antrag|antwort|mitteilung|stellungnahme|bericht|vorlage)\b/i.test(
    text,
  ) || /\b(?:aus der|in der|zur) sitzung\b/i.test(text);
const isCutName = ({ text }: Row): boolean => /(?:,|-|\bund|\bfür|\bder|\bdes)\s*$/.test(text);
const isBodyOnly = ({ text }: Row): boolean => bodyName.test(text) && text.length <= 120;
/** A role or a result that did not fit beside its row. */
const isCellOnly = ({ text }: Line): boolean => {
  if (meetingTitle.test(text) || statusOnly.test(text)) return true;
  const result = cutResult(text);
  if (result.found !== null) return /^(?:der|des|dem|im)\s/.test(text) || result.rest.trim() === '';
  const role = cutRole(text);
  return role.found !== null && role.rest.trim() === '';
};

const statusOnly = /^(?:nicht\s?-?öffentlich|öffentlich)$/i;

/** Of a meeting that is named below its day nothing is told but what it decided. */
const resultOfMeeting = (text: string): string =>
  meetingTitle.test(text) ? (cutResult(text).found ?? '') : text;

/** A name in its second line: the first ended in the middle, or this begins in it. */
const isContinued = (row: Row, { text }: Line): boolean =>
  !bodyName.test(text)
    ? /^(?:und|für|der|des|sowie)\s/.test(text) || isCutName({ ...row, text: bodyOf(row.text) })
    : isCutName({ ...row, text: bodyOf(row.text) });

const joinedBody = (text: string, more: string): string => {
  const body = bodyOf(text);
  return text.replace(body, `${body.replace(/(\p{L})-$/u, '$1-')} ${more}`);
};

function stepOf(row: Row, heads: readonly ColumnHead[]): Step {
  const { found: result, rest: withoutResult } = cutResult(row.text.replace(reporterTail, ''));
  const { found: role, rest: withoutRole } = cutRole(withoutResult);
  const { found: status, rest: withoutStatus } = cutStatus(withoutRole);
  const { top, rest } = cutTop(withoutStatus, heads);
  const tail = reporterTail.exec(row.text)?.[2];
  const wording = result === null ? null : result.trim();
  const hasResultColumn = heads.some(({ kind }) => kind === 'result');
  return {
    body: bodyOf(rest) || null,
    date: row.date,
    role: role?.trim() ?? null,
    status: statusOf(status ?? '') ?? crossed(rest, heads),
    top,
    reporters: [...(tail ? [tail.trim()] : []), ...(reporters.get(row) ?? [])],
    result: wording === null || (!hasResultColumn && role === null && !wording) ? null : resultOf(wording),
  };
}

const reporterTail = /\s*(bericht(?:er)?statt(?:er(?:\/-?in|in)?|ung)(?: durch)?)\s*:\s*([^\t]*)$/i;

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

/** A cross right behind the number stands in the first of the two columns; further off it could stand in either. */
function crossed(text: string, heads: readonly ColumnHead[]): Step['status'] {
  const columns = heads.filter(({ kind }) => kind === 'public' || kind === 'nonPublic');
  if (columns.length < 2) return null;
  if (!/(?:^|\t)\s?[xX☒](?:\s|$)/.test(text)) return null;
  return columns[0]?.kind === 'public' ? 'öffentlich' : 'nichtöffentlich';
}

/** The longest piece that is neither a number nor a mark. */
function bodyOf(text: string): string {
  const pieces = text
    .split('\t')
    .map((piece) =>
      piece
        .trim()
        .replace(/^\d{1,2}(?:\.|\)|\s)\s*/, '')
        .replace(/^[-–•,;:]\s*/, '')
        .replace(/[\s,;:–-]+$/, '')
        .trim(),
    )
    .filter((piece) => /\p{L}{3}/u.test(piece));
  return (
    pieces.find((piece) => bodyName.test(piece)) ?? pieces.toSorted((a, b) => b.length - a.length)[0] ?? ''
  );
}
