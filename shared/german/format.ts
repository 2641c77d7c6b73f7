import { IsoDate, type ClockTime } from '../domain/values.ts';

export const monthNames = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];
const weekdays = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'];

/** 24.11.2026 */
export function germanDate(iso: IsoDate): string {
  return `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`;
}

/** 24. November 2026 */
export function dayAndMonth(iso: IsoDate): string {
  return `${Number(iso.slice(8, 10))}. ${monthNames[Number(iso.slice(5, 7)) - 1] ?? ''} ${iso.slice(0, 4)}`;
}

/** Dienstag, 24. November 2026 */
export const longDate = (iso: IsoDate): string => `${weekday(iso)}, ${dayAndMonth(iso)}`;

/** Di., 24. November 2026 */
export const shortWeekdayDate = (iso: IsoDate): string => `${weekday(iso).slice(0, 2)}., ${dayAndMonth(iso)}`;

/** Di., 24.11.2026 */
export const shortDate = (iso: IsoDate): string => `${shortDay(iso)}${iso.slice(0, 4)}`;

/** Di., 24.11. */
export const shortDay = (iso: IsoDate): string =>
  `${weekday(iso).slice(0, 2)}., ${Number(iso.slice(8, 10))}.${Number(iso.slice(5, 7))}.`;

/** 17:00 Uhr */
export const germanTime = (time: ClockTime): string => `${time} Uhr`;

/** "21.11.2026, 14:05 Uhr" from a wall clock, YYYY-MM-DDTHH:MM:SS. */
export const germanMoment = (wallClock: string): string =>
  `${germanDate(wallClock.slice(0, 10))}, ${germanTime(wallClock.slice(11, 16))}`;

/** "2026-11-21 14-05-09" for names of files, of which several are made on a day; from a wall clock. */
export const fileMoment = (wallClock: string): string =>
  wallClock.slice(0, 19).replace('T', ' ').replaceAll(':', '-');

/** Reads "24.11.2026", "24.11.26", "24. November 2026" and "2026-11-24"; null where that is no day of the calendar. */
export function parseGermanDate(text: string): IsoDate | null {
  const trimmed = text.trim();
  const match = /^(\d{1,2})\.\s*(?:(\d{1,2})\.|([a-zä]+))\s*(\d{4}|\d{2})$/i.exec(trimmed);
  const iso = match ? isoFrom(match[1], match[2] ?? monthNumber(match[3]), match[4]) : trimmed;
  const day = IsoDate.safeParse(iso);
  return day.success ? day.data : null;
}

/** "1 Stimme", "2 Stimmen" */
/** With a capital at its beginning. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('de') + text.slice(1);

export const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** "A", "A und B", "A, B und C" */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} und ${last}`;
}

const words = 'null eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');

/** "einer Enthaltung", "zwei Enthaltungen", "13 Enthaltungen": after "bei", for feminine nouns. */
export function withWord(n: number, one: string, many: string): string {
  return n === 1 ? `einer ${one}` : `${words[n] ?? n} ${many}`;
}

function weekday(iso: IsoDate): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
}

function isoFrom(day = '', month = '', year = ''): string {
  return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Full names and their first three letters ("Nov"); '' matches no month and fails the check that follows. */
function monthNumber(name = ''): string {
  const index = monthNames.findIndex(
    (month) => name.length >= 3 && month.toLowerCase().startsWith(name.toLowerCase()),
  );
  return index === -1 ? '' : String(index + 1);
}
