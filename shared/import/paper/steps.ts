import { stepsByColumns } from './columnwise.ts';
import { datesIn } from './dates.ts';
import { heldMeetingsIn, isHeld } from './heldMeetings.ts';
import type { Step } from './paper.ts';
import type { Region } from './region.ts';
import { isPlaceAndDay } from './persons.ts';
import { isBlank, type Line } from './source.ts';
import { type ColumnHead, stepColumnsOf, untornColumnsOf } from './stepColumns.ts';
import { bodyOf, reporterTail, type Row, stepOf } from './stepRow.ts';
import { bodyName, cutResult, cutRole, meetingTitle } from './stepWords.ts';

export type StepsFound = {
  steps: Step[];
  heads: ColumnHead[];
  used: Line[];
  reporterCaption: string | null;
  left: Line[];
};
/** So many lines that are no part of a row end the table. */
const mostUnknown = 2;

/** The rows of a table of steps, whatever its columns and their order. */
export function stepsIn(region: Region): StepsFound {
  const found: StepsFound = { steps: [], heads: [], used: [], reporterCaption: null, left: [] };
  const held = isHeld(region) ? heldMeetingsIn(region.lines) : null;
  if (held) return { ...found, ...held, left: region.lines.filter((line) => !held.used.includes(line)) };
  const byColumns = stepsByColumns(region.lines);
  if (byColumns.steps.length > 0) {
    const used = new Set(byColumns.used);
    return { ...found, ...byColumns, left: region.lines.filter((line) => !isBlank(line) && !used.has(line)) };
  }
  const rows: Row[] = [];
  // Pages of council information systems say before each row how far it is: "●", "Erledigt".
  const marks = new Set(region.lines.filter(({ text }) => text === '●').map(({ no }) => no));
  let unknown = 0;
  let isApart = false;
  for (const line of region.lines) {
    if (isBlank(line)) {
      isApart = true;
      continue;
    }
    const heads =
      found.heads.length === 0 || rows.length === 0 ? (stepColumnsOf(line) ?? untornColumnsOf(line)) : null;
    // Where each row has its day, what follows without one after a gap is no row.
    const isDated =
      found.heads.some(({ kind }) => kind === 'date') &&
      rows.some(({ date, lines }) => date !== null && lines.some(({ cells }) => cells.length > 1));
    if (isApart && isDated && datesIn(line.text).length === 0) unknown = mostUnknown;
    isApart = false;
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
    if (!isOver && last && takeResult(last, line)) found.used.push(line);
    else if (!isOver && heads) {
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
/** "Berichterstattung durch: …" behind or below a row, and further names under it. */
function takeReporters(found: StepsFound, rows: Row[], line: Line): boolean {
  const row = rows.at(-1);
  if (!row) return false;
  const [, caption, name] = reporterLine.exec(line.text) ?? [];
  const known = row.reporters;
  if (caption !== undefined) {
    found.reporterCaption ??= caption;
    row.reporters = [...(known ?? []), ...(name ? [name.trim()] : [])];
    return true;
  }
  if (!known || !/^(?:Herr|Herrn|Frau|Dr\.|Prof\.)\s+\p{Lu}/u.test(line.text)) return false;
  known.push(line.text.trim());
  return true;
}

const resultLine = /^(?:(?:abstimmungs|beratungs|beschluss)?ergebnis)\s*:\s*(\S.{0,100})$/i;

/** "Ergebnis: einstimmig" below a row. */
function takeResult(row: Row, line: Line): boolean {
  const [, result] = resultLine.exec(line.text) ?? [];
  if (result === undefined || row.result !== null) return false;
  row.result = result.replaceAll('\t', ' ');
  return true;
}

const mostRowLines = 8;

/** Whether a line belongs to the table: a row, or the first or a further line of one. */
function takeRow(rows: Row[], line: Line): boolean {
  const [date, ...more] = datesIn(line.text);
  const last = rows.at(-1);
  if (date && more.length === 0) {
    if (isSentence(line) || (isPlaceAndDay(line.text) && !bodyName.test(line.text))) return false;
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
    const row: Row = {
      lines: [line],
      text: body === null ? text : `${body}\t${text}`,
      date: date.iso,
      isDateFirst: body === null && (before === '' || /^\d{1,2}\.?$/.test(before)),
      body,
      reporters: reporterTail.test(text) ? [] : null,
      result: null,
    };
    rows.push(row);
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
  const isBody = bodyName.test(line.text) || isRoleBehindName(line);
  if (!isBody || /[.!?]$/.test(line.text) || isSentence(line)) return false;
  if (last?.isDateFirst && bodyOf(last.text) === '') {
    last.lines.push(line);
    last.text = `${last.text}\t${line.text}`;
  } else if (last && last.date === null && last.lines.length < mostRowLines && isCutName(last)) {
    last.lines.push(line);
    last.text = `${last.text} ${line.text}`;
  } else rows.push(bodyRow(line));
  return true;
}

/** "Vielfalt und Integration Vorberatung": a body that is not called one. */
const isRoleBehindName = ({ text, cells }: Line): boolean => {
  const role = cutRole(text);
  return (
    role.found !== null &&
    text.endsWith(role.found) &&
    cells.length === 1 &&
    text.length <= 80 &&
    /^\p{Lu}[\p{L}, -]+\s$/u.test(text.slice(0, -role.found.length))
  );
};

const bodyRow = (line: Line): Row => ({
  lines: [line],
  text: line.text,
  date: null,
  isDateFirst: false,
  body: line.text,
  reporters: null,
  result: null,
});

/** What names a meeting or what was handed in is a title below the table. */
const isSentence = ({ text }: Line): boolean =>
  /^(?:zu[rm]?\s)?(?:beantwortung|anfrage|antrag|antwort|mitteilung|stellungnahme|bericht|vorlage)\b/i.test(
    text,
  ) ||
  /\b(?:aus der|in der|zur) sitzung\b/i.test(text) ||
  (text.endsWith('.') &&
    /\s(?:ersetzt|ergänzt|ändert|bezieht|wurden?|hat|ist|beschließt|nimmt|stimmt|wird|werden|beauftragt|empfiehlt|gewährt)\s/.test(
      text,
    ));
const isCutName = ({ text }: Row): boolean => /(?:,|-|\bund|\bfür|\bder|\bdes)\s*$/.test(text);
const isBodyOnly = ({ text, lines }: Row): boolean =>
  (bodyName.test(text) || lines.some(isRoleBehindName)) && text.length <= 120;
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
