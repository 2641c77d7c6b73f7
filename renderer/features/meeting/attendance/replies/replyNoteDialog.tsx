import { useState } from 'react';
import type { Reply } from '../../../../../shared/domain/room/reply.ts';
import { useCommand } from '../../../../api.ts';
import { Form } from '../../../../forms/form.tsx';
import { readAnew } from '../../../../saving/useConflict.ts';
import { DateField } from '../../../../ui/dateField.tsx';
import { Dialog, SubmitActions } from '../../../../ui/dialog.tsx';
import { TextField } from '../../../../ui/textField.tsx';

type Props = { reply: Reply | null; onClose: () => void };

/** When somebody replied, and what the office notes to it. */
export function ReplyNoteDialog({ reply, onClose }: Props) {
  return (
    <Dialog title="Tag und Notiz der Antwort" isOpen={reply !== null} onClose={onClose}>
      {reply && <NoteForm reply={reply} onClose={onClose} />}
    </Dialog>
  );
}

function NoteForm({ reply, onClose }: { reply: Reply; onClose: () => void }) {
  const [opened] = useState(reply);
  const [note, setNote] = useState(reply.note);
  const [repliedOn, setRepliedOn] = useState<string | null>(reply.repliedOn);
  const save = useCommand('replies.save');
  const { meetingId, personId, version, answer } = opened;
  return (
    <Form
      label="Antwort"
      error={save.error}
      onSubmit={() =>
        save.mutate(
          { meetingId, personId, version, answer, note, repliedOn: repliedOn ?? '' },
          { onSuccess: onClose, onError: readAnew },
        )
      }
    >
      <DateField
        label="Geantwortet am"
        name="repliedOn"
        isRequired
        value={repliedOn}
        onChange={setRepliedOn}
      />
      <TextField
        label="Notiz"
        name="note"
        description="Nur für die Geschäftsstelle; steht in keinem Dokument und in keiner E-Mail."
        autoFocus
        value={note}
        onChange={setNote}
      />
      <SubmitActions label="Speichern" isPending={save.isPending} onCancel={onClose} />
    </Form>
  );
}
