import { type ClipboardEvent, useId, useRef, useState } from 'react';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { titleLines } from '../../../../shared/import/titleLines.ts';
import { useCommand } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../forms/form.tsx';
import { TextField } from '../../../ui/textField.tsx';

type Props = {
  meetingId: MeetingId;
  isPublic: boolean;
  /** "Verschiedenes" at the end, which stays there; null: what is added becomes the last one. */
  before: AgendaRow | null;
};

/** One line at the end of a part: type, Enter, type the next; by the second button as a line without a number. */
export function AddItemForm({ meetingId, isPublic, before }: Props) {
  const add = useCommand('agenda.add');
  const addLines = useCommand('agenda.addLines');
  const [title, setTitle] = useState('');
  const hintId = useId();
  const input = useRef<HTMLInputElement>(null);
  const label = isPublic ? 'Neuer öffentlicher Punkt' : 'Neuer nichtöffentlicher Punkt';
  const target = { meetingId, isPublic, beforeItemId: before?.id ?? null };
  const submit = (isHeading = false) => {
    input.current?.focus();
    if (title === '' && (add.isPending || add.isSuccess)) {
      // Nothing typed since the last one was added: the second half of a double click. A third one is meant.
      if (add.isSuccess) add.reset();
      return;
    }
    // Emptied at once: the next title is typed while this one is still being saved.
    setTitle('');
    const order = { ...target, parentId: null, title, isHeading };
    // Each gives its title back where it fails; of several by `mutate` only the last one would.
    add.mutateAsync(order).catch(() => setTitle((typed) => [title, typed].filter(Boolean).join(' ')));
  };
  const paste = (event: ClipboardEvent) => {
    const titles = titleLines(event.clipboardData.getData('text/plain'));
    if (titles.length < 2) return;
    event.preventDefault();
    addLines.mutate({ ...target, titles });
  };
  return (
    <Form error={add.error ?? addLines.error} onSubmit={() => submit()} label={label}>
      <div className="row add-item" onPasteCapture={paste}>
        <TextField
          label={label}
          name="title"
          className="grow"
          placeholder="Titel"
          {...(before && { 'aria-describedby': hintId })}
          inputRef={input}
          value={title}
          onChange={(typed) => {
            setTitle(typed);
            add.reset();
          }}
        />
        <Button type="submit" icon="add">
          Hinzufügen
        </Button>
        <Button onPress={() => submit(true)}>Als Zwischenüberschrift</Button>
      </div>
      {before && (
        <p className="hint" id={hintId}>
          Kommt vor „{before.title}“. Mehrere eingefügte Zeilen werden mehrere Punkte.
        </p>
      )}
    </Form>
  );
}
