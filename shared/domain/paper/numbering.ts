import type { IsoDate } from '../values.ts';

/**
 * How numbers of papers are written: text with fields in braces. `{Nr}` counts up (`{Nr:4}` with at least four digits),
 * `{Jahr}` and `{JJ}` are the year of the paper, `{Wahlperiode}` the years of the term.
 */
export type NumberPattern = string;

export type NumberContext = { date: IsoDate; term: string };

const field = /\{(Nr(?::([1-9]))?|Jahr|JJ|Wahlperiode)\}/gu;

/** A pattern without the counting number would give the same number twice; with two nobody knows which one counts. */
export const isPattern = (pattern: NumberPattern): boolean => {
  const names = [...pattern.matchAll(field)].map(([, name = '']) => name);
  const rest = pattern.replaceAll(field, '');
  return names.filter((name) => name.startsWith('Nr')).length === 1 && !/[{}]/u.test(rest);
};

/**
 * What stays the same while numbers count up; with a new year or term another series begins at 1. More digits are the
 * same series.
 */
export const seriesOf = (pattern: NumberPattern, context: NumberContext): string =>
  filled(pattern, context, () => '{Nr}');

export const numberAt = (pattern: NumberPattern, context: NumberContext, count: number): string =>
  filled(pattern, context, (digits) => String(count).padStart(digits, '0'));

/** How much a printed number has counted up in the series of a pattern, in however many digits; null for one of another series. */
export function countIn(pattern: NumberPattern, context: NumberContext, number: string): number | null {
  const [before = '', behind = ''] = seriesOf(pattern, context).split('{Nr}');
  const counted = number.slice(before.length, number.length - behind.length);
  const isOfSeries = number === before + counted + behind && /^\d{1,15}$/u.test(counted);
  return isOfSeries ? Number(counted) : null;
}

/** The same number in every count of digits that a pattern can ask for. */
export const numbersAt = (pattern: NumberPattern, context: NumberContext, count: number): string[] =>
  Array.from({ length: 9 }, (_, at) => filled(pattern, context, () => String(count).padStart(at + 1, '0')));

/** Two printed numbers that only differ in zeros before a figure, capitals, blanks or kinds of hyphens are the same. */
export const isSameNumber = (one: string, other: string): boolean => plainNumber(one) === plainNumber(other);

const plainNumber = (number: string): string =>
  number
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/(?<!\d)0+(?=\d)/gu, '');

function filled(
  pattern: NumberPattern,
  { date, term }: NumberContext,
  number: (digits: number) => string,
): string {
  const year = date.slice(0, 4);
  return pattern.replaceAll(field, (_written: string, name: string, digits: string | undefined) => {
    if (name === 'Jahr') return year;
    if (name === 'JJ') return year.slice(2);
    if (name === 'Wahlperiode') return term;
    return number(Number(digits ?? 1));
  });
}
