import type { CommandProps, RawCommands } from '@tiptap/core';
import type { Command, Transaction } from '@tiptap/pm/state';
import { addRowAfter, addRowBefore, isInTable, selectedRect, TableMap } from '@tiptap/pm/tables';

/** A new row goes on as the one that it was made from: below figures at the right there will be more of them. */
export const rowCommands: Pick<RawCommands, 'addRowAfter' | 'addRowBefore'> = {
  addRowAfter: () => adding(addRowAfter, 'bottom'),
  addRowBefore: () => adding(addRowBefore, 'top'),
};

const adding =
  (add: Command, side: 'top' | 'bottom') =>
  ({ state, dispatch }: CommandProps): boolean => {
    if (!isInTable(state)) return false;
    const rect = selectedRect(state);
    const made = {
      tableStart: rect.tableStart,
      row: rect[side],
      model: rect[side] + (side === 'top' ? 1 : -1),
    };
    return add(state, dispatch && ((tr) => dispatch(alignedAs(tr, made))));
  };

type Made = { tableStart: number; row: number; model: number };

function alignedAs(tr: Transaction, { tableStart, row, model }: Made): Transaction {
  const table = tr.doc.nodeAt(tableStart - 1);
  if (!table) return tr;
  const { map, width } = TableMap.get(table);
  for (let column = 0; column < width; column += 1) {
    const [at, from] = [row, model].map((one) => map[one * width + column] ?? 0);
    const [cell, like] = [at, from].map((position = 0) => table.nodeAt(position));
    if (at === undefined || at === from || cell?.type !== like?.type) continue;
    tr.setNodeAttribute(tableStart + at, 'align', like?.attrs['align'] ?? null);
  }
  return tr;
}
