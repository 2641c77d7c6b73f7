import { type Attributes, type CommandProps, Extension } from '@tiptap/core';
import { TableCell, TableHeader } from '@tiptap/extension-table';
import type { EditorState } from '@tiptap/pm/state';
import { CellSelection, isInTable, selectionCell } from '@tiptap/pm/tables';
import { type CellAlign, cellAligns } from '../../../../shared/domain/richText.ts';

const content = '(paragraph | list)+';

/** What a text keeps of a cell, and nothing that would be seen until the next time alone, as widths. */
const addAttributes = (): Attributes => ({
  colspan: { default: 1 },
  rowspan: { default: 1 },
  align: {
    default: null,
    parseHTML: (cell) => cellAligns.find((one) => one === cell.getAttribute('align')) ?? null,
    renderHTML: ({ align }) => (align === null ? {} : { align: String(align) }),
  },
});

/** Keys as in Word; outside of a table they are the browser's. `align`: null at the left. */
export const alignments = [
  { label: 'Linksbündig', align: null, keys: 'Strg+L', shortcut: 'Mod-l' },
  { label: 'Zentriert', align: 'center', keys: 'Strg+E', shortcut: 'Mod-e' },
  { label: 'Rechtsbündig', align: 'right', keys: 'Strg+R', shortcut: 'Mod-r' },
] as const satisfies { label: string; align: CellAlign | null; keys: string; shortcut: string }[];

/** All cells that are chosen, or the one around the cursor; not possible outside of a table. */
export const aligning =
  (align: CellAlign | null) =>
  ({ state, tr, dispatch }: CommandProps): boolean => {
    if (!isInTable(state)) return false;
    if (dispatch) for (const cell of chosenCells(state)) tr.setNodeAttribute(cell, 'align', align);
    return true;
  };

function chosenCells(state: EditorState): number[] {
  const { selection } = state;
  if (!(selection instanceof CellSelection)) return [selectionCell(state).pos];
  const chosen: number[] = [];
  selection.forEachCell((_, position) => chosen.push(position));
  return chosen;
}

const alignmentKeys = Extension.create({
  name: 'alignmentKeys',
  addKeyboardShortcuts() {
    return Object.fromEntries(
      alignments.map(({ shortcut, align }) => [
        shortcut,
        () => this.editor.commands.command(aligning(align)),
      ]),
    );
  },
});

export const cells = [
  alignmentKeys,
  TableHeader.extend({ content, addAttributes }),
  TableCell.extend({ content, addAttributes }),
];
