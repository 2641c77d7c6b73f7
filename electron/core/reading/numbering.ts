/** What is counted before a paragraph: as it is drawn, in which list, and how deep in it, from 0. */
export type Counted = { drawn: string; list: string; level: number };

/** The counters of one list: how deep each level has counted. */
export class Counters {
  readonly #counts = new Map<string, number[]>();

  /** Counts one on in a level of a list; deeper levels begin anew. */
  next(list: string, level: number, start: number): number[] {
    const counts = (this.#counts.get(list) ?? []).slice(0, level + 1);
    for (let at = 0; at <= level; at += 1) counts[at] ??= at === level ? start - 1 : 1;
    counts[level] = (counts[level] ?? start - 1) + 1;
    this.#counts.set(list, counts);
    return counts;
  }
}

/** A number in the form that the file names: 1, a, A, iv, IV. */
export function written(count: number, form: string): string {
  if (/lower-?letter|^a$/i.test(form) && form !== 'A') return letters(count);
  if (/upper-?letter/i.test(form) || form === 'A') return letters(count).toUpperCase();
  if (/lower-?roman/i.test(form) || form === 'i') return roman(count).toLowerCase();
  if (/upper-?roman/i.test(form) || form === 'I') return roman(count);
  return String(count);
}

/** Nothing stands where a list begins before its first letter, as in Word. */
const letters = (count: number): string =>
  count < 1 ? '' : String.fromCodePoint(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));

const signs: [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
function roman(count: number): string {
  let left = count;
  return signs
    .map(([value, sign]) => {
      const times = Math.floor(left / value);
      left -= times * value;
      return sign.repeat(times);
    })
    .join('');
}
