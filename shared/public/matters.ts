import { amountsIn } from './amounts.ts';
import { isTold } from './fragments.ts';
import { namesIn } from './properNames.ts';
import { latinWords, toldLatinWords } from './latinWords.ts';
import { type Reading, reading, readingOfReference, says } from './reading.ts';
import { sentencesOf } from './sentences.ts';
import { tellingWordsOfAnyLength } from './telling.ts';

/** Something non-public of the office: an item of a meeting, or a paper. `told`: what everybody was told of it. */
export type Matter = {
  title: string;
  reference: string;
  lines: readonly string[];
  told: readonly string[];
};

/** As what a text may name it. */
export const whats = ['title', 'number', 'words', 'name', 'amount'] as const;
export type What = (typeof whats)[number];

/** `said`: as it was typed. */
export type Phrase = { what: 'title' | 'words'; reading: Reading; said: string };

/** By what a text that names a matter is known. */
export type Traces = {
  title: Reading;
  /** Whole titles and short sentences. */
  phrases: readonly Phrase[];
  /** The longest first. All of them together in a sentence, in whatever order, are like the title. */
  titleWords: readonly string[];
  number: { mention: string; said: string } | null;
  /** Telling words that follow each other, see `rowsIn`. */
  rows: readonly string[];
  /** As they are typed. */
  names: readonly string[];
  amounts: readonly string[];
};

export function tracesOf({ title: typed, reference, lines, told }: Matter): Traces {
  const title = reading(typed);
  const open = told.map(reading);
  const isOpen = (one: Reading): boolean => open.some((all) => says(all, one));
  const openRows = new Set(told.flatMap(rowsIn));
  const sentences = lines.flatMap(sentencesOf);
  const rows = new Set(sentences.flatMap(rowsIn));
  const titleWords = isOpen(title) ? [] : titleWordsIn(title);
  const isKnownByTitle = titleWords.length >= fewestInTitle;
  const mention = readingOfReference(reference);
  return {
    title,
    phrases: [
      ...(isKnownByTitle ? [{ what: 'title' as const, reading: title, said: typed }] : []),
      ...sentences.flatMap(shortSentence).filter((one) => !isOpen(one.reading)),
    ],
    titleWords: isKnownByTitle ? titleWords : [],
    number: mention && { mention: mention.words, said: reference },
    rows: [...rows].filter((row) => !openRows.has(row)),
    names: isOpen(title) ? [] : namesIn(typed),
    amounts: [...new Set([typed, ...sentences].flatMap(amountsIn))],
  };
}

/** "Grundstücksangelegenheiten" or "Auftragsvergaben" alone is what any office calls such an item. */
const fewestInTitle = 2;

/** Days and what is said in any meeting tell nothing of a title. */
const titleWordsIn = (title: Reading): string[] =>
  [...new Set(tellingWordsOfAnyLength(title).filter(isTold))].toSorted((a, b) => b.length - a.length);

const fewestWords = 6;
const fewestTelling = 2;

/** One that has too few telling words for a row, and still says something. */
function shortSentence(said: string): Phrase[] {
  const telling = toldLatinWords(said).length;
  const isShort = telling >= fewestTelling && telling < inRow && latinWords(said).length >= fewestWords;
  return isShort ? [{ what: 'words', reading: reading(said), said }] : [];
}

/** So many telling words behind each other two texts seldom have in common, unless one is taken from the other. */
const inRow = 4;

/** Each row of telling words in a sentence, by their beginnings, so that endings may differ. */
export function rowsIn(sentence: string): string[] {
  const words = toldLatinWords(sentence).map(beginningOf);
  return words.slice(inRow - 1).map((_, at) => words.slice(at, at + inRow).join(' '));
}

const longestBeginning = 6;
export const beginningOf = (word: string): string => word.slice(0, longestBeginning);
