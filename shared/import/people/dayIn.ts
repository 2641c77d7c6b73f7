import { IsoDate } from '../../domain/values.ts';

/** A day as lists write it: read, none at all, or one that the calendar does not have. */
export type DayIn = { kind: 'day'; iso: IsoDate } | { kind: 'none' } | { kind: 'impossible' };

const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/u;
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/u;
const months = 'jan feb mär apr mai jun jul aug sep okt nov dez'.split(' ');
const spelt = /^(\d{1,2})\.?\s(\p{L}{3})\p{L}*\.?\s(\d{4})$/u;

/** "01.11.2025", "1.11.25", "2025-11-01", "1. November 2025". */
export function dayIn(text: string): DayIn {
  const parts = partsOf(text.trim());
  if (!parts) return { kind: 'none' };
  const [year, month, day] = parts;
  const written = `${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const { data } = IsoDate.safeParse(written);
  return data === undefined ? { kind: 'impossible' } : { kind: 'day', iso: data };
}

function partsOf(text: string): [year: string, month: string, day: string] | null {
  const [, day = '', month = '', year = ''] = german.exec(text) ?? [];
  if (day !== '') return [year, month, day];
  const [, isoYear = '', isoMonth = '', isoDay = ''] = iso.exec(text) ?? [];
  if (isoYear !== '') return [isoYear, isoMonth, isoDay];
  const [, first = '', name = '', last = ''] = spelt.exec(text) ?? [];
  const at = months.indexOf(name.toLowerCase().replace('mae', 'mär'));
  return at === -1 ? null : [last, String(at + 1), first];
}

/** Nobody sits in a body since the thirties of the last century. */
const fullYear = (year: string): string =>
  year.length === 4 ? year : `${Number(year) < 70 ? 20 : 19}${year}`;
