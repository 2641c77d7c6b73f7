import { monthNames } from '../../german/format.ts';

const anyMonth = monthNames.join('|');
const inWords = new RegExp(`(?<![\\d.])(\\d{1,2})\\.\\s*(${anyMonth})\\s+(\\d{4})(?!\\d)`, 'giu');
const monthAndYear = new RegExp(`(?<![\\p{L}\\p{N}])(${anyMonth})\\s+(\\d{4})(?!\\d)`, 'giu');
const dayAndMonth = new RegExp(`(?<![\\d.])(\\d{1,2})\\.\\s*(${anyMonth})(?!\\p{L})`, 'giu');
const spread = /(?<![\d.])(\d{1,2})\.\s+(\d{1,2})\.\s*(\d{4})(?!\d)/gu;

/** "12. März 2025" and "12. 3. 2025" as the one word "12.3.2025", "März 2025" as "3.2025", "12. März" as "12.3.". */
export const joinedDays = (text: string): string =>
  text
    .replaceAll(inWords, (_, day: string, name: string, year: string) => `${day}.${numberOf(name)}.${year}`)
    .replaceAll(dayAndMonth, (_, day: string, name: string) => `${day}.${numberOf(name)}.`)
    .replaceAll(monthAndYear, (_, name: string, year: string) => `${numberOf(name)}.${year}`)
    .replaceAll(spread, '$1.$2.$3');

const numberOf = (name: string): number =>
  monthNames.findIndex((one) => one.toLowerCase() === name.toLowerCase()) + 1;

/**
 * The days that a word means, as the beginning and end of an ISO day: "12.3.2025", "12.03.25", "2025-03-12", "12.03." of
 * any year, "3.2025", "03/2025". Null where it means none.
 */
export function dayMeant(word: string): { starts: string; ends: string } | null {
  const two = (number: string) => number.padStart(2, '0');
  const [, isoYear, isoMonth = '', isoDay] = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/u.exec(word) ?? [];
  if (isoYear) return { starts: `${isoYear}-${two(isoMonth)}-`, ends: isoDay ? two(isoDay) : '' };
  const [, day, month = '', year = ''] = /^(?:(\d{1,2})\.)?(\d{1,2})[./](\d{4}|\d{2})?$/u.exec(word) ?? [];
  if (month === '') return null;
  if (day)
    return year.length === 2
      ? { starts: '', ends: `${year}-${two(month)}-${two(day)}` }
      : { starts: year, ends: `-${two(month)}-${two(day)}` };
  return year.length === 4 ? { starts: `${year}-${two(month)}-`, ends: '' } : null;
}
