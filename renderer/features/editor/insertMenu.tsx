import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Insertion } from './extensions.ts';

const entries: readonly { what: Insertion; label: string; keys: string }[] = [
  { what: 'link', label: 'Verknüpfung …', keys: 'Strg+K' },
  { what: 'footnote', label: 'Fußnote …', keys: 'Strg+Alt+F' },
  { what: 'picture', label: 'Bild …', keys: '' },
];

/** What a dialog asks for before it comes into the text; the same dialogs change what the cursor is at. */
export function InsertMenu({ ask }: { ask: (what: Insertion) => void }) {
  return (
    <MenuTrigger>
      <Button className="tool">Einfügen …</Button>
      <Popover className="popover">
        <Menu aria-label="Einfügen">
          {entries.map(({ what, label, keys }) => (
            <MenuItem key={what} textValue={label} onAction={() => ask(what)}>
              <span className="grow">{label}</span>
              {keys !== '' && <kbd>{keys}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
