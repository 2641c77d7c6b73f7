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
