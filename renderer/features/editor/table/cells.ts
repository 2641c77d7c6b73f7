import { type Attributes, Extension } from '@tiptap/core';
import { TableCell, TableHeader } from '@tiptap/extension-table';
import { isInTable } from '@tiptap/pm/tables';
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

const alignmentKeys = Extension.create({
  name: 'alignmentKeys',
  addKeyboardShortcuts() {
    return Object.fromEntries(
      alignments.map(({ shortcut, align }) => [
        shortcut,
        () => isInTable(this.editor.state) && this.editor.commands.setCellAttribute('align', align),
      ]),
    );
  },
});

export const cells = [
  alignmentKeys,
  TableHeader.extend({ content, addAttributes }),
  TableCell.extend({ content, addAttributes }),
];
