import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { useState } from 'react';
import { longestNote } from '../../../../shared/domain/inline.ts';
import { tooLong } from '../../../../shared/domain/values.ts';
import { Form } from '../../../forms/form.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/textField.tsx';

type Props = { editor: Editor; isOpen: boolean; onClose: () => void };

/** The words of the selected footnote, or of one that comes behind the cursor. */
export function FootnoteDialog(props: Props) {
  return (
    <Dialog title="Fußnote" isOpen={props.isOpen} onClose={props.onClose}>
      <FootnoteForm {...props} />
    </Dialog>
  );
}

function FootnoteForm({ editor, onClose }: Props) {
  const [stored, setStored] = useState(() => noteAtCursor(editor));
  const [text, setText] = useState(stored?.text ?? '');
  const submit = () => {
    onClose();
    const commands = editor.chain().focus();
    const attrs = { text: text.replaceAll(/\s+/g, ' ').trim() };
    if (stored) commands.setNodeSelection(stored.position).updateAttributes('footnote', attrs).run();
    else commands.insertContentAt(editor.state.selection.to, { type: 'footnote', attrs }).run();
  };
  const another = () => {
    setStored(null);
    setText('');
  };
  const isTooLong = text.length > longestNote;
  return (
    <Form error={null} onSubmit={submit} label="Fußnote">
      <TextField
        label="Text der Fußnote"
        description="Er steht am Fuß der Seite; die Nummern zählt das Dokument."
        rows={4}
        value={text}
        onChange={setText}
        error={isTooLong ? tooLong(longestNote) : undefined}
        autoFocus
      />
      {stored && (
        <div>
          <Button icon="add" variant="tertiary" compact onPress={another}>
            Weitere Fußnote dahinter
          </Button>
        </div>
      )}
      <SubmitActions
        label={stored ? 'Übernehmen' : 'Einfügen'}
        isPending={false}
        isIncomplete={text.trim() === '' || isTooLong}
        onCancel={onClose}
      />
    </Form>
  );
}

/** The selected one, or that which the cursor stands behind. */
function noteAtCursor({ state: { selection } }: Editor): { position: number; text: string } | null {
  const { $from } = selection;
  const isSelected = selection instanceof NodeSelection;
  const note = isSelected ? selection.node : selection.empty ? $from.nodeBefore : null;
  if (note?.type.name !== 'footnote') return null;
  return { position: isSelected ? $from.pos : $from.pos - 1, text: String(note.attrs['text']) };
}
