import type { CellAlign } from '../../../../shared/domain/richText.ts';
import type { Run } from './run.ts';

/** A paragraph before it is one: page breaks are decided once its neighbours are known. */
export type Line = {
  style: string;
  runs: Run[];
  numbering?: { reference: string; instance: number; level: number };
  /** Where it is not as its style says. */
  align?: CellAlign | undefined;
  /** Rows that follow each other become one table; then `runs` is empty, and the lines are those of the cells. */
  row?: Row;
  /** By which others lead to it. */
  anchor?: number;
  /** A heading or caption that nothing follows: it does not hold on to the next paragraph, as its style would. */
  endsHere?: boolean;
  /** How many characters there are, to tell what fits on a page. */
  size: number;
};

/** `shape`: of a table whose columns its rows do not tell; rows of another one begin another table. */
export type Row = { cells: readonly Cell[]; isHeader: boolean; maySplit?: boolean; shape?: TableShape };

/** In twips: how far from the margin it begins, and its columns. */
export type TableShape = { left: number; columnWidths: readonly number[] };

/** One cell of a row; `width` in twips, `span` in columns; `merged`: with the one below or above it. */
export type Cell = {
  lines: readonly Line[];
  width: number;
  span: number;
  merged?: 'begins' | 'goesOn';
};

export const rowLine = (row: Row): Line => ({
  style: '',
  runs: [],
  row,
  size: row.cells.flatMap(({ lines }) => lines).reduce((sum, { size }) => sum + size, 0),
});
