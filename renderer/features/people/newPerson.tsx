import { useState } from 'react';
import type { Organization } from '../../../shared/domain/people/person.ts';
import { carryOut, useCommand } from '../../api.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { SubmitActions } from '../../ui/dialog.tsx';
import { Form } from '../../forms/form.tsx';
import { useChosenBody } from '../bodies/chosenBody.tsx';
import { type MembershipDraft, membershipInput, newMembership } from './membershipInput.ts';
import { MembershipFields } from './membershipFields.tsx';
import { newPerson, PersonFields } from './personFields.tsx';
import { nextPosition, type PersonWithMemberships } from './personRows.ts';
import { useUsualStart } from './useUsualStart.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';

type Props = {
  people: readonly PersonWithMemberships[];
  organizations: readonly Organization[];
  onDone: () => void;
  /** The person is stored, the membership was refused. */
  onHalfStored: (personId: PersonId, membership: MembershipDraft, error: unknown) => void;
};

/** A person and what they are in the body, in one go: the usual case. */
export function NewPerson({ people, organizations, onDone, onHalfStored }: Props) {
  const save = useCommand('people.save');
  const { body } = useChosenBody();
  const usualStart = useUsualStart(body.id);
  const [draft, setDraft] = useState(newPerson);
  const [joins, setJoins] = useState(true);
  const [changed, setChanged] = useState<MembershipDraft | null>(null);
  const [isSaving, setSaving] = useState(false);
  const membership = changed ?? newMembership(body.id, usualStart, nextPosition(people, body.id));
  const submit = async () => {
    setSaving(true);
    try {
      const { id } = await save.mutateAsync(draft);
      const refusal = joins ? await addMembership(membership, id) : null;
      if (refusal === null) onDone();
      else onHalfStored(id, membership, refusal.error);
    } catch {
      // The person was refused: `save.error` shows the sentence, and everything typed is still here.
    } finally {
      setSaving(false);
    }
  };
  return (
    <Form onSubmit={() => void submit()} error={save.error} label="Person anlegen">
      <PersonFields
        draft={draft}
        onChange={(part) => setDraft({ ...draft, ...part })}
        organizations={organizations}
      />
      <fieldset className="kern-fieldset">
        <legend>Mitgliedschaft</legend>
        <Checkbox isSelected={joins} onChange={setJoins}>
          Gleich als Mitglied, Stellvertretung, Schriftführung oder Verwaltung eintragen
        </Checkbox>
        {joins && (
          <MembershipFields
            draft={membership}
            onChange={setChanged}
            personId={null}
            people={people}
            organizations={organizations}
          />
        )}
      </fieldset>
      <SubmitActions label="Speichern" isPending={isSaving} onCancel={onDone} />
    </Form>
  );
}

/** What refused the membership; null where it was stored. */
async function addMembership(
  membership: MembershipDraft,
  personId: PersonId,
): Promise<{ error: unknown } | null> {
  try {
    await carryOut('memberships.save', membershipInput(membership, personId));
    return null;
  } catch (error) {
    return { error };
  }
}
