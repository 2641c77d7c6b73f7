import { useState } from 'react';
import type { Attachment } from '../../../shared/domain/attachment/attachment.ts';
import { call, useCommand } from '../../api.ts';
import { Form } from '../../forms/form.tsx';
import { ConflictBox } from '../../saving/conflictBox.tsx';
import { useConflict } from '../../saving/useConflict.ts';
import { Dialog, SubmitActions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/textField.tsx';

type Props = { attachment: Attachment | null; onClose: () => void };

export function RenameDialog({ attachment, onClose }: Props) {
  return (
    <Dialog title="Anlage umbenennen" isOpen={attachment !== null} onClose={onClose}>
      {attachment && <RenameForm attachment={attachment} onClose={onClose} />}
    </Dialog>
  );
}

function RenameForm({ attachment, onClose }: { attachment: Attachment; onClose: () => void }) {
  const update = useCommand('attachments.update');
  const [title, setTitle] = useState(attachment.title);
  const { id, owner, isPublic, isListed } = attachment;
  const conflict = useConflict<{ title: string }>(attachment.version, {
    read: async () =>
      (await call('attachments.list', { owner })).attachments.find((other) => other.id === id),
    typed: { title },
    show: (shown) => setTitle(shown.title),
  });
  const version = conflict.version ?? attachment.version;
  const submit = () =>
    update.mutate(
      { id, version, title, isPublic, isListed },
      { onSuccess: onClose, onError: conflict.onError },
    );
  return (
    <Form error={conflict.errorOf(update.error)} onSubmit={submit}>
      <ConflictBox conflict={conflict} />
      <TextField
        label="Name, wie er aufgeführt wird"
        name="title"
        autoFocus
        value={title}
        onChange={setTitle}
      />
      <SubmitActions label="Speichern" isPending={update.isPending} onCancel={onClose} />
    </Form>
  );
}
