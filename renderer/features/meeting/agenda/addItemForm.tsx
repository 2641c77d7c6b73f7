import { useRef, useState } from 'react';
import { useCommand } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../forms/form.tsx';
import { TextField } from '../../../ui/textField.tsx';
import type { MeetingId } from '../../../../shared/domain/ids.ts';

type Props = { meetingId: MeetingId; isPublic: boolean };

/** One line at the end of a part: type, Enter, type the next; by the second button as a line without a number. */
export function AddItemForm({ meetingId, isPublic }: Props) {
  const add = useCommand('agenda.add');
  const [title, setTitle] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const label = isPublic ? 'Neuer öffentlicher Punkt' : 'Neuer nichtöffentlicher Punkt';
  const submit = (isHeading = false) => {
    input.current?.focus();
    if (title === '' && (add.isPending || add.isSuccess)) {
      // Nothing typed since the last one was added: the second half of a double click. A third one is meant.
      if (add.isSuccess) add.reset();
      return;
    }
    // Emptied at once: the next title is typed while this one is still being saved.
    setTitle('');
    const order = { meetingId, parentId: null, beforeItemId: null, title, isPublic, isHeading };
    // Each gives its title back where it fails; of several by `mutate` only the last one would.
    add.mutateAsync(order).catch(() => setTitle((typed) => [title, typed].filter(Boolean).join(' ')));
  };
  return (
    <Form error={add.error} onSubmit={() => submit()} label={label}>
      <div className="row add-item">
        <TextField
          label={label}
          name="title"
          className="grow"
          placeholder="Titel"
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
    </Form>
  );
}
