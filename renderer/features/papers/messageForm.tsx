import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
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
import { sentQuestions } from '../meeting/dispatch/sentQuestion.tsx';

/** A message as it is proposed and then changed by the clerk. */
type Message = { email: string; subject: string; text: string };

type Props = {
  proposed: Message;
  /** Writes the message and gives its file. */
  write: (message: Message) => Promise<{ fileName: string; bytes: FileTicket }>;
  /** Notes that it was sent, once the clerk says so. */
  note: (message: Message) => Promise<unknown>;
  /** What is noted of it, as the end of a sentence. */
  noted: string;
  onClose: () => void;
  /** What is chosen beside the words, such as what lies with it. */
  children?: React.ReactNode;
};

/** Saves a message as a file, which the clerk sends with the mail program: only they know whether it has gone out. */
export function MessageForm({ proposed, write, note, noted, onClose, children }: Props) {
  const [message, setMessage] = useState(proposed);
  const [written, setWritten] = useState<Message | null>(null);
  const saving = useSaveFile();
  const comingIn = useComingIn();
  const task = useTask(async () => {
    // What is still being typed belongs into it first.
    if (!(await flushAll())) return;
    const saved = await saving.save(await write(message));
    // Cancelled, or failed, nobody has it.
    if (saved?.path) setWritten(message);
  });
  const noting = useNoting(note, onClose);
  return (
    <Form error={task.error ?? noting.error} onSubmit={() => void task.run()} label="Nachricht">
      <MessageFields message={message} onChange={setMessage} />
      {children}
      <p className="muted">
        Ratsfeder schreibt die Nachricht als Datei (.eml). Sie öffnen, prüfen und versenden sie im
        Mailprogramm; {noted}.
      </p>
      {saving.outcome}
      {comingIn !== '' && <p className="muted">{comingIn}</p>}
      {written === null ? (
        <>
          <AlreadySent isPending={noting.isPending} onSent={() => void noting.run(message)} />
          <SubmitActions
            label="Nachricht speichern"
            isPending={task.isPending}
            isIncomplete={comingIn !== ''}
            onCancel={onClose}
          />
        </>
      ) : (
        <SentQuestion
          isPending={noting.isPending}
          onSent={() => void noting.run(written)}
          onLater={onClose}
        />
      )}
    </Form>
  );
}

function useNoting(note: Props['note'], onNoted: () => void) {
  const client = useQueryClient();
  return useTask(async (message: Message) => {
    await note(message);
    await client.invalidateQueries();
    onNoted();
  });
}

type SentProps = { isPending: boolean; onSent: () => void };

/** Saved is not sent: the program asks, as it does of a mailing. */
function SentQuestion({ isPending, onSent, onLater }: SentProps & { onLater: () => void }) {
  const asked = useRef<HTMLElement>(null);
  // It comes about at the end of a long form, and taking the focus scrolls nothing.
  useEffect(() => {
    asked.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={asked} className="stack" aria-label={sentQuestions.draft}>
      <h3>{sentQuestions.draft}</h3>
      <DialogActions>
        <Button variant="tertiary" onPress={onLater}>
          Noch nicht
        </Button>
        <Button variant="primary" autoFocus isPending={isPending} onPress={onSent}>
          Ja, versandt
        </Button>
      </DialogActions>
    </section>
  );
}

/** For a message that was saved before. */
const AlreadySent = ({ isPending, onSent }: SentProps) => (
  <div className="row middle">
    <span className="muted">Schon gespeichert und versandt?</span>
    <Button compact variant="tertiary" isPending={isPending} onPress={onSent}>
      Versand vermerken
    </Button>
  </div>
);

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
