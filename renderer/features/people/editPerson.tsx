import { useState } from 'react';
import type { Organization, Person } from '../../../shared/domain/people/person.ts';
import { call, useCommand } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../forms/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RemoveButton } from '../../forms/removeButton.tsx';
import { readAnew, useConflict } from '../../saving/useConflict.ts';
import { draftOf, type PersonDraft, PersonFields } from './personFields.tsx';
import { ConflictBox } from '../../saving/conflictBox.tsx';
import type { PersonId } from '../../../shared/domain/ids.ts';

type Props = {
  person: Person;
  organizations: readonly Organization[];
  /** Typed in the form below, which this dialog takes with it when it closes. */
  hasUnsavedMembership: boolean;
  onClose: () => void;
};

/** Changes or deletes a stored person, as read when it opened: a refresh never overwrites typing. */
export function EditPerson({ person, organizations, hasUnsavedMembership, onClose }: Props) {
  const [opened] = useState(person);
  const [draft, setDraft] = useState(() => draftOf(opened));
  const [isHeldBack, setHeldBack] = useState(false);
  const save = useCommand('people.save');
  const conflict = useConflict<PersonDraft>(opened.version, {
    read: async () => {
      const people = await call('people.list', {});
      const stored = people.find(({ id }) => id === opened.id);
      return stored && draftOf(stored);
    },
    typed: draft,
    show: setDraft,
  });
  const { version, onError } = conflict;
  const submit = () => {
    setHeldBack(hasUnsavedMembership);
    if (!hasUnsavedMembership) save.mutate({ ...draft, version }, { onSuccess: onClose, onError });
  };
  return (
    <Form onSubmit={submit} error={conflict.errorOf(save.error)} label="Angaben zur Person">
      <ConflictBox conflict={conflict} />
      <PersonFields
        draft={draft}
        onChange={(part) => setDraft({ ...draft, ...part })}
        organizations={organizations}
      />
      {isHeldBack && hasUnsavedMembership && (
        <Notice kind="danger">
          Die Mitgliedschaft unten ist noch nicht gespeichert. Bitte speichern Sie zuerst sie, oder brechen
          Sie sie ab.
        </Notice>
      )}
      <div className="row middle actions">
        <RemovePerson id={opened.id} version={version} onRemoved={onClose} />
        <span className="spacer" />
        <Button variant="tertiary" onPress={onClose}>
          Abbrechen
        </Button>
        <Button type="submit" variant="primary" isPending={save.isPending}>
          Speichern
        </Button>
      </div>
    </Form>
  );
}

function RemovePerson({
  id,
  version,
  onRemoved,
}: {
  id: PersonId;
  version: number | null;
  onRemoved: () => void;
}) {
  const remove = useCommand('people.remove');
  return (
    <RemoveButton
      label="Person löschen"
      title="Person löschen?"
      removal={remove}
      onConfirm={() => remove.mutate({ id, version }, { onSuccess: onRemoved, onError: readAnew })}
    >
      Die Person und ihre Mitgliedschaften werden gelöscht. Wer schon in einer Sitzung steht, kann nicht
      gelöscht werden.
    </RemoveButton>
  );
}
