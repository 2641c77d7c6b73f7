import { type Editor, Extension, type Extensions } from '@tiptap/core';
import { Table, TableRow } from '@tiptap/extension-table';
import { cells } from './cells.ts';
import { leaveBelow, leaveAbove, isAtBottom, isAtTop } from './leaving.ts';
import { rowCommands } from './rows.ts';
import { ShownTable } from './shownTable.ts';

/** The way out for whoever has no mouse: Tab leads from cell to cell and never out of a table. */
const leavingKeys = Extension.create({
  name: 'leavingTables',
  // Before the arrows of the table itself, which find no line to go to, and before the line break of Strg+Enter.
  priority: 1000,
  addKeyboardShortcuts() {
    const editor: Editor = this.editor;
    return {
      'Mod-Enter': () => leaveBelow(editor),
      ArrowDown: () => isAtBottom(editor) && leaveBelow(editor),
      ArrowUp: () => isAtTop(editor) && leaveAbove(editor),
    };
  },
});

export const tables: Extensions = [
  leavingKeys,
  Table.extend({
    addCommands() {
      return { ...this.parent?.(), ...rowCommands };
    },
  }).configure({ View: ShownTable }),
  TableRow,
  ...cells,
];
