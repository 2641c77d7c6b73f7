import { useState } from 'react';
import type { AttendanceGroup, Attendee } from '../../../../shared/domain/room/attendance.ts';
import { isInForce } from '../../../../shared/domain/people/deputies.ts';
import { sortName } from '../../../../shared/domain/people/names.ts';
import { groupLabels } from '../../../../shared/german/labels.ts';
import { useCommand, useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { ComboBox } from '../../../ui/comboBox.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { Form } from '../../../forms/form.tsx';
import { newPerson as blankPerson, type PersonDraft, PersonFields } from '../../people/personFields.tsx';
import { addedAs, AddedAsFields, entryOf } from './addedAs.tsx';
import { type AttendanceScope, useAttendanceScope } from './attendanceScope.ts';
import type { ItemId, PersonId } from '../../../../shared/domain/ids.ts';

/** `itemId`: added while it is dealt with. */
type Props = { group: AttendanceGroup | null; itemId?: ItemId; onClose: () => void };

/** Adds somebody from the directory, or somebody new. */
export function AddPersonDialog({ group, itemId, onClose }: Props) {
  return (
    <Dialog
      title={group ? `Person hinzufügen: ${groupLabels[group]}` : ''}
      isOpen={group !== null}
      onClose={onClose}
    >
      {group && <AddPersonForm group={group} itemId={itemId ?? null} onClose={onClose} />}
    </Dialog>
  );
}

type FormProps = { group: AttendanceGroup; itemId: ItemId | null; onClose: () => void };

function AddPersonForm({ group, itemId, onClose }: FormProps) {
  const scope = useAttendanceScope();
  const organizations = useQuery('organizations.list', {});
  const [personId, setPersonId] = useState<PersonId | null>(null);
  const [newPerson, setNewPerson] = useState<PersonDraft | null>(null);
  const [as, setAs] = useState(addedAs);
  const { add, error, isPending } = useAdd(scope, group);
  const submit = () => {
    // A refusal is shown in the form.
    const chosen = newPerson ?? scope.directory.find(({ id }) => id === personId);
    add(personId ?? newPerson, entryOf(as, chosen, itemId)).then(onClose, () => undefined);
  };
  return (
    <Form error={error} onSubmit={submit}>
      {newPerson ? (
        <PersonFields
          draft={newPerson}
          onChange={(part) => setNewPerson({ ...newPerson, ...part })}
          organizations={organizations.data ?? []}
        />
      ) : (
        <div className="row">
          <ComboBox
            label="Person"
            name="personId"
            className="grow"
            autoFocus
            options={personOptions(scope)}
            value={personId}
            onChange={setPersonId}
          />
          <Button icon="add" onPress={() => (setPersonId(null), setNewPerson(blankPerson))}>
            Neue Person
          </Button>
        </div>
      )}
      <AddedAsFields group={group} itemId={itemId} value={as} onChange={setAs} />
      <DialogActions>
        {newPerson && (
          <>
            <Button variant="tertiary" onPress={() => setNewPerson(null)}>
              Doch aus dem Verzeichnis wählen
            </Button>
            <span className="spacer" />
          </>
        )}
        <Button variant="tertiary" onPress={onClose}>
          Abbrechen
        </Button>
        <Button variant="primary" type="submit" isPending={isPending} isDisabled={!personId && !newPerson}>
          Hinzufügen
        </Button>
      </DialogActions>
    </Form>
  );
}

/** A new person goes into the directory first; where the second step fails, the first is not done again. */
function useAdd(scope: AttendanceScope, group: AttendanceGroup) {
  const savePerson = useCommand('people.save');
  const save = useCommand('attendance.save');
  const [created, setCreated] = useState<PersonId | null>(null);
  const add = async (who: PersonId | PersonDraft | null, entered: Pick<Attendee, 'note' | 'stays'>) => {
    if (who === null) return;
    const personId = typeof who === 'string' ? who : (created ?? (await savePerson.mutateAsync(who)).id);
    if (typeof who !== 'string') setCreated(personId);
    await save.mutateAsync({
      meetingId: scope.meeting.id,
      personId,
      version: null,
      group,
      status: 'present',
      votingRight: votes(scope, personId, group),
      substitutesFor: null,
      ...entered,
    });
  };
  return { add, error: savePerson.error ?? save.error, isPending: savePerson.isPending || save.isPending };
}

function votes({ directory, meeting }: AttendanceScope, personId: PersonId, group: AttendanceGroup): boolean {
  if (group !== 'members') return false;
  const own = directory.find(({ id }) => id === personId)?.memberships ?? [];
  const current = own.find((m) => m.bodyId === meeting.bodyId && isInForce(m, meeting.date));
  return current?.votingRight ?? true;
}

const personOptions = ({ directory, attendance }: AttendanceScope) =>
  directory
    .filter(({ id }) => !attendance.attendees.some((attendee) => attendee.personId === id))
    .map((person) => ({ value: person.id, label: sortName(person), note: person.position }));
