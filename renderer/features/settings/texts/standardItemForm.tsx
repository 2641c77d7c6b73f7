import { useState } from 'react';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { SubmitActions } from '../../../ui/dialog.tsx';
import { Form } from '../../../forms/form.tsx';
import { SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { useTask } from '../../../forms/useTask.ts';
import type { KeyedItem } from './agendaItems.ts';

type Props = {
  items: readonly KeyedItem[];
  /** Index of the item in the whole list; its length for a new one. */
  index: number;
  start: KeyedItem;
  /** Stores the whole list. */
  store: (items: readonly KeyedItem[]) => Promise<void>;
  onSaved: () => void;
  onClose: () => void;
};

/** One item of the standard agenda. */
export function StandardItemForm({ items, index, start, store, onSaved, onClose }: Props) {
  const [draft, setDraft] = useState(start);
  const save = useTask(async (list: readonly KeyedItem[]) => {
    await store(list);
    onSaved();
  });
  const submit = () => {
    const next = items.toSpliced(index, 1, draft);
    void save.run(next);
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
      <Checkbox
        isSelected={draft.isHeading}
        onChange={(isHeading) => setDraft({ ...draft, isHeading, level: 1 })}
      >
        Zwischenüberschrift ohne Nummer
      </Checkbox>
      {!draft.isHeading && (
        <SelectField
          label="Ebene"
          name={`items.${index}.level`}
          description="Ein Unterpunkt hängt am Punkt davor; steht dort keiner, ist er ein eigener Punkt."
          options={levels}
          value={String(draft.level)}
          onChange={(level) => setDraft({ ...draft, level: Number(level) })}
        />
      )}
      <SubmitActions label="Speichern" isPending={save.isPending} onCancel={onClose} />
    </Form>
  );
}

const levels = [
  { value: '1', label: 'Punkt (1)' },
  { value: '2', label: 'Unterpunkt (1.1)' },
  { value: '3', label: 'Unterpunkt (1.1.1)' },
];
