/** Apostrophes, and the signs that stand for a letter of another alphabet: "N’Diaye", "Ma‘rūf", "Ruslan’chuk", "ʿAlī". */
const apostrophes = /['’‘‛`´ʹʻʼʽʾʿˈ′]/gu;

/** What only parts words, as somebody types it or leaves it out: "Özmen-Rohde", "Benhaddou, Nadia". */
const parting = /[\s,;\-\u{2010}-\u{2015}]+/gu;

/** Letters that are no other letter with a mark. */
const likeOthers: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ə: 'a',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
};

const isPlain = /^[\0-\u{7F}]*$/u;

/** In small letters without marks: "Kılıç" → "kilic", "Nguyễn" → "nguyen", "Łuczak" → "luczak". What parts words is one blank. */
export function folded(text: string): string {
  const bare = text.replaceAll(apostrophes, '');
  return (isPlain.test(bare) ? bare.toLowerCase() : foldedLetters(bare)).replaceAll(parting, ' ').trim();
}

const foldedLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toLowerCase()
    .replaceAll(/[ßıłøđðħŧŋəþæœ]/gu, (letter) => likeOthers[letter] ?? letter);

/** What is folded, with one letter where two may stand for it: "oezmen" as "Özmen", "djordjevic" as "Đorđević", "aase" as "Åse". */
const shortened = (text: string): string =>
  text.replaceAll(/[aou]e|aa|dj(?=[aeiou])/gu, (pair) => pair.charAt(0));

/**
 * A text as it is searched, and behind it those words that somebody may type otherwise. Working it out takes longer than
 * searching it, so a list keeps it for each of its rows.
 */
export function searchTextOf(text: string): string {
  const whole = folded(text);
  const joined = (text.match(hyphened) ?? []).map((word) => shortened(folded(word.replaceAll(hyphens, ''))));
  const short = whole.split(' ').flatMap((word) => (twoLetters.test(word) ? shortened(word) : []));
  return [whole, ...short, ...joined].join('\n');
}

const hyphens = /[-\u{2010}-\u{2015}]/gu;
const hyphened = /[^\s,;]+[-\u{2010}-\u{2015}][^\s,;]+/gu;
const twoLetters = /[aou]e|aa|dj/u;

/**
 * Whether a text for searching has each word of what was typed, in whatever order: "Nadia Benhaddou" finds
 * "Benhaddou, Nadia". Where nothing is typed, everything is found.
 */
export function finding(typed: string): (searchText: string) => boolean {
  const [first = '', ...others] = shortened(folded(typed)).split(' ');
  if (others.length === 0) return (searchText) => searchText.includes(first);
  return (searchText) => searchText.includes(first) && others.every((word) => searchText.includes(word));
}

/** Whether a text has each word of what was typed. */
export const finds = (text: string, typed: string): boolean => finding(typed)(searchTextOf(text));

/** Whether a text begins with what was typed: "El Sa" begins "El-Sayed", "Oez" and "Oz" begin "Özmen". */
export function begins(text: string, typed: string): boolean {
  const start = folded(typed) + (/\s$/u.test(typed) ? ' ' : '');
  const whole = folded(text);
  if (whole.startsWith(start) || folded(withTwoLetters(text)).startsWith(start)) return true;
  // "Joe" is the beginning of "Jörg", but not of "Johann".
  return !/[aou]e$/u.test(start) && shortened(whole).startsWith(shortened(start));
}

const withTwoLetters = (text: string): string =>
  text.normalize('NFC').replaceAll(/[äöüø]/giu, (letter) => `${folded(letter)}e`);

/** The words of a text with one blank between them, as names are compared in it: without signs, marks and case. */
export const comparedWords = (text: string): string =>
  shortened(folded(text.replaceAll(apostrophes, '').replaceAll(signs, ' ')));

const signs = /[\p{P}\p{S}]/gu;

/** A name for whoever asks if another may be the same: "El-Sayed" and "El Sayed", "Özmen" and "Oezmen". */
export const namesake = (name: string): string => shortened(folded(name)).replaceAll(' ', '');
