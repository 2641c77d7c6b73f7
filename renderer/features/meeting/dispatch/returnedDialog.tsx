import { useState } from 'react';
import type { DispatchInfo } from '../../../../shared/contract/dispatch.ts';
import { useCommand, useQuery } from '../../../api.ts';
import { Form } from '../../../forms/form.tsx';
import { DateField } from '../../../ui/dateField.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';

type Props = {
  /** Whose message came back; null while nobody says so. */
  recipient: DispatchInfo['recipients'][number] | null;
  onClose: () => void;
};

/** Only the office's mailbox knows that a message came back, days later; so the clerk says it. */
export function ReturnedDialog({ recipient, onClose }: Props) {
  return (
    <Dialog title="Kam die Nachricht zurück?" isOpen={recipient !== null} onClose={onClose}>
      {recipient && <ReturnedForm recipient={recipient} onClose={onClose} />}
    </Dialog>
  );
}

function ReturnedForm({ recipient, onClose }: Props & { recipient: NonNullable<Props['recipient']> }) {
  const today = useQuery('app.status', {}).data?.now.slice(0, 10) ?? null;
  const [typed, setTyped] = useState<string | null | undefined>();
  const returnedOn = typed === undefined ? today : typed;
  const note = useCommand('dispatch.noteReturned');
  const submit = () =>
    returnedOn !== null && note.mutate({ recipientId: recipient.id, returnedOn }, { onSuccess: onClose });
  return (
    <Form label="Kam die Nachricht zurück?" error={note.error} onSubmit={submit}>
      <p>
        Dann gilt {recipient.name || recipient.email} als nicht erreicht. War es eine Einladung, sagen das
        auch Übersicht und Ladung.
      </p>
      <DateField label="Zurückgekommen am" name="returnedOn" value={returnedOn} onChange={setTyped} />
      <SubmitActions
        label="Ja, kam zurück"
        isPending={note.isPending}
        isIncomplete={returnedOn === null}
        onCancel={onClose}
      />
    </Form>
  );
}
