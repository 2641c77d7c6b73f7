import { useState } from 'react';
import type { Organization } from '../../../shared/domain/person.ts';
import { useCommand } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { ErrorNotice, Form } from '../../ui/form.tsx';
import { type PersonDraft, PersonFields } from './personFields.tsx';

type Props = { start: PersonDraft; organizations: readonly Organization[]; onClose: () => void };

/** Changes or deletes a stored person. `start` is read once, so that a refresh never overwrites typing. */
export function EditPerson({ start, organizations, onClose }: Props) {
  const [draft, setDraft] = useState(start);
  const save = useCommand('people.save');
  return (
    <Form
      onSubmit={() => save.mutate(draft, { onSuccess: onClose })}
      error={save.error}
      label="Angaben zur Person"
    >
      <PersonFields
        draft={draft}
        onChange={(part) => setDraft({ ...draft, ...part })}
        organizations={organizations}
      />
      <div className="row middle">
        {draft.id !== null && <RemovePerson id={draft.id} onRemoved={onClose} />}
        <span className="spacer" />
        <Button variant="tertiary" onPress={onClose}>
          Abbrechen
        </Button>
        <Button type="submit" variant="primary" isDisabled={save.isPending}>
          Speichern
        </Button>
      </div>
    </Form>
  );
}

function RemovePerson({ id, onRemoved }: { id: string; onRemoved: () => void }) {
  const [asks, setAsks] = useState(false);
  const remove = useCommand('people.remove');
  return (
    <>
      <Button variant="tertiary" icon="delete" onPress={() => setAsks(true)}>
        Person löschen
      </Button>
      <ConfirmDialog
        title="Person löschen?"
        isOpen={asks}
        onClose={() => {
          setAsks(false);
          remove.reset();
        }}
        confirmLabel="Löschen"
        isPending={remove.isPending}
        onConfirm={() => remove.mutate({ id }, { onSuccess: onRemoved })}
      >
        <div className="stack">
          <ErrorNotice error={remove.error} />
          <p>
            Die Person und ihre Mitgliedschaften werden gelöscht. Wer schon in einer Sitzung steht, kann nicht
            gelöscht werden.
          </p>
        </div>
      </ConfirmDialog>
    </>
  );
}
