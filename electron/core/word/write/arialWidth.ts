/** How wide the characters of Arial are, in thousandths of its size; what is in no row counts as a wide letter. */
const widths: readonly (readonly [width: number, characters: string])[] = [
  [191, "'"],
  [222, 'ijl‚‘’'],
  [278, ' \u00a0!,./:;\\[]ftI'],
  [333, '()-\u2011·r„“”`'],
  [400, '"*°'],
  [500, 'ckJsvxyzçšž'],
  [556, '#$0123456789?_abdeghnopquäöüáàâéèêëíóôúğışćł–L§€«»'],
  [611, 'FTZß'],
  [667, '&ABEKPSVXYÄŞÇÉŠ'],
  [722, 'CDHNRUÜwİĞ'],
  [778, 'GOQÖ'],
  [833, 'Mm'],
];
const widthOfOne = new Map<string, number>(
  widths.flatMap(([width, characters]) => Array.from(characters, (one) => [one, width] as const)),
);
const wideLetter = 944;

/** In twips, set in this size of Arial. */
export function arialWidth(text: string, points: number): number {
  const each = Array.from(text.normalize('NFC'), (one) => widthOfOne.get(one) ?? wideLetter);
  return (each.reduce((sum, width) => sum + width, 0) * points * 20) / 1000;
}
