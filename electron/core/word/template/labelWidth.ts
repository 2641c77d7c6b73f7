/** Shares of the size that letters of Arial in bold take, as they stand in labels of items. */
const widths: readonly [RegExp, number][] = [
  [/[\s.,:;|!'ijlI]/u, 0.3],
  [/[frt()/-]/u, 0.36],
  [/[MWmw]/u, 0.9],
  [/\p{Lu}/u, 0.71],
];
const usual = 0.58;

/** Room in twips that a label takes, and a little behind it; `stretch`: how much wider than Arial its font runs. */
export const labelWidth = (label: string, { size, stretch }: { size: number; stretch: number }): number =>
  Math.ceil(Array.from(label).reduce((sum, one) => sum + widthOf(one), gap) * size * stretch * 20);

const gap = 0.3;
const widthOf = (letter: string): number => widths.find(([pattern]) => pattern.test(letter))?.[1] ?? usual;
