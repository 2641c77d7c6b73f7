import type { NumberedItem } from '../domain/meeting/agenda.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { publicWords } from './publicWords.ts';
import { reading, says } from './reading.ts';
import { tellingWords, tellingWordsOfAnyLength } from './telling.ts';

/** A paragraph for everybody that may be about an item of the non-public part. */
export type Likeness = { number: string; paragraph: string };

/**
 * Paragraphs that have two of the words together by which a non-public title says what it is about, or all of a short
 * one, in whatever order, though not the title itself. What the public part has together gives nothing away. Only a
 * likeness: a person has to look.
 */
export function likenessesIn(paragraphs: readonly string[], facts: MeetingFacts): Likeness[] {
  const titles = facts.items
    .filter(({ kind, isPublic }) => kind === 'item' && !isPublic)
    .map((item) => ({ item, isLike: likenessTo(item) }));
  const open = publicWords(facts).map(wordsIn);
  const unknown = titles.filter(({ isLike }) => !open.some(isLike));
  return paragraphs.flatMap((paragraph) => {
    const words = wordsIn(paragraph);
    return unknown
      .filter(({ item, isLike }) => isLike(words) && !says(reading(paragraph), reading(item.title)))
      .map(({ item }) => ({ number: item.number, paragraph }));
  });
}

const wordsIn = (text: string): string[] => reading(text).words.split(/[^\p{L}\p{N}]+/u);

function likenessTo({ title }: NumberedItem): (words: readonly string[]) => boolean {
  const telling = [...new Set(tellingWords(reading(title)))];
  const all = [...new Set(tellingWordsOfAnyLength(reading(title)))];
  return (words) => {
    const has = (sought: string): boolean => words.some((word) => isForm(word, sought));
    const isWhole = all.length > 1 && all.every(has);
    return isWhole || telling.filter(has).length > 1;
  };
}

/** The endings that a word takes in a sentence; a short word has none. */
const longestEnding = 2;
const isForm = (word: string, sought: string): boolean =>
  word === sought ||
  (sought.length >= 4 && word.startsWith(sought) && word.length - sought.length <= longestEnding);
