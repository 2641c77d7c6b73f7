/** The endings that a word takes in a sentence, or leaves; a short word has none. */
const longestEnding = 2;
const shortestStem = 4;

/** Whether a word is another one with an ending more or less. */
export const isForm = (word: string, sought: string): boolean =>
  word === sought ||
  (Math.min(sought.length, word.length) >= shortestStem &&
    (word.startsWith(sought) || sought.startsWith(word)) &&
    Math.abs(word.length - sought.length) <= longestEnding);

/** What all forms of a word have in common, so that they can be looked up. */
export const stemOf = (word: string): string => word.slice(0, shortestStem);
