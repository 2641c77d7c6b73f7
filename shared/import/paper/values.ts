import { type Caption, captionsIn } from './captions.ts';
import { datesIn, soleDate } from './dates.ts';
import { formBlockAt } from './formBlock.ts';
import { endOfPair, goneOn } from './goneOn.ts';
import { numberIn } from './head.ts';
import { headValue, type HeadValue, type Setting } from './headValue.ts';
import { isTypeLine } from './kinds.ts';
import { joined } from './prose.ts';
import { isBlank, type Line } from './source.ts';
import { statusOf } from './stepWords.ts';
import { isInPairs, stackedAt, typedStackAt } from './stacked.ts';

/** The values of the captions of one line: beside, in the next cell or below; and the position behind them. */
export function readValues(
  captions: readonly Caption[],
  lines: readonly Line[],
  at: number,
  setting: Setting,
): { values: HeadValue[]; next: number } {
  const line = lines[at];
  if (!line) return { values: [], next: at + 1 };
  const told = captions.filter((caption) => !isValueOf(caption, captions));
  if (told.length < captions.length) return readValues(told, lines, at, setting);
  const apart = valuesApart(lines, at);
  if (apart) return apart;
  const below = firstBelow(lines, at);
  const row = lines[below];
  if (row && below === at + 1 && isHeaderRow(captions, line, row, isInTable(lines, at))) {
    return { values: underHeads(captions, line, row), next: below + 1 };
  }
  const values: HeadValue[] = [];
  const missing: Caption[] = [];
  for (const caption of captions) {
    const value = caption.value || besideOf(caption, captions, line);
    if (value === '') missing.push(caption);
    else values.push(headValue(caption, value, line, [line]));
  }
  if (
    missing.length === 0 ||
    (captions.length === 1 && isUnclear(captions[0], line, row) && !isInPairs(lines, at))
  ) {
    return goneOn(values, lines, at, setting);
  }
  const isKind = captions[0]?.field === 'typePrinted' && row !== undefined && isTypeLine(row.text);
  const hasCaptions =
    row && !isKind && captionsIn(row).some(({ hasColon, takes }) => hasColon || takes === 'section');
  if (!row || (hasCaptions && line.cells.length === 1)) {
    return {
      values: [...values, ...missing.map((caption) => headValue(caption, '', line, []))],
      next: at + 1,
    };
  }
  const shared = line.cells.length === 1 && !hasCaptions ? besideDay(missing, line, row) : [];
  if (shared.length > 0) return { values: [...values, ...shared], next: below + 1 };
  if (line.cells.length > 1) {
    const isFurther = row.cells.length === 1 && captionsIn(row).some(({ value }) => value === '');
    const valueRow = isFurther ? (lines[firstBelow(lines, below)] ?? row) : row;
    return {
      values: [...values, ...missing.map((caption) => inColumn(caption, line, valueRow))],
      next: hasCaptions || isFurther ? at + 1 : below + 1,
    };
  }
  return underneath(missing, values, lines, { at, below }, setting);
}

/** "Drucksache:" beside "DS 12/2021": the second is no further caption. */
const isValueOf = ({ cell, field, hasColon }: Caption, captions: readonly Caption[]): boolean =>
  !hasColon &&
  captions.some(
    (other) => other.cell === cell - 1 && other.field === field && other.hasColon && other.value === '',
  );

/** Where captions and values came out apart from each other: one below the other, or as a box. */
function valuesApart(lines: readonly Line[], at: number): { values: HeadValue[]; next: number } | null {
  const stacked = stackedAt(lines, at);
  if (stacked.count > 0) {
    const values = stacked.pairs.map(({ caption, line, value }) =>
      headValue(caption, value.text, line, [value]),
    );
    return { values, next: at + stacked.count };
  }
  for (const { values, next } of [typedStackAt(lines, at), formBlockAt(lines, at)]) {
    const all = values.map(({ caption, value, line, of }) => headValue(caption, value, line, of));
    if (next > 0) return { values: all, next };
  }
  return null;
}

/** What stands below a label that is no field is its value only right under it. */
const isUnclear = (caption: Caption | undefined, line: Line, row: Line | undefined): boolean =>
  caption?.field === 'otherValue' &&
  (row?.no !== line.no + 1 || row.cells[0]?.at !== line.cells[0]?.at || isTypeLine(row.text));

/** A row of two cells in a table of labels and values, as those below it show. */
const isInTable = (lines: readonly Line[], at: number): boolean =>
  lines[at]?.cells.length === 2 &&
  [lines[at - 1], ...lines.slice(at + 1, at + 4)].some(
    (line) =>
      line?.cells.length === 2 && captionsIn(line).some(({ cell, takes }) => cell === 0 && takes === 'value'),
  ) &&
  captionsIn(lines[at]).every(({ cell }) => cell === 0);

/** Captions beside each other over a row of values: none has a colon or a value, and the row below has no caption. */
function isHeaderRow(captions: readonly Caption[], line: Line, row: Line, isPair: boolean): boolean {
  if (isPair) return false;
  if (line.cells.length < 2 || captionsIn(row).length > 0) return false;
  // "Amt: | Verfasser: | Tel.: | Datum"
  const isOfLabels =
    line.cells.length > 2 &&
    row.cells.length === line.cells.length &&
    line.cells.every(({ text }, cell) => text.endsWith(':') || captions.some((each) => each.cell === cell));
  if (captions.some(({ hasColon, value }) => (hasColon && !isOfLabels) || value !== '')) return false;
  if (
    row.cells.length < line.cells.length &&
    captions.some((caption) => hasItsValue(caption, captions, line, row))
  )
    return false;
  // A pair of a label and its value, and no names of columns.
  if (captions.length === 1 && line.cells.some(({ text }) => /\d/.test(text))) return false;
  const isAligned = row.cells[0]?.at === line.cells[0]?.at && captions[0]?.cell === 0;
  return row.cells.length === line.cells.length ? captions.length > 1 || isAligned : isAligned;
}

/** Further to the right a caption stands beside its value, and below them only the first column goes on. */
const hasItsValue = (
  { cell, field }: Caption,
  captions: readonly Caption[],
  line: Line,
  row: Line,
): boolean =>
  cell > 0 &&
  line.cells[cell + 1] !== undefined &&
  captions.every((other) => other.cell !== cell + 1) &&
  !(
    field === 'date' &&
    row.cells.some(({ at, text }) => at === line.cells[cell]?.at && soleDate(text) !== null)
  );

/** Also the columns that nobody knows have a caption. */
function underHeads(captions: readonly Caption[], line: Line, row: Line): HeadValue[] {
  return line.cells.map(({ text }, cell) => {
    const known = captions.find((caption) => caption.cell === cell);
    const other: Caption = {
      field: 'otherValue',
      takes: 'value',
      rank: 0,
      printed: text,
      value: '',
      cell,
      hasColon: false,
      prefix: '',
    };
    return inColumn(known ?? other, line, row);
  });
}

function besideOf({ cell, field }: Caption, captions: readonly Caption[], line: Line): string {
  const next = line.cells[cell + 1];
  // The day of the paper may stand beside the caption of its number.
  if (field === 'number' && (soleDate(next?.text ?? '') !== null || statusOf(next?.text ?? '') !== null))
    return '';
  return next && captions.every((other) => other.cell !== cell + 1) ? next.text : '';
}

/** The next line with text, at most three empty ones further. */
function firstBelow(lines: readonly Line[], at: number): number {
  let below = at + 1;
  while (below < at + 5 && below < lines.length && isBlank(lines[below])) below += 1;
  return isBlank(lines[below]) ? lines.length : below;
}

/** What stands in the row below under the caption: in the same column, or else nearest to it. */
function inColumn(caption: Caption, line: Line, row: Line): HeadValue {
  const own = line.cells[caption.cell];
  if (!own) return headValue(caption, '', line, []);
  const hasTabs = line.cells.some(({ column }) => column > 0);
  const under = hasTabs
    ? row.cells.find(({ column }) => column === own.column)
    : (row.cells.find(({ at }) => at === own.at) ??
      (row.cells.length === line.cells.length && captionsIn(row).length === 0
        ? row.cells[caption.cell]
        : row.cells.find(({ at, text }) => at <= own.at + own.text.length && at + text.length >= own.at)));
  const isValue =
    under !== undefined && captionsIn({ ...row, cells: [under] }).every(({ hasColon }) => !hasColon);
  return headValue(caption, isValue ? under.text : '', line, isValue ? [row] : []);
}

/** One caption over its value; a subject may take several lines. */
function underneath(
  [caption]: Caption[],
  values: HeadValue[],
  lines: readonly Line[],
  { at, below }: { at: number; below: number },
  setting: Setting,
): { values: HeadValue[]; next: number } {
  const line = lines[at];
  const row = lines[below];
  if (!caption || !line || !row) return { values, next: at + 1 };
  const isOther = row.cells.length > 1 && caption.field !== 'subject';
  const own = isOther ? inColumn(caption, line, row).value : row.cells.map(({ text }) => text).join(' ');
  // A number has a figure; what stands below has its own meaning.
  if (caption.field === 'number' && numberIn(own) === null)
    return { values: [...values, headValue(caption, '', line, [])], next: at + 1 };
  const first = headValue(caption, own, line, own === '' ? [] : [row]);
  const end = caption.field === 'subject' && !caption.hasColon ? endOfPair(lines, below) : below;
  if (end > below) {
    const more = lines.slice(below + 1, end + 1);
    const whole = joined([own, ...more.map(({ text }) => text)]);
    return { values: [...values, { ...first, value: whole, lines: [row, ...more] }], next: end + 1 };
  }
  if (caption.field !== 'subject' || !setting.isWrapped)
    return { values: [...values, first], next: below + 1 };
  return goneOn([...values, first], lines, below, { ...setting, width: 0 });
}

/** "Bearbeiter/in: Datum:" over "Frau Beispiel 03.05.2021": of two values one is a day. */
function besideDay(captions: readonly Caption[], line: Line, row: Line): HeadValue[] {
  const [first, second, ...more] = captions;
  if (!first || !second || more.length > 0 || row.cells.length !== 1) return [];
  const [day, ...others] = datesIn(row.text);
  const other = day && [first, second].find(({ field }) => field !== 'date');
  if (!day || !other || others.length > 0 || (first.field === 'date') === (second.field === 'date'))
    return [];
  const rest = `${row.text.slice(0, day.at)} ${row.text.slice(day.at + day.length)}`.trim();
  return [first, second].map((caption) =>
    headValue(caption, caption === other ? rest : row.text.slice(day.at, day.at + day.length), line, [row]),
  );
}
