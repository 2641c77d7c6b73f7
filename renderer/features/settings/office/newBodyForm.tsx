import { useState } from 'react';
import { useCommand } from '../../../api.ts';
import { SubmitActions } from '../../../ui/dialog.tsx';
import { Form } from '../../../forms/form.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { useChosenBody } from '../../bodies/chosenBody.tsx';
import { type NewBodyDraft, NewBodyFields, newBodyInput } from '../../bodies/newBodyFields.tsx';
import { ShortNameField } from './shortNameForm.tsx';

const firstDraft: NewBodyDraft & { shortName: string } = {
  bodyName: '',
  ownGenitive: null,
  shortName: '',
  statutorySeats: null,
  validFrom: null,
};

/** A further own body; once made it is the chosen one, for its rules and members come next. */
export function NewBodyForm({ onClose }: { onClose: () => void }) {
  const { today, choose } = useChosenBody();
  const [draft, setDraft] = useState(firstDraft);
  const create = useCommand('bodies.create');
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const submit = () =>
    create.mutate(
      { ...newBodyInput(draft, today), shortName: draft.shortName },
      {
        onSuccess: ({ bodyId }) => {
          choose(bodyId);
          onClose();
        },
      },
    );
  return (
    <Form onSubmit={submit} error={create.error} label="Gremium anlegen">
      <TextField
        label="Name des Gremiums"
        name="bodyName"
        isRequired
        autoFocus
        value={draft.bodyName}
        onChange={(bodyName) => change({ bodyName })}
      />
      <ShortNameField value={draft.shortName} onChange={(shortName) => change({ shortName })} />
      <NewBodyFields draft={draft} proposedDay={today} change={change} />
      <SubmitActions label="Anlegen" isPending={create.isPending} onCancel={onClose} />
    </Form>
  );
}
