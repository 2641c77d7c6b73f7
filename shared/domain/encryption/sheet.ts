/*
 * A key as somebody writes it down and types it in again: 13 groups of five characters, four that carry the key and one by which a
 * typing error shows at its group. Without I, L, O and U, which are read as other characters or make words.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 32;
const PER_GROUP = 4;
export const GROUPS = 13;

export type ReadSheet =
  | { key: Uint8Array }
  /** Which groups hold a typing error, counted from 1; none where there are not as many as there must be. */
  | { wrong: number[] };

export function sheetOf(key: Uint8Array): string[] {
  const values = valuesOf(key);
  return Array.from({ length: GROUPS }, (_, n) => {
    const four = values.slice(n * PER_GROUP, (n + 1) * PER_GROUP);
    return [...four, checkOf(four, n)].map((value) => ALPHABET.charAt(value)).join('');
  });
}

/** Small letters, blanks, hyphens, lines and the numbers of the groups do not matter, nor O for 0 and I or L for 1. */
export const charactersOf = (typed: string): string =>
  typed
    .toUpperCase()
    // The numbers before them, as they are printed.
    .replaceAll(/(?<![^\s])\d{1,2}[.)]\s*/g, '')
    .replaceAll(/[\s\-–—.]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

export function readSheet(typed: string): ReadSheet {
  const characters = charactersOf(typed);
  const size = PER_GROUP + 1;
  if (characters.length !== GROUPS * size) return { wrong: [] };
  const groups = Array.from({ length: GROUPS }, (_, n) =>
    Array.from(characters.slice(n * size, (n + 1) * size), (one) => ALPHABET.indexOf(one)),
  );
  const wrong = groups.flatMap((group, n) => (isSound(group, n) ? [] : [n + 1]));
  if (wrong.length > 0) return { wrong };
  const key = bytesOf(groups.flatMap((group) => group.slice(0, PER_GROUP)));
  return key ? { key } : { wrong: [GROUPS] };
}

const isSound = (group: readonly number[], n: number): boolean =>
  group.every((value) => value >= 0) && checkOf(group.slice(0, PER_GROUP), n) === group[PER_GROUP];

/**
 * In the field of 32 elements each character counts with another factor, and so does which group it is: one wrong character, two
 * that changed places and two groups that did give another one.
 */
const checkOf = (values: readonly number[], group: number): number =>
  [...values, group].reduce((sum, value) => times(2, sum) ^ value, 0);

function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit++) if (one & (1 << bit)) product ^= other << bit;
  // x⁵ + x² + 1, which has no factor.
  for (let bit = 9; bit >= 5; bit--) if (product & (1 << bit)) product ^= 0b100101 << (bit - 5);
  return product;
}

/** Five bits each, the last of them filled up with zeros. */
function valuesOf(key: Uint8Array): number[] {
  const bits = Array.from(key, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: GROUPS * PER_GROUP }, (_, n) =>
    Number.parseInt(bits.slice(n * 5, n * 5 + 5).padEnd(5, '0'), 2),
  );
}

function bytesOf(values: readonly number[]): Uint8Array | null {
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  if (/1/.test(bits.slice(BYTES * 8))) return null;
  return Uint8Array.from({ length: BYTES }, (_, n) => Number.parseInt(bits.slice(n * 8, n * 8 + 8), 2));
}
