import { useState } from 'react';
import type { Organization, Person } from '../../../shared/domain/people/person.ts';
import { call, useCommand } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../forms/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RemoveButton } from '../../forms/removeButton.tsx';
import { useConflict } from '../../saving/useConflict.ts';
import { draftOf, PersonFields } from './personFields.tsx';
import { listedName } from './personRows.ts';

type Props = { person: Person; organizations: readonly Organization[]; onClose: () => void };

/** Changes or deletes a stored person, as read when it opened: a refresh never overwrites typing. */
export function EditPerson({ person, organizations, onClose }: Props) {
  const [opened] = useState(person);
  const [draft, setDraft] = useState(() => draftOf(opened));
  const save = useCommand('people.save');
  const { other, version, onError } = useConflict(opened, async () => {
    const people = await call('people.list', {});
    return people.find(({ id }) => id === opened.id);
  });
  return (
    <Form
      onSubmit={() => save.mutate({ ...draft, version }, { onSuccess: onClose, onError })}
      error={save.error}
      label="Angaben zur Person"
    >
      {other && <Notice>Im anderen Fenster: {summary(other, organizations)}</Notice>}
      <PersonFields
        draft={draft}
        onChange={(part) => setDraft({ ...draft, ...part })}
        organizations={organizations}
      />
      <div className="row middle">
        <RemovePerson id={opened.id} onRemoved={onClose} />
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

const summary = (person: Person, organizations: readonly Organization[]): string =>
  [
    [person.formOfAddress, listedName(person)].filter(Boolean).join(' '),
    person.position,
    organizations.find(({ id }) => id === person.organizationId)?.name,
    person.email,
    person.phone,
  ]
    .filter(Boolean)
    .join(' · ');

function RemovePerson({ id, onRemoved }: { id: string; onRemoved: () => void }) {
  const remove = useCommand('people.remove');
  return (
    <RemoveButton
      label="Person löschen"
      title="Person löschen?"
      removal={remove}
      onConfirm={() => remove.mutate({ id }, { onSuccess: onRemoved })}
    >
      Die Person und ihre Mitgliedschaften werden gelöscht. Wer schon in einer Sitzung steht, kann nicht
      gelöscht werden.
    </RemoveButton>
  );
}
