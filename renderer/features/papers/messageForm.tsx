import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { FileTicket } from '../../../shared/fileTicket.ts';
import { Form } from '../../forms/form.tsx';
import { Loading } from '../../forms/loading.tsx';
import { QueryError } from '../../forms/queryError.tsx';
import { useSaveFile } from '../../forms/useSaveFile.tsx';
import { flushAll } from '../../saving/saveBoard.ts';
import { useTask } from '../../forms/useTask.ts';
import { Button } from '../../ui/button.tsx';
import { DialogActions, SubmitActions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/textField.tsx';
import { useComingIn } from '../attachments/comingIn.ts';

/** A message as it is proposed and then changed by the clerk. */
type Message = { email: string; subject: string; text: string };

type Props = {
  proposed: Message;
  /** Writes the message and gives its file. */
  write: (message: Message) => Promise<{ fileName: string; bytes: FileTicket }>;
  /** Notes that it was written, once its file is saved. */
  note: (message: Message) => Promise<unknown>;
  /** What is noted of it, as the end of a sentence. */
  noted: string;
  onClose: () => void;
  /** What is chosen beside the words, such as what lies with it. */
  children?: React.ReactNode;
};

/** Saves a message as a file, which the clerk sends with the mail program. */
export function MessageForm({ proposed, write, note, noted, onClose, children }: Props) {
  const client = useQueryClient();
  const [message, setMessage] = useState(proposed);
  const saving = useSaveFile();
  const comingIn = useComingIn();
  const task = useTask(async () => {
    // What is still being typed belongs into it first.
    if (!(await flushAll())) return;
    const file = await write(message);
    const saved = await saving.save(file);
    // Cancelled, or failed, nobody has it.
    if (!saved?.path) return;
    await note(message);
    await client.invalidateQueries();
  });
  return (
    <Form error={task.error} onSubmit={() => void task.run()} label="Nachricht">
      <MessageFields message={message} onChange={setMessage} />
      {children}
      <p className="muted">
        Ratsfeder schreibt die Nachricht als Datei (.eml). Sie öffnen, prüfen und versenden sie im
        Mailprogramm; {noted}.
      </p>
      {saving.outcome}
      {comingIn !== '' && <p className="muted">{comingIn}</p>}
      {saving.path === null ? (
        <SubmitActions
          label="Nachricht speichern"
          isPending={task.isPending}
          isIncomplete={comingIn !== ''}
          onCancel={onClose}
        />
      ) : (
        <DialogActions>
          <Button variant="primary" onPress={onClose}>
            Fertig
          </Button>
        </DialogActions>
      )}
    </Form>
  );
}

type FieldsProps = { message: Message; onChange: (message: Message) => void };

function MessageFields({ message, onChange }: FieldsProps) {
  return (
    <>
      <TextField
        label="An"
        name="email"
        inputMode="email"
        description="Mehrere trennen Sie mit einem Semikolon."
        isRequired
        autoFocus
        value={message.email}
        onChange={(email) => onChange({ ...message, email })}
      />
      <TextField
        label="Betreff"
        name="subject"
        isRequired
        value={message.subject}
        onChange={(subject) => onChange({ ...message, subject })}
      />
      <TextField
        label="Text"
        name="text"
        rows={10}
        value={message.text}
        onChange={(text) => onChange({ ...message, text })}
      />
    </>
  );
}

type ProposedProps<T> = { query: UseQueryResult<T>; children: (proposed: T) => React.ReactNode };

/** The words as things stand when the form opens, not as they stood before; from then on they are the clerk's. */
export function Proposed<T>({ query, children }: ProposedProps<T>) {
  const [first, setFirst] = useState<T | undefined>(undefined);
  const isCurrent = !query.isStale && !query.isFetching;
  if (first === undefined && query.data !== undefined && isCurrent) setFirst(query.data);
  if (first !== undefined) return children(first);
  return query.error ? <QueryError error={query.error} /> : <Loading />;
}
