import { IsoDate } from '../../domain/values.ts';

const months = [
  ['januar', 'jänner', 'jan'],
  ['februar', 'feber', 'feb'],
  ['märz', 'maerz', 'mrz', 'mär'],
  ['april', 'apr'],
  ['mai'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['dezember', 'dez'],
];

const byName = months
  .flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const weekday = String.raw`(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so)\b\.?,?\s*)?(?:(?:den|dem|am)\s+)?`;
const inFigures = String.raw`(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)`;
const inWords = String.raw`(\d{1,2})\.?\s?(${byName})\b\.?\s?(\d{4}|\d{2})(?!\d)`;
const asIso = String.raw`(\d{4})-(\d{2})-(\d{2})`;
const anyDate = new RegExp(String.raw`(?<![\d./\p{L}])${weekday}(?:${inFigures}|${inWords}|${asIso})`, 'giu');

/** `iso`: as it is printed, be it a day of the calendar or a slip (31.02.2019); `isDay` tells. */
export type FoundDate = { iso: string; at: number; length: number };

export const isDay = (iso: string): boolean => IsoDate.safeParse(iso).success;

/** Each date in a text, with the weekday before it: 1.3.2018, 01.03.18, 1. März 2018, Do., 01.03.2018, 2018-03-01. */
export function datesIn(text: string): FoundDate[] {
  return [...text.matchAll(anyDate)].flatMap((found) => {
    const [whole, day1, month1, year1, day2, name, year2, year3, month3, day3] = found;
    const month = name === undefined ? Number(month1 ?? month3) : monthNamed(name);
    const iso = isoOf(Number(year1 ?? year2 ?? year3), month, Number(day1 ?? day2 ?? day3));
    return iso === null ? [] : [{ iso, at: found.index, length: whole.length }];
  });
}

const monthNamed = (name: string): number =>
  months.findIndex((names) => names.includes(name.toLowerCase())) + 1;

function isoOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  // Two digits: no paper of a council that is worked with was written before 1970.
  const whole = year > 99 ? year : year + (year < 70 ? 2000 : 1900);
  return `${whole}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The date that a text consists of, but for a clock time or a clerk's mark behind it. */
export function soleDate(text: string): string | null {
  const [first, second] = datesIn(text);
  if (!first || second || first.at > 0) return null;
  return /^\s*(?:\/\s?\p{L}{1,4}|,?\s*(?:um\s+)?\d{1,2}[:.]\d{2}(?:\s*uhr)?)?\s*$/iu.test(
    text.slice(first.at + first.length),
  )
    ? first.iso
    : null;
}
