import { useState } from 'react';
import { Form } from '../../../../forms/form.tsx';
import { IconButton } from '../../../../ui/button.tsx';
import { SuggestField } from '../../../../ui/comboBox.tsx';
import { Dialog, SubmitActions } from '../../../../ui/dialog.tsx';

type Props = { name: string; suggestions: readonly string[]; onRename: (name: string) => void };

/** Another name for one that stands, whose votes and answer stay. */
export function Renaming({ name, suggestions, onRename }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <IconButton icon="edit" label={`Namen ändern: ${name}`} onPress={() => setIsOpen(true)} />
      <Dialog title="Namen ändern" isOpen={isOpen} onClose={close}>
        <NameForm
          name={name}
          suggestions={suggestions}
          onClose={close}
          onRename={(changed) => {
            onRename(changed);
            close();
          }}
        />
      </Dialog>
    </>
  );
}

function NameForm({ name: before, suggestions, onRename, onClose }: Props & { onClose: () => void }) {
  const [name, setName] = useState(before);
  const isIncomplete = name.trim() === '';
  return (
    <Form error={null} onSubmit={() => !isIncomplete && onRename(name.trim())}>
      <p>Stimmen, Los und Annahme bleiben bei diesem Wahlvorschlag.</p>
      <SuggestField label="Name" suggestions={suggestions} value={name} onChange={setName} />
      <SubmitActions label="Übernehmen" isPending={false} isIncomplete={isIncomplete} onCancel={onClose} />
    </Form>
  );
}
