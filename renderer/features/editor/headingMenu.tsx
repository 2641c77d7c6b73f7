import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { headingLevels } from '../../../shared/domain/richText.ts';

/** What the line of the cursor is: ordinary text, or a heading and of which level. */
export function HeadingMenu({ editor }: { editor: Editor }) {
  const level = useEditorState({ editor, selector: ({ editor: current }) => levelIn(current) });
  const sign = level === 0 ? 'Überschrift …' : `Überschrift ${level}`;
  return (
    <MenuTrigger>
      <Button className={level === 0 ? 'tool' : 'tool chosen'}>{sign}</Button>
      <Popover className="popover">
        <Menu
          aria-label="Überschrift"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[level]}
          onAction={(chosen) => choose(editor, Number(chosen))}
        >
          {[...headingLevels, 0].map((one) => (
            <MenuItem key={one} id={one} textValue={nameOf(one)}>
              <span className="grow">{nameOf(one)}</span> <kbd>Alt+{one}</kbd>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

const nameOf = (level: number): string => (level === 0 ? 'Gewöhnlicher Text' : `Überschrift ${level}`);

const levelIn = (editor: Editor): number =>
  headingLevels.find((level) => editor.isActive('heading', { level })) ?? 0;

function choose(editor: Editor, chosen: number): void {
  const level = headingLevels.find((one) => one === chosen);
  const commands = editor.chain().focus();
  if (level === undefined) commands.setParagraph().run();
  else commands.setHeading({ level }).run();
}
