import { useState } from 'react';
import { useCommand } from '../../../api.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { SubmitActions } from '../../../ui/dialog.tsx';
import { Form } from '../../../forms/form.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { inputOf, type KeyedItem } from './agendaItems.ts';

type Props = {
  bodyId: string;
  items: readonly KeyedItem[];
  /** Place of the item in the whole list; its length for a new one. */
  index: number;
  start: KeyedItem;
  onSaved: (items: KeyedItem[]) => void;
  onClose: () => void;
};

/** One item of the standard agenda. */
export function StandardItemForm({ bodyId, items, index, start, onSaved, onClose }: Props) {
  const [draft, setDraft] = useState(start);
  const save = useCommand('standardAgenda.save');
  const submit = () => {
    const next = items.toSpliced(index, 1, draft);
    save.mutate({ bodyId, items: inputOf(next) }, { onSuccess: () => onSaved(next) });
  };
  return (
    <Form onSubmit={submit} error={save.error} label="Tagesordnungspunkt">
      <TextField
        label="Titel"
        name={`items.${index}.title`}
        isRequired
        autoFocus
        value={draft.title}
        onChange={(title) => setDraft({ ...draft, title })}
      />
      <Checkbox
        isSelected={!draft.isPublic}
        onChange={(isNonPublic) => setDraft({ ...draft, isPublic: !isNonPublic })}
      >
        in nichtöffentlicher Sitzung
      </Checkbox>
      <SubmitActions label="Speichern" isPending={save.isPending} onCancel={onClose} />
    </Form>
  );
}
