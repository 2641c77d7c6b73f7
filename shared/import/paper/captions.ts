import { signs } from './prose.ts';
import type { Line } from './source.ts';
import { type CaptionField, type Takes, vocabulary } from './vocabulary.ts';

/** A caption and what stands behind it in its cell. */
export type Caption = {
  field: CaptionField;
  takes: Takes;
  rank: number;
  printed: string;
  value: string;
  cell: number;
  hasColon: boolean;
  /** "II.", "3." before it. */
  prefix: string;
};

const prefixForm = String.raw`(?:([IVX]{1,5}|\d{1,2}|[A-Z])[.)]\s+)?`;
const qualifier = String.raw`(?:\s*\([^()\n]{1,80}\))?`;
const forms = vocabulary.map((word) => ({
  ...word,
  start: new RegExp(
    String.raw`^${prefixForm}((?:${word.form.replaceAll('schluss', 'schlu(?:ss|ß)')})${qualifier})(?![\p{L}\d])`,
    'iu',
  ),
}));

/** The captions of a line, cell by cell; where labels are glued together ("Status:öffentlichArt:Vorlage"), each. */
export function captionsIn(line: Line): Caption[] {
  return line.cells.flatMap(({ text }, cell) => captionsOf(text, cell));
}

/** The same of one cell. */
export function captionsOf(text: string, cell: number): Caption[] {
  const caption = captionAt(text, cell);
  if (!caption) return [];
  if (caption.takes !== 'value' || caption.value === '') return [caption];
  const next = gluedAt(caption.value);
  if (next === -1) return [caption];
  return [
    { ...caption, value: caption.value.slice(0, next).trim() },
    ...captionsOf(caption.value.slice(next), cell),
  ];
}

/** The longest caption that a text begins with, by the more precise form. */
function captionAt(text: string, cell: number): Caption | null {
  let best: Caption | null = null;
  const begin = text.slice(0, 200);
  for (const { start, field, takes, rank } of forms) {
    const found = start.exec(begin);
    const printed = found?.[2];
    if (!found || printed === undefined || (best && printed.length <= best.printed.length)) continue;
    const behind = text.slice(found[0].length);
    // "DS-10/0233" is a number.
    if (field === 'number' && /^[-/]\S/.test(behind)) continue;
    const colon = /^\s*:/.exec(behind);
    const value = behind.slice(colon?.[0].length ?? 0).trim();
    if (!colon && value !== '' && !standsWithoutColon(field, behind, printed)) continue;
    best = { field, takes, rank, printed, value, cell, hasColon: colon !== null, prefix: found[1] ?? '' };
  }
  return best;
}

export const paperNumber = String.raw`(?:(?!nr\.)\p{L}{1,6}(?:\. ?|[ /-]))?(?:[\p{L}\d]+[./-])*[\p{L}\d.]*\d[\p{L}\d]*(?:[./-][\p{L}\d]+)*(?: ?/ ?\p{L}{0,3} ?\d+)?`;
const beginsWithNumber = new RegExp(
  String.raw`^\s*[-–]?\s*(?=[^\s]*\d|\p{Lu}{1,4}[ /]\d)${paperNumber}(?:\s*[:–-]?\s*$|\s*(?:vom|öffentlich|-\s*(?:nicht)?öffentlich|\(|TOP\s?\d|\d{1,2} Anlagen?\b))`,
  'iu',
);
const withoutColon: Partial<Record<CaptionField, RegExp>> = {
  number: beginsWithNumber,
  relations: beginsWithNumber,
  date: /^\s+(?:\p{L}+\.?,?\s+)?\d{1,2}\.\s?(?:\d|\p{L}).{0,40}$/u,
  meetingDate: /^\s+(?:\p{L}+\.?,?\s+)?\d{1,2}\.\s?(?:\d|\p{L})/u,
  status: /^\s+(?:nicht ?)?öffentlich\b/i,
  products: /^\s+\d/,
  author: /^\s+(?:(?:Herrn?|Frau|Dr\.|Prof\.)\s+)*\p{Lu}[\p{Ll}-]+(?:\s+\p{Lu}[\p{L}-]+){1,2}$/u,
  otherValue: /^\s+\d[\d./-]+$/,
  // Beside its boxes.
  financial: /^\s+(?:(?:ja|nein)\s*)?[☐☒☑□]|^(?:\s+(?:ja|nein)\b)+\s*$/i,
  other: /^\s+(?:(?:ja|nein)\s*)?[☐☒☑□]/i,
};

const standsWithoutColon = (field: CaptionField, behind: string, printed: string): boolean =>
  withoutColon[field]?.test(behind) === true ||
  // "Titel der Drucksache Bänke am Markt"
  (field === 'subject' && /\sde[rs]\s/.test(printed) && /^\s+\p{Lu}/u.test(behind));

/** Where a further caption with a colon begins inside a value. */
function gluedAt(value: string): number {
  for (const { index } of value.matchAll(/(?<=^|[\s\p{Ll}\d)])\p{Lu}(?=[^:\n]{1,40}:)/gu)) {
    const here = captionAt(value.slice(index), 0);
    if (here?.hasColon && here.takes === 'value' && here.field !== 'hier' && here.field !== 'addressees')
      return index;
  }
  return -1;
}

/** The same caption twice, with and without its colon. */
export const sameCaption = (a: string, b: string): boolean => signs(a) === signs(b);
