import {
  type CellAlign,
  type Flow,
  mostColumns,
  mostRows,
  type Table,
  type TableCell,
} from '../../../shared/domain/richText.ts';

/** A cell as a file has it: how its lines stand in the file's own words, and whether it goes on with the one above. */
export type ReadCell = {
  content: Flow[];
  aligned: readonly string[];
  columns: number;
  rows: number;
  isContinued: boolean;
};
/** `indent`: so many columns stand empty before its first cell. */
export type ReadRow = { cells: readonly ReadCell[]; indent: number; isHeader: boolean };

/**
 * A table as a text keeps it; null where it is larger than that, or of one column and so gives its content only a spot
 * on the page, as it is with what is pasted.
 */
export function formedTable(rows: readonly ReadRow[]): Table | null {
  const width = Math.max(0, ...rows.map(widthOf));
  if (width <= 1 || width > mostColumns || rows.length > mostRows) return null;
  const firstPlain = rows.findIndex(({ isHeader }) => !isHeader);
  const headers = firstPlain === -1 ? rows.length : firstPlain;
  let above: readonly Standing[] = [];
  const made = rows.map((row, at) => {
    const { standing, own } = standingIn(row, above, at < headers);
    above = standing;
    return own;
  });
  return { type: 'table', content: made.map((own) => ({ type: 'tableRow', content: own.map(cellOf) })) };
}

const widthOf = ({ cells, indent }: ReadRow): number =>
  cells.reduce((sum, { columns }) => sum + columns, indent);

/** A cell in its column, that may still grow downwards. */
type Standing = { cell: ReadCell; column: number; rows: number; isHead: boolean };

/** Which cells stand in a row, and which of them begin there. */
function standingIn({ cells, indent }: ReadRow, above: readonly Standing[], isHead: boolean) {
  const own: Standing[] = [];
  const standing: Standing[] = [];
  let column = indent;
  if (indent > 0) own.push({ cell: { ...gap, columns: indent }, column: 0, rows: 1, isHead });
  for (const cell of cells) {
    const over = above.find((one) => one.column === column && one.cell.columns === cell.columns);
    if (cell.isContinued && over && cell.content.every(isBlank)) {
      over.rows += 1;
      standing.push(over);
    } else {
      const made = { cell, column, rows: cell.rows, isHead };
      own.push(made);
      standing.push(made);
    }
    column += cell.columns;
  }
  return { standing, own };
}

const gap: ReadCell = { content: [], aligned: [], columns: 1, rows: 1, isContinued: false };

function cellOf({ cell: { content, aligned, columns }, rows, isHead }: Standing): TableCell {
  const align = alignOf(aligned);
  const isPlain = columns === 1 && rows === 1 && align === null;
  return {
    type: isHead ? 'tableHeader' : 'tableCell',
    ...(!isPlain && { attrs: { colspan: columns, rowspan: rows, ...(align && { align }) } }),
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  };
}

/** As its lines stand; where they differ, at the left. */
function alignOf(aligned: readonly string[]): CellAlign | null {
  const [only, ...others] = new Set(aligned);
  if (others.length > 0) return null;
  return only === 'center' ? 'center' : only === 'right' || only === 'end' ? 'right' : null;
}

const isBlank = (flow: Flow): boolean => flow.type === 'paragraph' && (flow.content ?? []).length === 0;
