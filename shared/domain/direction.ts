/** A stretch of text whose letters are written from the right or from the left. */
export type Directed = { text: string; isRightToLeft: boolean };

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms. */
const rightToLeft = '\u{590}-\u{8FF}\u{FB1D}-\u{FDFF}\u{FE70}-\u{FEFC}\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}';
const stretches = new RegExp(
  `[${rightToLeft}](?:[${rightToLeft}\\p{M}\\s\\u{A0}.’'־-]*[${rightToLeft}\\p{M}])?`,
  'gu',
);

/** A text in stretches of one direction each; blanks between two words from the right go with them. */
export function directed(text: string): Directed[] {
  const parts: Directed[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(stretches)) {
    if (index > end) parts.push({ text: text.slice(end, index), isRightToLeft: false });
    parts.push({ text: found, isRightToLeft: true });
    end = index + found.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isRightToLeft: false });
  return parts;
}
