import { useState } from 'react';
import type { AttendanceGroup } from '../../../../shared/domain/room/attendance.ts';
import { isInForce } from '../../../../shared/domain/people/deputies.ts';
import { sortName } from '../../../../shared/domain/people/names.ts';
import { groupLabels } from '../../../../shared/german/labels.ts';
import { useCommand, useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { ComboBox } from '../../../ui/comboBox.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { Form } from '../../../forms/form.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { newPerson as blankPerson, type PersonDraft, PersonFields } from '../../people/personFields.tsx';
import { type AttendanceScope, useAttendanceScope } from './attendanceScope.ts';
import type { PersonId } from '../../../../shared/domain/ids.ts';

type Props = { group: AttendanceGroup | null; onClose: () => void };

/** Adds somebody from the directory, or somebody new. */
export function AddPersonDialog({ group, onClose }: Props) {
  return (
    <Dialog
      title={group ? `Person hinzufügen: ${groupLabels[group]}` : ''}
      isOpen={group !== null}
      onClose={onClose}
    >
      {group && <AddPersonForm group={group} onClose={onClose} />}
    </Dialog>
  );
}

function AddPersonForm({ group, onClose }: { group: AttendanceGroup; onClose: () => void }) {
  const scope = useAttendanceScope();
  const organizations = useQuery('organizations.list', {});
  const [personId, setPersonId] = useState<PersonId | null>(null);
  const [newPerson, setNewPerson] = useState<PersonDraft | null>(null);
  const [note, setNote] = useState('');
  const { add, error, isPending } = useAdd(scope, group);
  const submit = () => {
    // A refusal is shown in the form.
    add(personId ?? newPerson, note).then(onClose, () => undefined);
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
      <TextField
        label="Bemerkung"
        name="note"
        description="Erscheint bei der Person in der Anwesenheit."
        value={note}
        onChange={setNote}
      />
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
  const add = async (who: PersonId | PersonDraft | null, note: string) => {
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
      note,
      stays: [],
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
