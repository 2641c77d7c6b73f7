import type { ChainedCommands, Editor } from '@tiptap/core';
import { isInTable, selectedRect } from '@tiptap/pm/tables';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { mostColumns, mostRows } from '../../../../shared/domain/richText.ts';
import { aligning, alignments } from './cells.ts';

type Entry = {
  label: string;
  keys?: string;
  run: (commands: ChainedCommands) => ChainedCommands;
  grows?: 'rows' | 'columns';
};

const entries: Entry[] = [
  { label: 'Zeile darüber einfügen', run: (it) => it.addRowBefore(), grows: 'rows' },
  { label: 'Zeile darunter einfügen', run: (it) => it.addRowAfter(), grows: 'rows' },
  { label: 'Zeile löschen', run: (it) => it.deleteRow() },
  { label: 'Spalte davor einfügen', run: (it) => it.addColumnBefore(), grows: 'columns' },
  { label: 'Spalte dahinter einfügen', run: (it) => it.addColumnAfter(), grows: 'columns' },
  { label: 'Spalte löschen', run: (it) => it.deleteColumn() },
  { label: 'Zellen verbinden', run: (it) => it.mergeCells() },
  { label: 'Zelle teilen', run: (it) => it.splitCell() },
  ...alignments.map(({ label, keys, align }) => ({
    label,
    keys,
    run: (it: ChainedCommands) => it.command(aligning(align)),
  })),
  { label: 'Kopfzeile ein oder aus', run: (it) => it.toggleHeaderRow() },
  { label: 'Kopfspalte ein oder aus', run: (it) => it.toggleHeaderColumn() },
  { label: 'Tabelle löschen', run: (it) => it.deleteTable() },
];
const insert: Entry = {
  label: 'Tabelle einfügen',
  run: (it) => it.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
};

/** What can be done with tables, the one around the cursor above all. */
export function TableMenu({ editor }: { editor: Editor }) {
  return (
    <MenuTrigger>
      <Button className="tool" aria-label="Tabelle">
        Tabelle …
      </Button>
      <Popover className="popover">
        <Entries editor={editor} />
      </Popover>
    </MenuTrigger>
  );
}

/** What is possible is asked when the menu opens, not at each key. */
function Entries({ editor }: { editor: Editor }) {
  const size = sizeOf(editor);
  const isPossible = ({ run, grows }: Entry): boolean =>
    (grows === undefined || size[grows] < most[grows]) && run(editor.can().chain()).run();
  return (
    <Menu aria-label="Tabelle">
      {[insert, ...entries].map((entry) => (
        <MenuItem
          key={entry.label}
          textValue={entry.label}
          isDisabled={entry === insert ? size.rows > 0 : size.rows === 0 || !isPossible(entry)}
          onAction={() => entry.run(editor.chain().focus()).run()}
        >
          <span className="grow">{entry.label}</span>
          {entry.keys && <kbd>{entry.keys}</kbd>}
        </MenuItem>
      ))}
    </Menu>
  );
}

const most = { rows: mostRows, columns: mostColumns };

/** Of the table around the cursor; nothing where there is none. */
function sizeOf({ state }: Editor): { rows: number; columns: number } {
  if (!isInTable(state)) return { rows: 0, columns: 0 };
  const { map } = selectedRect(state);
  return { rows: map.height, columns: map.width };
}
