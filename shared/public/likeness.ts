import { type NumberedItem, shownNumber } from '../domain/meeting/agenda.ts';
import { fragmentsIn } from './fragments.ts';
import { isCompound, partsBefore } from './compounds.ts';
import { hiddenMovers } from './movers.ts';
import { publicWords } from './publicWords.ts';
import { reading, readingOfAll, readingOfText, says } from './reading.ts';
import { hiddenReasons, openReasons, type Searched } from './searched.ts';
import { linesAbout } from './secrets.ts';
import { tellingWords, tellingWordsOfAnyLength } from './telling.ts';
import { isForm } from './wordEndings.ts';

/** A paragraph for everybody that may be about an item of the non-public part. */
export type Likeness = { number: string; paragraph: string };

/**
 * Paragraphs that have two of the words together by which a non-public title says what it is about, or all of a short
 * one, in whatever order or as one word, though not the title itself; and those that have half a sentence or an amount in common
 * with what is written of such an item. What the public part has together, or the office's `usual` texts, gives nothing
 * away. Only a likeness: a person has to look.
 */
export const likenessesIn = (
  paragraphs: readonly string[],
  facts: Searched,
  usual: readonly string[] = [],
): Likeness[] => likenessSearch(facts, usual).in(paragraphs);

/** `sought`: all that is looked for, as a text; where it is the same, the same is found in the same paragraphs. */
export type LikenessSearch = { sought: string; in: (paragraphs: readonly string[]) => Likeness[] };

/** The same for several texts. */
export function likenessSearch(facts: Searched, usual: readonly string[] = []): LikenessSearch {
  const titles = facts.items
    .filter(({ kind, isPublic }) => kind === 'item' && !isPublic)
    .map((item) => ({ item, title: reading(item.title), isLike: likenessTo(item) }));
  const known = publicWords(facts);
  const open = known.map(wordsIn);
  const unknown = titles.filter(({ isLike }) => !open.some(isLike));
  const written = fragmentsOf(facts, [...known, ...usual]);
  const said = readingOfAll(known);
  const named = hiddenMovers(facts).filter(({ words }) => says(said, words));
  const numbersIn = (paragraph: string): string[] => {
    const read = readingOfText(paragraph);
    const words = read.words.split(noWord);
    const likeTitles = unknown
      .filter(({ isLike, title }) => isLike(words) && !says(read, title))
      .map(({ item }) => shownNumber(item));
    // Before the meeting nothing is written yet.
    const fragments = written.size === 0 ? [] : [...fragmentsIn(paragraph)];
    const likeTexts = fragments.flatMap((one) => written.get(one) ?? []);
    const movers = named.filter((mover) => says(read, mover.words)).map(({ number }) => number);
    return [...new Set([...likeTitles, ...likeTexts, ...movers])];
  };
  return {
    sought: JSON.stringify([
      unknown.map(({ item: { number, title } }) => [number, title]),
      [...written],
      named.map(({ number, words: { words } }) => [number, words]),
    ]),
    in: (paragraphs) =>
      paragraphs.flatMap((paragraph) => numbersIn(paragraph).map((number) => ({ number, paragraph }))),
  };
}

/** Pieces of what the non-public part alone has, each with the number of its item. */
function fragmentsOf(facts: Searched, known: readonly string[]): Map<string, string> {
  // A break within a sentence holds nothing apart: what is told over it is told as well.
  const open = fragmentsInAll([...known, ...known.flatMap((text) => text.split('\n'))]);
  const about = facts.items
    .filter(({ kind, isPublic }) => kind === 'item' && !isPublic)
    .flatMap((item) => linesAbout(item, facts).map((line) => ({ number: shownNumber(item), line })));
  const openWhy = fragmentsInAll(openReasons(facts).flatMap(({ reasoning }) => reasoning));
  const why = hiddenReasons(facts).flatMap(({ number, reasoning }) =>
    reasoning.map((line) => ({ number, line })),
  );
  return new Map([
    ...piecesOf(about).filter(([one]) => !open.has(one)),
    ...piecesOf(why).filter(([one]) => !open.has(one) && !openWhy.has(one)),
  ]);
}

const fragmentsInAll = (lines: readonly string[]): Set<string> =>
  new Set(lines.flatMap((line) => [...fragmentsIn(line)]));

const piecesOf = (lines: readonly { number: string; line: string }[]): [string, string][] =>
  lines.flatMap(({ number, line }) => [...fragmentsIn(line)].map((one): [string, string] => [one, number]));

const noWord = /[^\p{L}\p{N}]+/u;
const wordsIn = (text: string): string[] => reading(text).words.split(noWord);

function likenessTo({ title }: NumberedItem): (words: readonly string[]) => boolean {
  const telling = [...new Set(tellingWords(reading(title)))];
  const all = [...new Set(tellingWordsOfAnyLength(reading(title)))];
  return (words) => {
    const has = (sought: string): boolean => words.some((word) => isForm(word, sought));
    const isWhole = all.length > 1 && all.every(has);
    return isWhole || telling.filter(has).length > 1 || isJoined(words, telling);
  };
}

/** "Grundstücksankauf" for the "Ankauf des Grundstücks", and the other way round. */
function isJoined(words: readonly string[], telling: readonly string[]): boolean {
  const isMade = (word: string, parts: readonly string[]): boolean =>
    partsBefore(word, parts).some((first) =>
      parts.some((second) => first !== second && isCompound(word, first, second, isForm)),
    );
  return words.some((word) => isMade(word, telling)) || telling.some((word) => isMade(word, words));
}
