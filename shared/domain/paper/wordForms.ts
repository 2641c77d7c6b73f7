/**
 * How letters of a text are compared in a search, in what is looked for and in what is searched alike: without case and
 * marks, composed or not, without soft hyphens and other signs that nobody sees. What is also written with two letters
 * stays one letter here, see `written`.
 */
export const folded = (text: string): string =>
  text.replaceAll(brokenOff, '-').replaceAll(letter, foldedLetter).toLowerCase();

/** A sign with its marks; plain letters are quicker by themselves. */
const letter = /[^\0-\u{7F}]\p{M}*|[\0-\u{7F}]\p{M}+|%/gu;

/** A soft hyphen at which a line was broken is seen. */
const brokenOff = /\u{AD}(?=\n)/gu;

/** Few letters make up most texts. */
const known = new Map<string, string>();

function foldedLetter(typed: string): string {
  const found = known.get(typed);
  if (found !== undefined) return found;
  const letters = newlyFolded(typed);
  if (known.size < 1000) known.set(typed, letters);
  return letters;
}

function newlyFolded(typed: string): string {
  const [first = '', ...marks] = typed.normalize('NFKD').toLowerCase().normalize('NFD');
  if (/[\p{Default_Ignorable_Code_Point}\p{M}]/u.test(first)) return '';
  if (marks[0] === '\u{308}' && 'aou'.includes(first)) return { a: 'ä', o: 'ö', u: 'ü' }[first] ?? first;
  return (likeOthers[first] ?? first) + marks.join('').replaceAll(/\p{M}/gu, '');
}

/** Letters without a mark that could be taken off, and signs that are read as words. */
const likeOthers: Partial<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'ö',
  œ: 'ö',
  æ: 'ä',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  '§': ' paragraph ',
  '%': ' prozent ',
  '€': ' euro ',
};

/** A letter that is also written with two, and with the first of them alone. */
const written: readonly { one: string; two: string; short: string | null }[] = [
  { one: 'ä', two: 'ae', short: 'a' },
  { one: 'ö', two: 'oe', short: 'o' },
  { one: 'ü', two: 'ue', short: 'u' },
  { one: 'đ', two: 'dj', short: 'd' },
  { one: 'ß', two: 'ss', short: null },
];

/** The words of a text, folded; all other signs only part them. */
const partsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The ways to write a word, all letters with two first. Of many such letters all are written alike. */
export const forms = (word: string): string[] => formsOf(folded(word));

function formsOf(text: string): string[] {
  const said = partsOf(text).join(' ');
  if (!/[äöüßđ]/u.test(said)) return [said];
  if ((said.match(/[äöüđ]/gu) ?? []).length > mostApart)
    return [...new Set([allWritten(said, 'two'), allWritten(said, 'short')])];
  return written.reduce(
    (all, { one, two, short }) =>
      all.flatMap((form) => apart(form, one, short === null ? [two] : [two, short])),
    [said],
  );
}

/** Two to the power of this are the forms of a word at most. */
const mostApart = 3;

const allWritten = (said: string, how: 'two' | 'short'): string =>
  written.reduce(
    (text, { one, two, short }) => text.replaceAll(one, how === 'two' ? two : (short ?? two)),
    said,
  );

function apart(form: string, one: string, ways: readonly string[]): string[] {
  const at = form.indexOf(one);
  if (at < 0) return [form];
  return ways.flatMap((way) =>
    apart(form.slice(at + one.length), one, ways).map((rest) => form.slice(0, at) + way + rest),
  );
}

/**
 * What the index is told of a text: its words in their order, and behind them how some of them are also written, or read
 * where a line was broken off.
 */
export function searchable(text: string): string {
  const said = folded(text);
  const several = new Set(said.split(/\s+/u).filter((word) => /[äöüđ]/u.test(word)));
  const broken = new Set(text.normalize('NFC').match(hyphenated));
  const also = [
    ...[...several].flatMap((word) => formsOf(word).slice(1)),
    ...[...broken].flatMap((word) => forms(word.replaceAll(/[^\p{L}]/gu, ''))),
  ];
  return [...partsOf(allWritten(said, 'two')), ...new Set(also)].join(' ');
}

/** A word that goes on small behind a hyphen, as at the end of a line. */
const hyphenated = /(?<!\p{L})\p{L}+(?:[-\u{AD}\u{2010}\u{2011}]\n?\p{Ll}+)+/gu;

/** A pattern for all ways to write a word in what is folded; '' of signs alone. */
export const patternOf = (word: string): string =>
  partsOf(folded(word)).map(patternOfPart).join('[^\\p{L}\\p{N}]+');

function patternOfPart(part: string): string {
  const letters = [];
  for (let rest = part; rest !== '';) {
    const like = written.find(({ one, two, short }) =>
      [one, two, short].some((way) => way && rest.startsWith(way)),
    );
    const [taken, said] = like ? alike(like, rest) : [String.fromCodePoint(rest.codePointAt(0) ?? 0), null];
    letters.push(said ?? `\\u{${taken.codePointAt(0)?.toString(16)}}`);
    rest = rest.slice(taken.length);
  }
  return letters.join('(?:[-\\u{2010}\\u{2011}]\\n?)?');
}

function alike({ one, two, short }: (typeof written)[number], rest: string): [taken: string, said: string] {
  if (rest.startsWith(one)) return [one, `(?:${[two, one, short].filter(Boolean).join('|')})`];
  if (rest.startsWith(two))
    return [two, short === null ? `(?:${two}|${one})` : `(?:[${short}${one}]${two.slice(1)}|${one})`];
  return [short ?? '', `[${short}${one}]`];
}

/** Where the letter at a place of the folded text stands in the text itself. */
export function standsAt(text: string, index: number): { from: number; until: number } {
  let ahead = 0;
  for (const { 0: typed, index: from } of text.replaceAll(brokenOff, '-').matchAll(letter)) {
    const begins = from - ahead;
    if (index < begins) break;
    const length = foldedLetter(typed).length;
    if (index < begins + length) return { from, until: from + typed.length };
    ahead += typed.length - length;
  }
  return { from: index + ahead, until: index + ahead + 1 };
}
