import type { Setting } from './setting.ts';

type Numbering = { reference: string; instance: number; level: number };

/** What Word prints before the next point of this list: "–", "3.", "aa)". */
export function markAt(numbering: Numbering, { lists, counted }: Setting): string {
  const { format, text, start } = lists.levelOf(numbering);
  if (format === 'bullet') return text;
  const key = `${numbering.reference} ${numbering.instance} ${numbering.level}`;
  const count = counted.get(key) ?? 0;
  counted.set(key, count + 1);
  return text.replace(/%\d/, numeral(format, start + count));
}

function numeral(format: string, n: number): string {
  switch (format) {
    case 'lowerLetter':
      return letters(n);
    case 'upperLetter':
      return letters(n).toUpperCase();
    case 'lowerRoman':
      return roman(n);
    case 'upperRoman':
      return roman(n).toUpperCase();
    default:
      return String(n);
  }
}

/** As Word counts: … y, z, aa, bb, cc; nothing before a. */
const letters = (n: number): string =>
  n < 1 ? '' : String.fromCodePoint(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

const numerals: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(n: number): string {
  const largest = numerals.find(([value]) => value <= n);
  return largest ? largest[1] + roman(n - largest[0]) : '';
}
