/** A stretch of text whose letters are written from the right or from the left. */
export type Directed = { text: string } & (
  | { isRightToLeft: false }
  /** `language`: that of most who write with these letters. */
  | { isRightToLeft: true; language: string }
);

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms. */
const rightToLeft = '\u{590}-\u{8FF}\u{FB1D}-\u{FDFF}\u{FE70}-\u{FEFC}\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}';
const stretches = new RegExp(
  `[${rightToLeft}](?:[${rightToLeft}\\p{M}\\s\\u{A0}.’'\u{05BE}-]*[${rightToLeft}\\p{M}])?`,
  'gu',
);

/** A text in stretches of one direction each; blanks between two words from the right go with them. */
export function directed(text: string): Directed[] {
  const parts: Directed[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(stretches)) {
    if (index > end) parts.push({ text: text.slice(end, index), isRightToLeft: false });
    parts.push({ text: found, isRightToLeft: true, language: languageOf(found) });
    end = index + found.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isRightToLeft: false });
  return parts;
}

const languages: readonly [letters: RegExp, language: string][] = [
  [/\p{Script=Hebrew}/u, 'he-IL'],
  [/\p{Script=Syriac}/u, 'syr-SY'],
  [/\p{Script=Thaana}/u, 'dv-MV'],
  [/\p{Script=Nko}/u, 'nqo-GN'],
  // Letters that Persian has beside those of Arabic; Kurdish, which has them as well, is told by its own.
  [/[\u{06CE}\u{06C6}\u{0695}\u{06B5}]/u, 'ckb-IQ'],
  [/[\u{067E}\u{0686}\u{0698}\u{06AF}]/u, 'fa-IR'],
];

/** Told by the first letters that belong to one of them; a name in Arabic letters is taken for an Arabic one. */
const languageOf = (text: string): string =>
  languages.find(([letters]) => letters.test(text))?.[1] ?? 'ar-SA';
