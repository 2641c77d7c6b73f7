import type { Counting } from './richText.ts';

/** What is drawn before a point of a list. */
export type ListMarker =
  | { kind: 'bullet' }
  /** Its words, and where they are a number this and those of the points around it: of "2.1" the 1 and the 2. */
  | { kind: 'words'; words: string; number: number | null; outer: readonly number[]; counting: Counting };

/** The largest number a list may begin with (renderer/features/editor/editorText.ts). */
const largest = 32_766;

/** `expected` is the number that would come next in this list: it tells "i)" after "h)" from a first "i)". */
export function readMarker(drawn: string, expected: number): ListMarker {
  const words = drawn.replaceAll(/\s+/g, ' ').trim();
  // Of symbol fonts, single letters draw bullets: "o", "n", "à".
  if (!/[\p{L}\p{N}]/u.test(words) || /^\p{L}$/u.test(words)) return { kind: 'bullet' };
  const [, inside] = /^\(?((?:\d+|[a-z]+)(?:\.(?:\d+|[a-z]+))*)[.):]*$/i.exec(words) ?? [];
  const outer = (inside ?? words).split('.').map((part) => numberOf(part, expected));
  const last = outer.pop() ?? Number.NaN;
  const counting = countingOf((inside ?? words).split('.').at(-1) ?? '', last);
  const isNumber = last <= largest && !outer.some(Number.isNaN);
  return { kind: 'words', words, number: isNumber ? last : null, outer, counting };
}

/** What the sign of a point is, read as that number. */
function countingOf(sign: string, number: number): Counting {
  if (/^\d*$/.test(sign)) return '1';
  const isRoman = roman(sign.toLowerCase()).includes(number);
  if (/^[a-z]/.test(sign)) return isRoman ? 'i' : 'a';
  return isRoman ? 'I' : 'A';
}

function numberOf(part: string, expected: number): number {
  if (/^\d+$/.test(part)) return Number(part);
  const letters = part.toLowerCase();
  const readings = [...roman(letters), ...alphabetic(letters)];
  const next = readings.find((value) => value === expected);
  if (next !== undefined) return next;
  // "i)" and "v)" rather begin in Roman numerals, "c)" and "d)" rather go on from letters.
  return (/^[ivx]/.test(letters) ? readings[0] : readings.at(-1)) ?? Number.NaN;
}

/** "b" is 2. "bb" is 28 in Word's own lists, and 2 in those of lawyers, below "b)". */
function alphabetic(letters: string): number[] {
  if (!/^([a-z])\1?$/.test(letters)) return [];
  const nth = letters.charCodeAt(0) - 96;
  return letters.length === 1 ? [nth] : [26 + nth, nth];
}

const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const wellFormed = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;

function roman(letters: string): number[] {
  if (!wellFormed.test(letters)) return [];
  const number = Array.from(letters).reduce((sum, letter, at) => {
    const value = values[letter] ?? 0;
    return (values[letters[at + 1] ?? ''] ?? 0) > value ? sum - value : sum + value;
  }, 0);
  return [number];
}
