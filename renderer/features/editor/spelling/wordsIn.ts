/** A word with where it stands in its text, and other forms of it: one that is right makes it right. */
export type Word = { from: number; to: number; text: string; forms: readonly string[] };

/**
 * The words of a text that a dictionary can judge. Addresses, paths, whatever has a figure in it, single letters and
 * abbreviations in capitals are none.
 */
export const wordsIn = (text: string): Word[] =>
  Array.from(text.matchAll(piece)).flatMap(({ 0: said, index }) =>
    notWords.test(said) ? [] : wordsOfPiece(said, index, text),
  );

/** What stands between blanks; U+FFFC is a picture or a footnote. */
const piece = /[^\s\u{FFFC}]+/gu;
const notWords = /\d|@|:\/\/|www\.|[\\_=<>]|\.\p{L}+\/|^\/|\p{L}\.\p{L}/iu;
const word = /\p{L}[\p{L}\p{M}\u{AD}]*(?:['’][\p{L}\p{M}]+)*/gu;

const wordsOfPiece = (said: string, start: number, text: string): Word[] =>
  Array.from(said.matchAll(word)).flatMap(({ 0: found, index }) => {
    const [from, to] = [start + index, start + index + found.length];
    const plain = found.replaceAll('\u{AD}', '').normalize('NFC');
    if (plain.length < 2 || isInCapitals(plain)) return [];
    return [{ from, to, text: plain, forms: formsOf(plain, { before: text[from - 1], behind: text[to] }) }];
  });

/** "NRW", "SPD"; longer ones are words that somebody shouts. */
const isInCapitals = (plain: string): boolean => plain.length <= 6 && plain === plain.toLocaleUpperCase('de');

/** "Abs." with its full stop, "Integrations-" and "-rat" with their hyphen, "geht" of "geht’s". */
function formsOf(
  plain: string,
  { before, behind }: { before: string | undefined; behind: string | undefined },
) {
  const [bare = plain] = plain.split(/['’]/);
  return [
    plain,
    ...(bare === plain ? [] : [bare]),
    ...(behind === '.' ? [`${plain}.`] : []),
    ...(behind === '-' ? [`${plain}-`] : []),
    // What follows a hyphen is the end of a compound, in whatever case.
    ...(before === '-' ? [plain.charAt(0).toLocaleUpperCase('de') + plain.slice(1)] : []),
  ];
}
