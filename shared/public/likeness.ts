import type { NumberedItem } from '../domain/meeting/agenda.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { fragmentsIn } from './fragments.ts';
import { publicWords } from './publicWords.ts';
import { reading, readingOfText, says } from './reading.ts';
import { linesAbout } from './secrets.ts';
import { tellingWords, tellingWordsOfAnyLength } from './telling.ts';

/** A paragraph for everybody that may be about an item of the non-public part. */
export type Likeness = { number: string; paragraph: string };

/**
 * Paragraphs that have two of the words together by which a non-public title says what it is about, or all of a short
 * one, in whatever order, though not the title itself; and those that have half a sentence or an amount in common
 * with what is written of such an item. What the public part has together, or the office's `usual` texts, gives nothing
 * away. Only a likeness: a person has to look.
 */
export const likenessesIn = (
  paragraphs: readonly string[],
  facts: MeetingFacts,
  usual: readonly string[] = [],
): Likeness[] => likenessSearch(facts, usual).in(paragraphs);

/** `sought`: all that is looked for, as a text; where it is the same, the same is found in the same paragraphs. */
export type LikenessSearch = { sought: string; in: (paragraphs: readonly string[]) => Likeness[] };

/** The same for several texts. */
export function likenessSearch(facts: MeetingFacts, usual: readonly string[] = []): LikenessSearch {
  const titles = facts.items
    .filter(({ kind, isPublic }) => kind === 'item' && !isPublic)
    .map((item) => ({ item, title: reading(item.title), isLike: likenessTo(item) }));
  const known = publicWords(facts);
  const open = known.map(wordsIn);
  const unknown = titles.filter(({ isLike }) => !open.some(isLike));
  const written = fragmentsOf(facts, [...known, ...usual]);
  const numbersIn = (paragraph: string): string[] => {
    const read = readingOfText(paragraph);
    const words = read.words.split(noWord);
    const likeTitles = unknown
      .filter(({ isLike, title }) => isLike(words) && !says(read, title))
      .map(({ item }) => item.number);
    // Before the meeting nothing is written yet.
    const fragments = written.size === 0 ? [] : [...fragmentsIn(paragraph)];
    return [...new Set([...likeTitles, ...fragments.flatMap((one) => written.get(one) ?? [])])];
  };
  return {
    sought: JSON.stringify([unknown.map(({ item: { number, title } }) => [number, title]), [...written]]),
    in: (paragraphs) =>
      paragraphs.flatMap((paragraph) => numbersIn(paragraph).map((number) => ({ number, paragraph }))),
  };
}

/** Pieces of what the non-public part alone has, each with the number of its item. */
function fragmentsOf(facts: MeetingFacts, known: readonly string[]): Map<string, string> {
  const open = new Set(known.flatMap((text) => text.split('\n')).flatMap((line) => [...fragmentsIn(line)]));
  return new Map(
    facts.items
      .filter(({ kind, isPublic }) => kind === 'item' && !isPublic)
      .flatMap((item) => linesAbout(item, facts).map((line) => ({ number: item.number, line })))
      .flatMap(({ number, line }) => [...fragmentsIn(line)].map((one): [string, string] => [one, number]))
      .filter(([one]) => !open.has(one)),
  );
}

const noWord = /[^\p{L}\p{N}]+/u;
const wordsIn = (text: string): string[] => reading(text).words.split(noWord);

function likenessTo({ title }: NumberedItem): (words: readonly string[]) => boolean {
  const telling = [...new Set(tellingWords(reading(title)))];
  const all = [...new Set(tellingWordsOfAnyLength(reading(title)))];
  return (words) => {
    const has = (sought: string): boolean => words.some((word) => isForm(word, sought));
    const isWhole = all.length > 1 && all.every(has);
    return isWhole || telling.filter(has).length > 1;
  };
}

/** The endings that a word takes in a sentence, or leaves; a short word has none. */
const longestEnding = 2;
const shortestStem = 4;
const isForm = (word: string, sought: string): boolean =>
  word === sought ||
  (Math.min(sought.length, word.length) >= shortestStem &&
    (word.startsWith(sought) || sought.startsWith(word)) &&
    Math.abs(word.length - sought.length) <= longestEnding);
