type Wanted = { word: number; line: number };

/** Room on both sides of a cell's text, in characters. */
const margins = 3;
/** Twips that a character of usual text takes. */
const character = 115;
/** No word and no line asks for more, in characters: longer ones break. */
const most = { word: 24, line: 60 };

/** Whole twips that add up to `width`: each column has room for its longest word, and the rest goes to long lines. */
export function columnWidths(columns: readonly Wanted[], width: number): number[] {
  const least = columns.map(({ word }) => Math.min(word, most.word) + margins);
  const longer = columns.map(({ line, word }) => Math.max(0, Math.min(line, most.line) - word));
  const rest = Math.max(0, width / character - sumOf(least));
  const perCharacter = rest / Math.max(1, sumOf(longer));
  return inWholeTwips(
    least.map((room, n) => room + perCharacter * (longer[n] ?? 0)),
    width,
  );
}

function inWholeTwips(shares: readonly number[], width: number): number[] {
  const widths = shares.map((share) => Math.floor((width * share) / sumOf(shares)));
  const left = width - sumOf(widths);
  return widths.map((each, n) => (n === 0 ? each + left : each));
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
