import { longestNote } from './inline.ts';

/** The words of a note as one or, where they are more than one takes, as several behind each other; none is lost. */
export function noteTexts(words: string): string[] {
  const text = words.replaceAll(/\s+/g, ' ').trim();
  return text.length <= longestNote ? [text] : (text.match(pieces) ?? []);
}

/** Between words, where there is room between any; a sign may count twice. */
const most = longestNote / 2;
const pieces = new RegExp(String.raw`\S(?:.{0,${most - 2}}\S)?(?=\s|$)|\S{1,${most}}`, 'gu');
