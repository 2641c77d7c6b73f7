import { columnShares, inWhole } from '../../../../shared/domain/columnShares.ts';
import type { CellAlign, Flow, Table } from '../../../../shared/domain/richText.ts';
import { type Grid, gridOf } from '../../../../shared/domain/tableGrid.ts';
import { type Cell, type Line, type Row, rowLine } from './line.ts';
import { holdLast } from './lines.ts';

type Room = { left: number; width: number };
/** `width`: of the text of a cell, in twips. */
type Inside = { style: string; align: CellAlign | undefined; width: number };
type CellLines = (blocks: readonly Flow[], inside: Inside) => Line[];

/** A table in a text, with the little distance that follows it. `cellLines`: what stands in a cell. */
export function textTable(table: Table, { left, width }: Room, cellLines: CellLines): Line[] {
  const grid = gridOf(table);
  const shape = { left, columnWidths: inWhole(columnShares(grid), width) };
  const cells = Map.groupBy(cellsOf(grid, shape.columnWidths, cellLines), ({ row }) => row);
  const rows = grid.rows.map((_, at): Row => {
    const own = (cells.get(at) ?? []).toSorted((a, b) => a.column - b.column);
    return { cells: own, isHeader: at < grid.headerRows, maySplit: own.some(isLong), shape };
  });
  return [...holdLast(rows.map(rowLine)), { style: 'NachTexttabelle', runs: [], size: 0 }];
}

/** Characters in a cell from which on its row may fill a page. */
const longCell = 900;
const isLong = ({ lines }: Cell): boolean => lines.reduce((sum, { size }) => sum + size, 0) > longCell;

/** On both sides together; those of table.ts. */
const cellMargins = 200;

type GridCell = Cell & { row: number; column: number };

/** Word has a cell in every row that one reaches over; only the first says something. */
function cellsOf(grid: Grid, widths: readonly number[], cellLines: CellLines): GridCell[] {
  return grid.rows.flatMap((placed, at) =>
    placed.flatMap(({ cell, column, columns, rows }) => {
      const width = widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
      const style = cell?.type === 'tableHeader' ? 'Tabellenkopf' : 'Tabellentext';
      const inside = { style, align: cell?.attrs?.align, width: width - cellMargins };
      const empty: Line = { style, runs: [], size: 0 };
      return Array.from({ length: rows }, (_, n): GridCell => {
        const lines = n === 0 ? cellLines(cell?.content ?? [], inside) : [];
        const own = { lines: lines.length > 0 ? lines : [empty], width, span: columns, row: at + n, column };
        return rows === 1 ? own : { ...own, merged: n === 0 ? 'begins' : 'goesOn' };
      });
    }),
  );
}
