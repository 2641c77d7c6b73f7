import { EmailAddress } from '../../domain/values.ts';

/** An address as it was written, and the word that it stands in; whether it is one says `isAddress`. */
export type Spot = { email: string; start: number; end: number };

/** A list takes the same. */
export const isAddress = (email: string): boolean => EmailAddress.safeParse(email).success;

/**
 * All addresses of a text in their order, in a time that grows with its length alone. Each is taken as it was written or
 * not at all: no sign before its @ is left out to make one of it.
 */
export const addressesIn = (text: string): Spot[] =>
  [...text.matchAll(words)].flatMap(({ 0: word, index }) =>
    word.includes('@') ? inWord(word).map((spot) => moved(spot, index)) : [],
  );

/** No sign of these stands in an address; an apostrophe, a slash and a bar may. */
const words = /[^\s<>"„“”«»(),;:[\]\\]+/gu;

/** One address, or several with "|" or "/" between them and nothing else. */
function inWord(word: string): Spot[] {
  const pieces = [...word.matchAll(/[^|/]+/g)].map(({ 0: piece, index }) => moved(trimmed(piece), index));
  if (pieces.every(({ email }) => isAddress(email))) return pieces;
  const whole = trimmed(word);
  return /^[^@]+@[^@]+$/u.test(whole.email) ? [whole] : [];
}

/** Quotation marks, bullets and ends of sentences are no part of it, nor what a link says behind it. */
function trimmed(word: string): Spot {
  const link = word.indexOf('?', word.indexOf('@'));
  let [start, end] = [0, link === -1 ? word.length : link];
  while (start < end && before.has(word.charAt(start))) start++;
  while (start < end && behind.has(word.charAt(end - 1))) end--;
  return { email: word.slice(start, end), start: 0, end: word.length };
}

const quotes = "'’‘‚`´";
const before = new Set(`${quotes}*•·|/`);
const behind = new Set(`${quotes}*.!…|/`);

const moved = ({ email, start, end }: Spot, by: number): Spot => ({
  email,
  start: start + by,
  end: end + by,
});
