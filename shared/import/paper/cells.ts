import type { Cell } from './source.ts';

/** Apart by a tab or by more room than a sentence leaves between its words, or by less where a column begins. */
export function cellsOf(text: string, columns: ReadonlySet<number> = none): Cell[] {
  return [...text.matchAll(/[^\s](?:[^\t\n ]|(?: {1,2})(?=[^\s]))*/g)]
    .flatMap(({ 0: found, index }) => cutAt(found, index, columns))
    .map(({ found, index }) => ({
      text: found.trimEnd().replaceAll(/ {2}/g, ' '),
      at: index,
      column: (text.slice(0, index).match(/\t/g) ?? []).length,
    }));
}

const none: ReadonlySet<number> = new Set();

type Piece = { found: string; index: number };

function cutAt(found: string, index: number, columns: ReadonlySet<number>): Piece[] {
  if (columns.size === 0) return [{ found, index }];
  const cuts = [...found.matchAll(/(?<= {2})\S/g)]
    .map((next) => next.index)
    .filter((at) => columns.has(index + at));
  return [0, ...cuts].map((from, n) => ({ found: found.slice(from, cuts[n]), index: index + from }));
}

/** Where the lines above and below have columns that are clearly apart. */
export const columnsBeside = (texts: readonly string[], at: number): Set<number> =>
  new Set(
    [-2, -1, 1, 2]
      .map((by) => texts[at + by])
      .flatMap((text) =>
        text === undefined || text.includes('\t')
          ? []
          : [...text.matchAll(/(?<=\S {3,})\S/g)].map(({ index }) => index),
      ),
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
