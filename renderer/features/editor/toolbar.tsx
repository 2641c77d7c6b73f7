import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { memo } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { ToolRow } from '../../ui/toolRow.tsx';
import type { Insertion } from './extensions.ts';
import { HeadingMenu } from './headingMenu.tsx';
import { InsertMenu } from './insertMenu.tsx';
import { isLettered, isNumbered, toggleLetters, toggleNumbers } from './orderedList.ts';
import { TableMenu } from './table/tableMenu.tsx';

type Tool = {
  name: string;
  sign: string;
  label: string;
  isActive: (editor: Editor) => boolean;
  toggle: (editor: Editor) => void;
};

const marks = [
  {
    name: 'bold',
    sign: 'F',
    label: 'Fett (Strg+B)',
    toggle: (editor: Editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    sign: 'K',
    label: 'Kursiv (Strg+I)',
    toggle: (editor: Editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'underline',
    sign: 'U',
    label: 'Unterstrichen (Strg+U)',
    toggle: (editor: Editor) => editor.chain().focus().toggleUnderline().run(),
  },
  {
    name: 'blackout',
    sign: 'S',
    label: 'Schwärzen: in öffentlichen Dokumenten nicht lesbar (Strg+Alt+S)',
    toggle: (editor: Editor) => editor.chain().focus().toggleMark('blackout').run(),
  },
  {
    name: 'bulletList',
    sign: '•',
    label: '• Liste (Strg+Umschalt+8)',
    toggle: (editor: Editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    sign: '1.',
    label: '1. Liste, nummeriert (Strg+Umschalt+7)',
    toggle: toggleNumbers,
  },
] as const;

const tools: Tool[] = [
  ...marks.map((mark) => ({
    ...mark,
    isActive: mark.name === 'orderedList' ? isNumbered : (editor: Editor) => editor.isActive(mark.name),
  })),
  {
    name: 'orderedList',
    sign: 'a)',
    label: 'a) Liste, mit Buchstaben (a, Klammer, Leertaste am Zeilenanfang)',
    isActive: isLettered,
    toggle: toggleLetters,
  },
];

type Props = { editor: Editor; label: string; hasModules: boolean; ask: (what: Insertion) => void };

/** Formatting of the text below; arrow keys move between the buttons. A key that changes none draws none of them. */
export const EditorToolbar = memo(function EditorToolbar({ editor, label, hasModules, ask }: Props) {
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => tools.map(({ isActive }) => isActive(current)).join(),
  }).split(',');
  return (
    <ToolRow label={`Format: ${label}`} className="editor-toolbar">
      <HeadingMenu editor={editor} />
      {tools.map(({ name, sign, label: words, toggle }, index) => (
        <ToggleButton
          key={sign}
          aria-label={words}
          className={`tool ${name}`}
          isSelected={active[index] === 'true'}
          onChange={() => toggle(editor)}
          render={(props) => <button {...props} type="button" title={words} />}
        >
          {sign}
        </ToggleButton>
      ))}
      <TableMenu editor={editor} />
      <InsertMenu ask={ask} />
      {hasModules && (
        <Button className="tool" onPress={() => editor.chain().focus().insertContent('/').run()}>
          / Baustein
        </Button>
      )}
    </ToolRow>
  );
});
