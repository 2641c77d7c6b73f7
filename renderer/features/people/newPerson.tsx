import { useState } from 'react';
import type { Organization, Person } from '../../../shared/domain/people/person.ts';
import { carryOut, useCommand } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DialogActions } from '../../ui/dialog.tsx';
import { Form } from '../../forms/form.tsx';
import { useChosenBody } from '../bodies/chosenBody.tsx';
import { type MembershipDraft, membershipInput, newMembership } from './membershipInput.ts';
import { MembershipFields } from './membershipFields.tsx';
import { newPerson, PersonFields } from './personFields.tsx';
import { listedName, nextPosition, type PersonWithMemberships } from './personRows.ts';
import { Notice } from '../../ui/notice.tsx';
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
  const [stored, setStored] = useState<string[]>([]);
  const position = nextPosition(people, body.id);
  const membership = changed
    ? { ...changed, position: changed.position ?? position }
    : newMembership(body.id, usualStart, position);
  const goOn = (person: Person) => {
    setStored([...stored, listedName(person)]);
    // Who is entered one after the other mostly has the same list and function.
    setDraft({ ...newPerson, organizationId: draft.organizationId });
    setChanged(changed && { ...changed, position: null });
  };
  const submit = async (then: 'done' | 'next') => {
    setSaving(true);
    try {
      const person = await save.mutateAsync(draft);
      const refusal = joins ? await addMembership(membership, person.id) : null;
      if (refusal !== null) onHalfStored(person.id, membership, refusal.error);
      else if (then === 'next') goOn(person);
      else onDone();
    } catch {
      // The person was refused: `save.error` shows the sentence, and everything typed is still here.
    } finally {
      setSaving(false);
    }
  };
  return (
    <Form onSubmit={() => void submit('done')} error={save.error} label="Person anlegen">
      {stored.length > 0 && <Notice kind="success">{`Gespeichert: ${stored.join('; ')}.`}</Notice>}
      <PersonFields
        // The first field takes the focus again.
        key={stored.length}
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
      <Actions isSaving={isSaving} onCancel={onDone} onNext={() => void submit('next')} />
    </Form>
  );
}

type ActionsProps = { isSaving: boolean; onCancel: () => void; onNext: () => void };

const Actions = ({ isSaving, onCancel, onNext }: ActionsProps) => (
  <DialogActions>
    <Button variant="tertiary" onPress={onCancel}>
      Abbrechen
    </Button>
    <Button isPending={isSaving} onPress={onNext}>
      Speichern und nächste
    </Button>
    <Button variant="primary" type="submit" isPending={isSaving}>
      Speichern
    </Button>
  </DialogActions>
);

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
