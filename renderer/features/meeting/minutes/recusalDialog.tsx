import './dialogs.css';
import { useState } from 'react';
import type { Recusal } from '../../../../shared/domain/room/attendance.ts';
import {
  recusalGroundLabels,
  whereaboutsLabels,
  whereaboutsWords,
} from '../../../../shared/german/labels.ts';
import { useCommand } from '../../../api.ts';
import { IconButton } from '../../../ui/button.tsx';
import { ComboBox } from '../../../ui/comboBox.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { Form } from '../../../forms/form.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { type MinutesScope, roomOf, textNameOf, useMinutesScope } from './minutesScope.ts';
import { readAnew } from '../../../saving/useConflict.ts';
import type { ItemId, PersonId } from '../../../../shared/domain/ids.ts';

type Props = { itemId: ItemId; isOpen: boolean; onClose: () => void };

/** Who takes no part in this item: under § 31 GO NRW (R18, R19), on their own wish, or by decision. */
export function RecusalDialog(props: Props) {
  const { items } = useMinutesScope();
  const number = items.find((item) => item.id === props.itemId)?.number;
  return (
    <Dialog
      title={number ? `Nimmt nicht teil bei TOP ${number}` : 'Nimmt nicht teil'}
      isOpen={props.isOpen}
      onClose={props.onClose}
    >
      <CurrentRecusals itemId={props.itemId} />
      <RecusalForm {...props} />
    </Dialog>
  );
}

const isRemote = ({ attendance }: MinutesScope, personId: PersonId | null): boolean =>
  attendance.attendees.some((attendee) => attendee.personId === personId && attendee.isRemote);

function CurrentRecusals({ itemId }: { itemId: ItemId }) {
  const scope = useMinutesScope();
  const remove = useCommand('recusals.remove');
  const current = scope.attendance.recusals.filter((recusal) => recusal.itemId === itemId);
  if (current.length === 0) return null;
  return (
    <ul className="recusals">
      {current.map((recusal) => (
        <li key={recusal.id}>
          <span>
            {textNameOf(scope, recusal.personId)} – {recusalGroundLabels[recusal.ground]},{' '}
            {whereaboutsWords(recusal, isRemote(scope, recusal.personId))}
            {recusal.note && ` (${recusal.note})`}
          </span>
          <IconButton
            icon="delete"
            label={`Eintrag für ${textNameOf(scope, recusal.personId)} löschen`}
            onPress={() =>
              remove.mutate(
                {
                  meetingId: scope.meeting.id,
                  itemId,
                  personId: recusal.personId,
                  version: recusal.version,
                },
                { onError: readAnew },
              )
            }
          />
        </li>
      ))}
    </ul>
  );
}

function RecusalForm({ itemId, onClose }: Props) {
  const scope = useMinutesScope();
  const save = useCommand('recusals.save');
  const [personId, setPersonId] = useState<PersonId | null>(null);
  const [whereabouts, setWhereabouts] = useState<Recusal['whereabouts']>('left');
  const [ground, setGround] = useState<Recusal['ground']>('bias');
  const [note, setNote] = useState('');
  const room = roomOf(scope, itemId);
  const options = [...room.voting, ...room.advisory].map(({ personId: id }) => ({
    value: id,
    label: textNameOf(scope, id),
  }));
  return (
    <Form
      error={save.error}
      onSubmit={() => {
        if (!personId) return;
        const stored = scope.attendance.recusals.find(
          (recusal) => recusal.itemId === itemId && recusal.personId === personId,
        );
        const version = stored?.version ?? null;
        save.mutate(
          { meetingId: scope.meeting.id, itemId, personId, version, whereabouts, ground, note },
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
      <SelectField
        label="Grund"
        options={optionsOf(recusalGroundLabels)}
        value={ground}
        onChange={setGround}
      />
      <WhereaboutsField isRemote={isRemote(scope, personId)} value={whereabouts} onChange={setWhereabouts} />
      <TextField label="Bemerkung" name="note" value={note} onChange={setNote} />
      <SubmitActions
        label="Eintragen"
        isPending={save.isPending}
        isIncomplete={!personId}
        onCancel={onClose}
      />
    </Form>
  );
}

type WhereaboutsProps = {
  isRemote: boolean;
  value: Recusal['whereabouts'];
  onChange: (value: Recusal['whereabouts']) => void;
};

function WhereaboutsField({ isRemote: isByVideo, value, onChange }: WhereaboutsProps) {
  if (isByVideo) return <p className="muted">Während dieses Punktes nicht zugeschaltet.</p>;
  return (
    <SelectField
      label="Aufenthalt"
      options={optionsOf(whereaboutsLabels)}
      value={value}
      onChange={onChange}
    />
  );
}
