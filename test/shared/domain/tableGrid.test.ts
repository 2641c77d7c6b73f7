import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Table, TableCell } from '../../../shared/domain/richText.ts';
import { gridOf } from '../../../shared/domain/tableGrid.ts';

const cell = (colspan = 1, rowspan = 1, type: TableCell['type'] = 'tableCell'): TableCell => ({
  type,
  attrs: { colspan, rowspan },
  content: [],
});
const table = (...rows: TableCell[][]): Table => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'tableRow', content })),
});
const head = cell(1, 1, 'tableHeader');

const anyTable = fc
  .array(
    fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
        .map(([columns, rows]) => cell(columns, rows)),
      { maxLength: 5 },
    ),
    { maxLength: 6 },
  )
  .map((rows) => table(...rows));

describe('a table on squared paper', () => {
  test('is filled without a gap and without an overlap, and keeps each of its cells, however it is written', () => {
    fc.assert(
      fc.property(anyTable, (any) => {
        const { width, rows } = gridOf(any);
        const covered = rows.flatMap((placed, at) =>
          placed.flatMap((one) =>
            Array.from(
              { length: one.rows * one.columns },
              (_, n) => `${at + Math.floor(n / one.columns)}/${one.column + (n % one.columns)}`,
            ),
          ),
        );
        expect(new Set(covered).size).toBe(covered.length);
        expect(covered).toHaveLength(width * rows.length);
        expect(rows.flat().flatMap((one) => one.cell ?? [])).toHaveLength(
          any.content.reduce((sum, { content }) => sum + content.length, 0),
        );
      }),
    );
  });

  test('has as many head rows as hold nothing but headings', () => {
    expect(gridOf(table([head, head], [cell(), cell()])).headerRows).toBe(1);
    expect(gridOf(table([head, cell()], [cell(), cell()])).headerRows).toBe(0);
  });

  test('has no head row out of which a heading reaches into the rows below', () => {
    expect(gridOf(table([cell(1, 2, 'tableHeader'), head], [cell()])).headerRows).toBe(0);
    expect(gridOf(table([cell(1, 2, 'tableHeader'), head], [head], [cell(), cell()])).headerRows).toBe(2);
  });
});
