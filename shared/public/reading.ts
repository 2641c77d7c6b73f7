import { spellingsOf } from './codedSigns.ts';
import { asLatin } from './lookAlikes.ts';
import { inDigits } from './numerals.ts';
import { mentionOf, mentionsIn } from './references.ts';

declare const read: unique symbol;

/** A text as it is compared: what a reader understands of it, not how it was typed. */
export type Reading = {
  readonly [read]: true;
  /** Its words and numbers with one blank between them. */
  readonly words: string;
  /** The same without blanks, but for those between numbers. */
  readonly letters: string;
};

/** Stands between pieces that do not go on in each other, and nowhere else. */
const boundary = ' | ';

/**
 * The same for words that read the same: composed and decomposed letters, with or without soft hyphens and other signs
 * without width, in any case, "ß" or "ss", "ä", "ae" or "a", letters of other alphabets that look like ours, numbers in
 * words or digits, thousands with or without a mark, "%" and "Str."; whatever signs, blanks or breaks stand between the words. "/" stays: it makes a reference.
 */
export const reading = (text: string): Reading => asReading(wordsOf(text));

/** Of pieces that are read one by one: words that go over from one into the next are said by neither. */
export const readingOfAll = (texts: readonly string[]): Reading =>
  asReading(texts.map(wordsOf).join(boundary));

/**
 * Of a text in which words are looked for: also as it reads once the signs of addresses, pages and mails are undone
 * ("%C3%BC", "&uuml;", "=FC"), and with the numbers of papers in the one way in which they are compared.
 */
export const readingOfText = (text: string): Reading => piecesOf(spellingsOf(text));

/** What a text that names this number of a paper says, however it does; null where it is none. */
export function readingOfReference(reference: string): Reading | null {
  const [mention] = mentionOf(wordsOf(reference));
  return mention === undefined ? null : asReading(mention);
}

/** A text of several lines as it is searched: a sentence goes on over a break, the name of somebody does not. */
export type LinedReading = { readonly whole: Reading; readonly inLines: Reading };

export function readingOfLines(text: string): LinedReading {
  const spellings = spellingsOf(text);
  return { whole: piecesOf(spellings), inLines: piecesOf(spellings.flatMap((one) => one.split('\n'))) };
}

/**
 * Before a line that begins with the number of an item ("1.1"): that of a paper in the line above does not go on in it,
 * unless its own sign stands at the break ("5/" and "2026").
 */
const beforeItemNumber = /(?<![/_–-]\s*)\n\s*(?=\d+(?:\.\d+)*\.?(?:\s(?!\s*[/_–-])|$))/u;

function piecesOf(texts: readonly string[]): Reading {
  const mentions = texts
    .flatMap((text) => text.split(beforeItemNumber))
    .flatMap((one) => mentionsIn(wordsOf(one)));
  return asReading([...texts.map(wordsOf), ...mentions].join(boundary));
}

const asReading = (words: string): Reading =>
  ({ words, letters: words.replaceAll(/(?<!\d) | (?!\d)/g, '') }) as Reading;

const wordsOf = (text: string): string =>
  inDigits(asLatin(text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')))
    .replaceAll('€', ' euro ')
    .replaceAll('%', ' prozent ')
    .replaceAll('&', ' und ')
    .replaceAll(/str\.(?!\p{L})/gu, 'strasse ')
    .replaceAll(/(?<=\d)[.'’\s](?=\d{3}(?!\d))/gu, '')
    .replaceAll(/[^\p{L}\p{N}/]+/gu, ' ')
    .replaceAll(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ')
    .replaceAll(/ ?\/ ?/g, '/')
    .replaceAll(/^[ /]+|[ /]+$/g, '');

/** Shorter words are found by themselves only: "Rat" is no "Integrationsrat", but "Hafenstraßen" is of the Hafenstraße. */
const foundWithinWords = 12;

/** Whether a text says these words. */
export function says({ words: text, letters }: Reading, { words, letters: sought }: Reading): boolean {
  if (words === '') return false;
  if (words.length >= foundWithinWords) return hasWithin(letters, sought);
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) {
    if (!isWord(text.slice(0, from).at(-1)) && !isWord(text[from + words.length])) return true;
  }
  return false;
}

/** A number that begins or ends it is no other one: "Hafenstraße 1" is not in "Hafenstraße 12". */
function hasWithin(letters: string, sought: string): boolean {
  const goesOn = (inside: string | undefined, beside: string | undefined): boolean =>
    isDigit(inside) && isDigit(beside);
  for (let from = letters.indexOf(sought); from >= 0; from = letters.indexOf(sought, from + 1)) {
    const isOther =
      goesOn(sought[0], letters[from - 1]) || goesOn(sought.at(-1), letters[from + sought.length]);
    if (!isOther) return true;
  }
  return false;
}

const isDigit = (mark: string | undefined): boolean => mark !== undefined && /\d/.test(mark);
const isWord = (mark: string | undefined): boolean => mark !== undefined && /[\p{L}\p{N}]/u.test(mark);
