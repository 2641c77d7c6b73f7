import type { Cell } from './source.ts';

/** Apart by a tab or by more room than a sentence leaves between its words, or by less where a column begins. */
export function cellsOf(text: string, columns: readonly number[] = []): Cell[] {
  return [...text.matchAll(/[^\s](?:[^\t\n ]|(?: {1,2})(?=[^\s]))*/g)]
    .flatMap(({ 0: found, index }) => cutAt(found, index, columns))
    .map(({ found, index }) => ({
      text: found.trimEnd().replaceAll(/ {2}/g, ' '),
      at: index,
      column: (text.slice(0, index).match(/\t/g) ?? []).length,
    }));
}

type Piece = { found: string; index: number };

function cutAt(found: string, index: number, columns: readonly number[]): Piece[] {
  const cut = columns.find((at) => at > index && found.slice(at - index - 2, at - index) === '  ');
  if (cut === undefined) return [{ found, index }];
  const behind = found.slice(cut - index);
  return [{ found: found.slice(0, cut - index), index }, ...cutAt(behind, cut, columns)];
}

/** Where the lines above and below have columns that are clearly apart. */
export const columnsBeside = (texts: readonly string[], at: number): number[] =>
  [-2, -1, 1, 2]
    .map((by) => texts[at + by])
    .flatMap((text) =>
      text === undefined || text.includes('\t')
        ? []
        : [...text.matchAll(/(?<=\S {3,})\S/g)].map(({ index }) => index),
    );

/** The number of the page may stand beside the last caption. */
export const withoutPage = (cells: Cell[]): Cell[] =>
  cells.length > 1 && /^seite\s?\d{1,3}$/i.test(cells.at(-1)?.text ?? '') ? cells.slice(0, -1) : cells;

/** "I.", "2.)", "b)" stand before what they number, however wide the gap behind them. */
export function withNumber(cells: Cell[]): Cell[] {
  const [number, item, ...more] = cells;
  if (
    !number ||
    !item ||
    more.length > 0 ||
    !/^(?:\(?(?:[IVX]{1,5}|\d{1,2}|[a-h])[.)]{1,2})$/.test(number.text)
  )
    return cells;
  return [{ ...number, text: `${number.text} ${item.text}` }];
}
