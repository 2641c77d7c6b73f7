export const wordsOf = (text: string): string[] =>
  text.toLocaleLowerCase('de').match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words with their neighbours, as a text has them: a word alone stands anywhere, two beside each other seldom do. */
export const pairsOf = (words: readonly string[]): string[] =>
  words.slice(1).map((word, at) => `${words[at]} ${word}`);
