import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button, IconButton } from './button.tsx';

type Entry = { id: string; label: string; isDisabled?: boolean; onAction: () => void };

/** A button that opens a menu of actions; without `text` it is the three-dots button. */
export function MenuButton({
  label,
  text,
  entries,
}: {
  label: string;
  text?: string;
  entries: readonly Entry[];
}) {
  return (
    <MenuTrigger>
      {text ? <Button aria-label={label}>{text} …</Button> : <IconButton icon="more-vert" label={label} />}
      <Popover className="popover">
        <Menu>
          {entries.map(({ id, label: words, isDisabled = false, onAction }) => (
            <MenuItem key={id} id={id} isDisabled={isDisabled} onAction={onAction}>
              {words}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
