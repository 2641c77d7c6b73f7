import { type Caption, captionsIn } from './captions.ts';
import { datesIn } from './dates.ts';
import { numberIn } from './head.ts';
import { salutation, signs } from './prose.ts';
import { isBlank, type Line } from './source.ts';
import { isInPairs } from './stacked.ts';
import { stepColumnsOf } from './stepColumns.ts';
import { hasBox } from './ticks.ts';

/** In a row of the table of steps behind its day, or below it: who reports there, not on the paper. */
export function isInRow(lines: readonly Line[], { cell }: Caption, at: number): boolean {
  const cells = lines[at]?.cells ?? [];
  if (cell > 0) return cells.slice(0, cell).some(({ text }) => datesIn(text).length > 0);
  return cells.length === 1 && !isBlank(lines[at - 1]);
}

/** "Drucksache" with its number right below. */
export function isOverNumber(lines: readonly Line[], at: number, cell = 0): boolean {
  const own = lines[at]?.cells[cell];
  const inColumn =
    own && cell > 0
      ? lines[at + 1]?.cells.find((each) =>
          own.column > 0 ? each.column === own.column : Math.abs(each.at - own.at) <= 1,
        )
      : undefined;
  const below = inColumn?.text ?? lines[at + 1]?.text ?? '';
  const number = numberIn(below);
  return number !== null && (isInPairs(lines, at) || (number === below && /\d[/-]\S*\d/.test(below)));
}

/** "Drucksache" with its number in the next cell. */
export function isBesideNumber(line: Line | undefined, cell: number): boolean {
  const next = line?.cells[cell + 1]?.text ?? '';
  return numberIn(next) === next && /\d[/-]\S*\d/.test(next);
}

/** Alone on its line, with room above or no word for a column: it is no part of the table before it. */
export function isAlone(lines: readonly Line[], { value, field }: Caption, at: number): boolean {
  const isOwn = [
    'subject',
    'number',
    'unit',
    'author',
    'products',
    'legalBasis',
    'relations',
    'otherValue',
  ].includes(field);
  const line = lines[at];
  if (!isOwn || value !== '' || line?.cells.length !== 1) return false;
  return isBlank(lines[at - 1]) || (field !== 'otherValue' && stepColumnsOf(line) === null);
}

/** A label and its value in a table of their own, a gap below the steps. */
export function isLabelled(lines: readonly Line[], { cell, value, field }: Caption, at: number): boolean {
  const line = lines[at];
  const [label] = line?.cells ?? [];
  return (
    line?.cells.length === 2 &&
    label !== undefined &&
    cell === 0 &&
    value === '' &&
    !['meetingDate', 'meetingBody', 'date', 'status', 'reporters'].includes(field) &&
    isBlank(lines[at - 1]) &&
    stepColumnsOf({ ...line, text: label.text, cells: [label] }) === null
  );
}

/** A caption without a colon needs its value in the next cell or right below. */
export function standsAlone(lines: readonly Line[], { cell, field }: Caption, at: number): boolean {
  const line = lines[at];
  if (!line || ['hier', 'addressees'].includes(field)) return false;
  if (field === 'otherValue') return cell + 1 < line.cells.length || isInPairs(lines, at);
  return (
    cell + 1 < line.cells.length ||
    !isBlank(lines[at + 1]) ||
    ['subject', 'number', 'products'].includes(field)
  );
}

const fewestParts = 2;

/** How many captions of parts stand one below the other, with no word between them, and come again: a page lists its parts. */
export function menuAt(lines: readonly Line[], at: number): number {
  let end = at;
  while (isPartAlone(lines[end])) end += 1;
  const count = end - at;
  if (count < fewestParts) return 0;
  const listed = new Set(lines.slice(at, end).map(({ text }) => signs(text)));
  const isRepeated = lines.slice(end, end + 200).some((line) => listed.has(signs(line.text)));
  return isRepeated ? count : 0;
}

function isPartAlone(line: Line | undefined): boolean {
  if (line?.cells.length !== 1) return false;
  const [caption] = captionsIn(line);
  return caption?.takes === 'section' && caption.value === '' && !caption.hasColon && caption.prefix === '';
}

/** A paper in the list of attachments, and no part of this one. */
export function isListed(lines: readonly Line[], { hasColon, prefix }: Caption, at: number): boolean {
  const [before, next] = [lines[at - 1], lines[at + 1]];
  if (/^\d/.test(prefix) && isFirstOrNext(lines, Number(prefix), at)) return true;
  if (hasColon || prefix !== '' || isBlank(before)) return false;
  return isBlank(next) || (next !== undefined && next.text.length < 60 && !/[.:]$/.test(next.text));
}

/** "1." below the caption, "2." below "1." */
function isFirstOrNext(lines: readonly Line[], no: number, at: number): boolean {
  const before = lines[at - 1];
  if (no > 1) return before?.text.startsWith(String(no - 1)) === true;
  return before !== undefined && captionsIn(before).some(({ field }) => field === 'attachments');
}

/** "Antrag: Bänke am Markt" right over "Sehr geehrte …". */
export const isTitleOfLetter = (lines: readonly Line[], { printed, value }: Caption, at: number): boolean =>
  /^(?:antrag|anfrage)$/i.test(printed) &&
  value !== '' &&
  value.length <= longestTitle &&
  lines.slice(at + 1, at + 4).some(({ text }) => salutation.test(text));

const longestTitle = 140;

/** Over everything: "Antrag: Bänke am Markt" names the paper, "Inhalt" a part of the page. */
export function isHeading(lines: readonly Line[], caption: Caption, at: number): boolean {
  const { field, value, hasColon, printed } = caption;
  if (lines.slice(0, at).some((line) => !isBlank(line))) return false;
  if (/^(?:antrag|anfrage)$/i.test(printed))
    return value !== '' && value.length <= longestTitle && !/[.:;,]$/.test(value);
  return field === 'reasoning' && caption.rank > 0 && value === '' && !hasColon;
}

/** Sentences stand there already. */
export const hasProse = (lines: readonly Line[]): boolean =>
  lines.some(({ text }) => text.length > 20 && /[.!?]$/.test(text)) &&
  lines.some(({ text }) => text.length > 60 && /\s\p{Ll}+$/u.test(text));

/** Numbered questions stand there so far. */
export const isAsked = (lines: readonly Line[]): boolean =>
  lines.filter(({ text }) => /^\(?\d{1,2}[.)]\s.*\?\s*$/.test(text)).length > 1;

/** A row of a form: its boxes, or its marks that got lost, stand beside what they are about. */
export const isTickRow = ({ field }: Pick<Caption, 'field'>, { text }: Line): boolean =>
  (field === 'financial' || field === 'other') && (hasBox(text) || /(?:\s(?:ja|nein)){2}$/i.test(text));
