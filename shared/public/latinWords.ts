import { isTold } from './fragments.ts';
import { asLatin } from './lookAlikes.ts';
import { isTellingWord } from './telling.ts';

/** `isTold`: it says something by itself. */
type Word = { latin: string; isTold: boolean };

/**
 * The words of a text as they are compared, without its numbers: what a long text has of them is worked out much quicker
 * than its reading.
 */
export const latinWords = (text: string): string[] => wordsOf(text).map(({ latin }) => latin);
export const toldLatinWords = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => word.isTold)
    .map(({ latin }) => latin);

const wordsOf = (text: string): Word[] =>
  (
    text
      .normalize('NFC')
      .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
      .replaceAll(/str\.(?!\p{L})/giu, 'straße ')
      .match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  ).map(wordOf);

/** Few words make up most texts. */
const known = new Map<string, Word>();
const mostKnown = 50_000;

function wordOf(typed: string): Word {
  const found = known.get(typed);
  if (found) return found;
  const latin = asLatin(typed);
  const word = { latin, isTold: isTellingWord(latin) && isTold(latin) };
  if (known.size < mostKnown) known.set(typed, word);
  return word;
}
