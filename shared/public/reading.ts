declare const read: unique symbol;

/** A text as it is compared: what a reader sees of it, not how it was typed. */
export type Reading = string & { readonly [read]: true };

/**
 * The same for words that look the same: composed and decomposed letters, with or without soft hyphens and other signs
 * without width, in any case, with "ß" or "ss", any kind of hyphen, and blanks, breaks or the lines of a file name.
 */
export const reading = (text: string): Reading =>
  text
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/[\s_]+/g, ' ')
    .trim() as Reading;

/** Without the signs around it: a sentence is the same without its full stop. */
export const bare = (text: string): Reading =>
  reading(text).replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') as Reading;

/** Shorter words are found by themselves only: "Rat" is no "Integrationsrat", but "Hafenstraßen" is of the Hafenstraße. */
const foundWithinWords = 12;

/** Whether a text says these words. */
export function says(text: Reading, words: Reading): boolean {
  if (words === '') return false;
  if (words.length >= foundWithinWords) return text.includes(words);
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) {
    if (!isWord(text.slice(0, from).at(-1)) && !isWord(text[from + words.length])) return true;
  }
  return false;
}

const isWord = (mark: string | undefined): boolean => mark !== undefined && /[\p{L}\p{N}]/u.test(mark);
