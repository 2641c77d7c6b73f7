import { useState } from 'react';
import { useCommand } from '../../../api.ts';
import { ComboBox } from '../../../ui/comboBox.tsx';
import { TimeField } from '../../../ui/dateField.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { Form } from '../../../forms/form.tsx';
import { sittingsIn } from '../../../../shared/facts/sittings.ts';
import { SittingField } from '../attendance/sittingField.tsx';
import { clockNow, roomOf, useMinutesScope } from './minutesScope.ts';
import { readAnew } from '../../../saving/useConflict.ts';
import type { ItemId, PersonId } from '../../../../shared/domain/ids.ts';

type Props = { itemId: ItemId; isOpen: boolean; onClose: () => void };

export function ComeGoDialog(props: Props) {
  return (
    <Dialog title="Wer kommt oder geht?" isOpen={props.isOpen} onClose={props.onClose}>
      <ComeGoForm {...props} />
    </Dialog>
  );
}

/** Chooses by itself: who is in the room goes, who is not comes. */
function ComeGoForm({ itemId, onClose }: Props) {
  const scope = useMinutesScope();
  const { meeting, attendance, items } = scope;
  const save = useCommand('attendance.comeOrGo');
  const [personId, setPersonId] = useState<PersonId | null>(null);
  const [time, setTime] = useState<string | null>(meeting.state === 'running' ? clockNow() : null);
  const [day, setDay] = useState<number | null>(null);
  const room = roomOf(scope, itemId);
  const here = new Set(
    [...room.voting, ...room.recused, ...room.advisory, ...room.others].map((attendee) => attendee.personId),
  );
  const direction = personId !== null && here.has(personId) ? 'go' : 'come';
  const number = items.find((item) => item.id === itemId)?.number;
  const options = attendance.people
    .filter((person) => attendance.attendees.some((attendee) => attendee.personId === person.id))
    .map((person) => ({
      value: person.id,
      label: person.textName,
      note: here.has(person.id) ? 'im Raum' : 'nicht im Raum',
    }));
  return (
    <Form
      error={save.error}
      onSubmit={() => {
        if (!personId) return;
        const version = attendance.attendees.find((one) => one.personId === personId)?.version ?? null;
        save.mutate(
          { meetingId: meeting.id, personId, version, direction, day, time, itemId },
          { onSuccess: onClose, onError: readAnew },
        );
      }}
    >
      <ComboBox
        label="Person"
        name="personId"
        options={options}
        value={personId}
        onChange={setPersonId}
        autoFocus
      />
      <SittingField label="Tag" sittings={sittingsIn(scope)} value={day} onChange={setDay} />
      <TimeField
        label="Uhrzeit"
        name="time"
        value={time}
        onChange={setTime}
        description={number ? `bei TOP ${number}` : 'vor Eintritt in die Tagesordnung'}
      />
      <SubmitActions
        label={personId === null ? 'Eintragen' : direction === 'go' ? 'Geht' : 'Kommt'}
        isPending={save.isPending}
        isIncomplete={!personId}
        onCancel={onClose}
      />
    </Form>
  );
}
