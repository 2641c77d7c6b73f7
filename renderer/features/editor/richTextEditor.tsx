import type { EditorProps } from '@tiptap/pm/view';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { TextModule } from '../../../shared/contract/bodies.ts';
import type { RichText } from '../../../shared/domain/richText.ts';
import { carryOut } from '../../api.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import './editor.css';
import { fromEditor, toEditor } from './editorText.ts';
import { editorExtensions } from './extensions.ts';
import { useKeptHistory } from './keptHistory.ts';
import { InsertionDialogs, useInsertions } from './insertions.tsx';
import type { NameChoice } from './names.ts';
import { pictureUrl } from './picture/pictureUrl.ts';
import { usePaste } from './paste/usePaste.ts';
import { leftOutSentence } from './paste/leftOut.ts';
import { optionId, SuggestionList, type SuggestionView } from './suggestionList.tsx';
import { EditorToolbar } from './toolbar.tsx';

type Props = {
  label: string;
  /** Read once; give the component a new `key` to show another text. */
  initial: RichText;
  onChange: (text: RichText) => void;
  names: readonly NameChoice[];
  modules: readonly TextModule[];
  isReadOnly?: boolean;
  compact?: boolean;
  autoFocus?: boolean;
  /** Names the text, so that what can be undone in it outlives this editor (`keptHistory.ts`). */
  historyKey?: string;
};

/** Text of the minutes: completes names, inserts text modules, keeps only what the minutes know. */
export function RichTextEditor({
  label,
  initial,
  onChange,
  names,
  modules,
  isReadOnly = false,
  compact = false,
  autoFocus = false,
  historyKey,
}: Props) {
  const listId = useId();
  const [completions, setCompletions] = useState<SuggestionView | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const insertions = useInsertions();
  const paste = usePaste(insertions.askForPicture);
  const latest = useRef({ names, modules, onChange });
  useLayoutEffect(() => {
    latest.current = { names, modules, onChange };
  });
  // New ones are set by drawing the selection anew, which undoes an arrow key that is just being pressed.
  const editorProps = useMemo(
    () => ({
      attributes: attributesOf({ label, isReadOnly, listId, completions }),
      ...staysHere,
      ...paste.props,
    }),
    [label, isReadOnly, listId, completions, paste.props],
  );
  const editor = useEditor({
    extensions: useState(() =>
      editorExtensions(latest, setCompletions, {
        ask: insertions.ask,
        urlOf: pictureUrl,
        learn: (word) => void carryOut('spelling.addWord', { word }).catch(setFailure),
      }),
    )[0],
    content: useState(() => toEditor(initial))[0],
    editable: !isReadOnly,
    autofocus: autoFocus ? 'end' : false,
    injectCSS: false,
    editorProps,
    onUpdate: ({ editor: current }) => latest.current.onChange(fromEditor(current.state.doc)),
    onBlur: () => setCompletions(null),
  });
  useKeptHistory(editor, historyKey);
  // TipTap reads `editable` only once; minutes that are opened again can be written at once.
  useEffect(() => editor.setEditable(!isReadOnly, false), [editor, isReadOnly]);
  return (
    <div className={compact ? 'editor compact' : 'editor'}>
      {!isReadOnly && (
        <EditorToolbar editor={editor} label={label} hasModules={modules.length > 0} ask={insertions.ask} />
      )}
      <EditorContent editor={editor} />
      <ErrorNotice error={failure} />
      {paste.leftOut.length > 0 && <Notice kind="warning">{leftOutSentence(paste.leftOut)}</Notice>}
      <InsertionDialogs editor={editor} insertions={insertions} />
      {completions && <SuggestionList view={completions} listId={listId} label="Vorschläge" />}
    </div>
  );
}

type Shown = {
  label: string;
  isReadOnly: boolean;
  listId: string;
  completions: SuggestionView | null;
};

/** What the field is to those who hear it. */
function attributesOf({ label, isReadOnly, listId, completions }: Shown): Record<string, string> {
  return {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    lang: 'de',
    // The program has its own, with a dictionary of its own (spelling/extension.ts).
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    ...(isReadOnly ? { 'aria-readonly': 'true' } : {}),
    ...(completions
      ? { 'aria-controls': listId, 'aria-activedescendant': optionId(listId, completions.active) }
      : {}),
  };
}

/** A link is shown and edited: one that was followed would lead out of the program. */
const staysHere: EditorProps = {
  handleDOMEvents: {
    click: (_view, event) => {
      if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
    },
  },
};
