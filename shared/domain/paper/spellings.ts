import { monthNames } from '../../german/format.ts';
import { dayMeant } from './dayMeant.ts';

/**
 * A word of a search and how a text may have it otherwise: a day in another form, a number with or without points, a number
 * of a phone with other signs in it, a word that a hyphen broke off. Words within others ("*haus") and phrases are as they are.
 */
export const spellings = (word: string): string[] =>
  /[*\s]/u.test(word)
    ? [word]
    : [
        ...new Set([
          word,
          ...daySpellings(word),
          ...monthSpellings(word),
          ...ofPaper(word),
          ...numberSpellings(word),
          ...unbroken(word),
        ]),
      ];

/** "12.03.25": as 12.3.2025, 12. März 2025, 2025-03-12 and their like. */
function daySpellings(word: string): string[] {
  const meant = dayMeant(word);
  const [, year = '', month = '', day = ''] =
    /^(\d{4}|\d{2}|)-(\d\d)-(\d\d)$/u.exec(meant ? meant.starts + meant.ends : '') ?? [];
  if (year === '') return [];
  const [short, long] = [year.slice(-2), year.length === 4 ? [year] : [`20${year}`, `19${year}`]];
  const numbers = [day, plain(day)].flatMap((d) => [month, plain(month)].map((m) => `${d}.${m}.`));
  const name = monthNames[Number(month) - 1] ?? '';
  return [
    ...[short, ...long].flatMap((one) => numbers.map((number) => number + one)),
    ...long.flatMap((one) => [`${plain(day)}. ${name} ${one}`, `${one}-${month}-${day}`]),
  ];
}

/** "10.2026" is also "Oktober 2026", "12.3." also "12. März". */
function monthSpellings(word: string): string[] {
  const [, day, month = '', year] = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})?$/u.exec(word) ?? [];
  const name = monthNames[Number(month) - 1];
  if (name === undefined || (day === undefined) === (year === undefined)) return [];
  return [day === undefined ? `${name} ${year ?? ''}` : `${plain(day)}. ${name}`];
}

/** Numbers of papers are printed with and without the zeros before them: "1/2026", "0001/2026". */
function ofPaper(word: string): string[] {
  const [, number = '', year = ''] = /^0*(\d{1,5})\/((?:19|20)\d\d)$/u.exec(word) ?? [];
  return number === '' ? [] : [0, 2, 3, 4, 5].map((length) => `${number.padStart(length, '0')}/${year}`);
}

const plain = (number: string): string => number.replace(/^0/u, '');

function numberSpellings(word: string): string[] {
  const [, whole = '', rest = ''] = /^(\d+|\d{1,3}(?:\.\d{3})+)(,\d{1,2})?$/u.exec(word) ?? [];
  const digits = whole.replaceAll('.', '');
  const isYear = /^(?:19|20)\d\d$/u.test(word);
  if (digits !== whole) return [digits + rest];
  if (digits.length >= 4 && !isYear)
    return [inThousands(digits) + rest, ...(rest === '' ? inGroups(digits) : [])];
  // "0211/899-1234": the number behind the first of them in one.
  const [first = '', ...others] = /^\d{2,}(?:[/-]\d+)+$/u.test(word) ? word.split(/[/-]/u) : [];
  return first === '' ? [] : [`${first} ${others.join('')}`, first + others.join('')];
}

const inThousands = (digits: string): string => digits.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/gu, '.');

/** "8991234" is also "899 1234"; with an area code before it, parted there too. */
function inGroups(digits: string): string[] {
  if (digits.length < 6 || digits.length > 13) return [];
  const two = partings(digits).map(([before, after]) => `${before} ${after}`);
  if (!digits.startsWith('0')) return two;
  return partings(digits).flatMap(([code, number]) =>
    code.length > 6
      ? []
      : [`${code} ${number}`, ...partings(number).map((parted) => `${code} ${parted.join(' ')}`)],
  );
}

const partings = (digits: string): [string, string][] =>
  Array.from({ length: Math.max(0, digits.length - 3) }, (_, at) => [
    digits.slice(0, at + 2),
    digits.slice(at + 2),
  ]);

/** "Grundstücks-verwaltung", as it was copied from the end of a line. */
const unbroken = (word: string): string[] =>
  /^\p{L}+(?:[-\u{2010}\u{2011}]\p{Ll}+)+$/u.test(word) ? [word.replaceAll(/[-\u{2010}\u{2011}]/gu, '')] : [];
