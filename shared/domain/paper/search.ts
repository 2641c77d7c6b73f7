import { z } from 'zod';

/** A piece of a text, and whether it is what was looked for. */
export const Marked = z.object({ text: z.string(), isFound: z.boolean() });
export type Marked = z.infer<typeof Marked>;

/** The words of a search; each of them must be found. Signs alone say nothing. */
export const searchWords = (search: string): string[] =>
  search.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Where an excerpt was found: in the texts of the paper, in a question or its answer, or in a file. */
export const Excerpt = z.object({
  source: z.enum(['texts', 'question', 'attachment']),
  /** Of the attachment; '' elsewhere. */
  title: z.string(),
  parts: z.array(Marked),
});
export type Excerpt = z.infer<typeof Excerpt>;

/** Letters that count as one, with marks or written out, each as a pattern for all of them. */
const alike: readonly [RegExp, string][] = [
  [/^(?:ae|ä)/u, '(?:ae|ä)'],
  [/^(?:oe|ö)/u, '(?:oe|ö)'],
  [/^(?:ue|ü)/u, '(?:ue|ü)'],
  [/^(?:ss|ß)/u, '(?:ss|ß)'],
  [/^[aàáâãäå]/u, '[aàáâãäå]'],
  [/^[eèéêë]/u, '[eèéêë]'],
  [/^[iìíîïı]/u, '[iìíîïı]'],
  [/^[oòóôõö]/u, '[oòóôõö]'],
  [/^[uùúûü]/u, '[uùúûü]'],
  [/^[cçčć]/u, '[cçčć]'],
  [/^[gğ]/u, '[gğ]'],
  [/^[nñ]/u, '[nñ]'],
  [/^[sşšś]/u, '[sşšś]'],
];

/** All spellings in which a word counts as found; `from` says whether in the midst of another, too. */
function patternOf(word: string, from: 'start' | 'anywhere'): string {
  let rest = word.toLocaleLowerCase('de');
  let pattern = from === 'start' ? '(?<![\\p{L}\\p{N}])' : '';
  while (rest !== '') {
    const [first, said] = alike.find(([letters]) => letters.test(rest)) ?? [/^./su, ''];
    const length = first.exec(rest)?.[0].length ?? 1;
    pattern += said || literally(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return pattern;
}

/** As one letter of a pattern, whatever it means there. */
const literally = (letter: string) => `\\u{${letter.codePointAt(0)?.toString(16)}}`;

/** How a search without marks may have meant a word: "mueller" for "Müller", "straße" for "Strasse". */
export function spellings(word: string): string[] {
  const whole = [
    word,
    word.replaceAll(
      /ae|oe|ue/giu,
      (pair) => ({ a: 'ä', o: 'ö', u: 'ü' })[pair[0]?.toLowerCase() ?? ''] ?? pair,
    ),
    word.replaceAll(/[äöü]/giu, (letter) => `${letter.normalize('NFD')[0]}e`),
  ];
  return [...new Set(whole.flatMap((one) => [one, one.replaceAll(/ss/giu, 'ß'), one.replaceAll('ß', 'ss')]))];
}

/** Whether a text says the word, also in the midst of another. */
export const says = (text: string, word: string): boolean =>
  new RegExp(patternOf(word, 'anywhere'), 'iu').test(text);

/** A text with the words that were looked for, wherever they stand. */
export const marked = (text: string, words: readonly string[]): Marked[] => piecesOf(text, words, 'anywhere');

const around = 60;

/**
 * What stands around the first of the words that a text says, where words begin as they were looked for; null where it
 * says none. Breaks of lines become blanks.
 */
export function excerptOf(text: string, words: readonly string[]): Marked[] | null {
  const first = words
    .map((word) => text.search(new RegExp(patternOf(word, 'start'), 'iu')))
    .filter((at) => at >= 0);
  if (first.length === 0) return null;
  const at = Math.min(...first);
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
  if (words.length === 0) return [{ text, isFound: false }];
  const found = new RegExp(`(${words.map((word) => patternOf(word, from)).join('|')})`, 'giu');
  return text
    .split(found)
    .map((piece, index) => ({ text: piece, isFound: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/**
 * The days that a word means, as the beginning and end of an ISO day: "12.3.2025", "12.03." of any year, "3.2025".
 * Null where it means none.
 */
export function dayMeant(word: string): { starts: string; ends: string } | null {
  const [, day = '', month = '', year = ''] = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})?$/u.exec(word) ?? [];
  if (month === '' || (day === '' && year === '')) return null;
  const two = (number: string) => number.padStart(2, '0');
  if (day === '') return { starts: `${year}-${two(month)}-`, ends: '' };
  return { starts: year, ends: `-${two(month)}-${two(day)}` };
}
