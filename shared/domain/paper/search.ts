import { z } from 'zod';
import { joinedDays } from './dayMeant.ts';
import { spellings } from './spellings.ts';
import { folded, patternOf, standsAt } from './wordForms.ts';

/** A piece of a text, and whether it is what was looked for. */
export const Marked = z.object({ text: z.string(), isFound: z.boolean() });
export type Marked = z.infer<typeof Marked>;

/**
 * The words of a search; each of them must be found. What stands in quotation marks is one, a paragraph belongs together
 * with its number, a day or month with its year, and what was broken off at the end of a line is whole again; "*" before a
 * word looks within others, too. Signs alone say nothing.
 */
export const searchWords = (search: string): string[] =>
  (search.replaceAll(brokenOff, '-').match(phraseOrOthers) ?? [])
    .map((piece) => (isPhrase.test(piece) ? piece : joinedDays(piece.replaceAll(paperCaption, ''))))
    .flatMap((piece) => piece.replaceAll(/§+\s*/gu, '§').match(phraseOrWord) ?? [])
    .filter((word) => patternOf(word) !== '');

/** What is said before the number of a paper and stands beside few of them: "Drs. 0001/2026", "V 1/2026". */
const paperCaption =
  /(?<![\p{L}\p{N}"„“])(?:(?:drs|ds|drucksachen?|vorlagen?|beschlussvorlagen?|v)(?:[-\s]*(?:nr|nummer))?\.?\s*:?\s+|(?:drs|ds)\.)(?=\d{1,6}\/(?:\d{4}|\d{2})(?!\d))/giu;

const quotes = '"„“”»«';
const phrase = `[${quotes}][^${quotes}]+[${quotes}]`;
const isPhrase = new RegExp(`^${phrase}$`, 'u');
const phraseOrOthers = new RegExp(`${phrase}|[${quotes}]?[^${quotes}]+`, 'gu');
const phraseOrWord = new RegExp(`${phrase}|\\S+`, 'gu');
/** As it was copied from the end of a line; "Haupt- und Finanzausschuss" was not. */
const brokenOff = /(?<=\p{L})[-\u{2010}]\s+(?=\p{Ll})(?!(?:und|oder|bzw|sowie)(?!\p{L}))/gu;

/** Whether something is looked for that no text can say. */
export const saysNothing = (search: string): boolean =>
  search.trim() !== '' && searchWords(search).length === 0;

/** Whether a word is looked for within others. */
export const isWithin = (word: string): boolean => word.startsWith('*');

/** Where an excerpt was found: in the texts of the paper, in a question or its answer, in a file, in minutes, or on an agenda. */
export const Excerpt = z.object({
  source: z.enum(['texts', 'question', 'attachment', 'resolution', 'minutes', 'item']),
  /** Of the attachment, or what became of it where it was decided; '' elsewhere. */
  title: z.string(),
  parts: z.array(Marked),
});
export type Excerpt = z.infer<typeof Excerpt>;

/** Whether a text says the word, also in the midst of another. */
export const says = (text: string, word: string): boolean => anyOf([word], 'anywhere').test(folded(text));

/** A text with the words that were looked for, wherever they stand. */
export const marked = (text: string, words: readonly string[]): Marked[] => piecesOf(text, words, 'anywhere');

/** All spellings in which one of the words counts as found; `from` says whether in the midst of another, too. */
const anyOf = (words: readonly string[], from: 'start' | 'anywhere'): RegExp =>
  new RegExp(
    words
      .map((word) => {
        const pattern = `(?:${spellings(word).map(patternOf).join('|')})`;
        return from === 'start' && !isWithin(word) ? `(?<![\\p{L}\\p{N}])${pattern}` : pattern;
      })
      .join('|'),
    'gu',
  );

const around = 60;

/**
 * What stands around the first of the words that a text says, where words begin as they were looked for; null where it
 * says none. Breaks of lines become blanks.
 */
export function excerptOf(text: string, words: readonly string[]): Marked[] | null {
  const found = words.length === 0 ? -1 : folded(text).search(anyOf(words, 'start'));
  if (found < 0) return null;
  const at = standsAt(text, found).from;
  const start = text.slice(0, at).search(new RegExp(`(?<!\\S)\\S.{0,${around}}$`, 'su'));
  const from = start < 0 ? at : start;
  const until = at + 2 * around;
  const isCut = until < text.length;
  // Whole words at both ends.
  const body = isCut ? text.slice(from, until).replace(/\s\S{0,40}$/u, '') : text.slice(from);
  const shown = `${from > 0 ? '… ' : ''}${body.trim()}${isCut ? ' …' : ''}`;
  return piecesOf(shown.replaceAll(/\s+/gu, ' '), words, 'start');
}

function piecesOf(text: string, words: readonly string[], from: 'start' | 'anywhere'): Marked[] {
  const pieces: Marked[] = [];
  let done = 0;
  for (const { 0: said, index } of words.length === 0 ? [] : folded(text).matchAll(anyOf(words, from))) {
    const start = standsAt(text, index).from;
    const end = standsAt(text, index + said.length - 1).until;
    pieces.push(
      { text: text.slice(done, start), isFound: false },
      { text: text.slice(start, end), isFound: true },
    );
    done = end;
  }
  return [...pieces, { text: text.slice(done), isFound: false }].filter((piece) => piece.text !== '');
}
