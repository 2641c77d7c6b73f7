/** Of a word that begins a compound so many letters may be left out or others stand instead: "Grundstücks-", "Straßen-". */
const longestJoint = 3;
const longestCut = 2;
const shortestPart = 4;

/**
 * Whether a word is made of these two: "grundstucksankauf" of "grundstucks" and "ankauf". `isForm`: whether a word is another one
 * with an ending more or less.
 */
export const isCompound = (
  word: string,
  first: string,
  second: string,
  isForm: (word: string, sought: string) => boolean,
): boolean => restsBehind(word, first).some((rest) => isForm(rest, second));

/** Those with which a word may begin. */
export const partsBefore = (word: string, parts: readonly string[]): string[] =>
  parts.filter((part) => part.length >= shortestPart && word.startsWith(part.slice(0, shortestPart)));

/** What may stand behind a word in a compound, however it is joined. */
function restsBehind(word: string, first: string): string[] {
  const rests: string[] = [];
  for (let cut = 0; cut <= longestCut && first.length - cut >= shortestPart; cut++) {
    const stem = first.slice(0, first.length - cut);
    if (!word.startsWith(stem)) continue;
    for (let joint = 0; joint <= longestJoint; joint++) rests.push(word.slice(stem.length + joint));
  }
  return rests.filter((rest) => rest.length >= shortestPart);
}
