import { useState } from 'react';
import type { ItemId, PersonId } from '../../../../shared/domain/ids.ts';
import { withChange } from '../../../../shared/domain/room/presiding.ts';
import { useCommand } from '../../../api.ts';
import { ErrorNotice, Form } from '../../../forms/form.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { ComboBox } from '../../../ui/comboBox.tsx';
import { TimeField } from '../../../ui/dateField.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { itemName } from '../attendance/attendanceScope.ts';
import { clockNow, textNameOf, useMinutesScope } from './minutesScope.ts';

type Props = { itemId: ItemId };

/** Who took the chair at this item (R32); the first one of a meeting has it from its beginning. */
export function ChairChanges({ itemId }: Props) {
  const scope = useMinutesScope();
  const save = useCommand('presiding.save');
  const { presiding, presidingVersion: version } = scope.attendance;
  const here = presiding.filter((entry, index) => index > 0 && entry.fromItemId === itemId);
  if (here.length === 0 && !save.error) return null;
  const without = (removed: string) =>
    save.mutate(
      { meetingId: scope.meeting.id, version, presiding: presiding.filter(({ id }) => id !== removed) },
      { onError: readAnew },
    );
  return (
    <section className="stack tight" aria-label="Vorsitz">
      <ul className="recusals">
        {here.map(({ id, personId, fromTime }) => {
          const name = textNameOf(scope, personId);
          return (
            <li key={id}>
              <span>{['Ab hier leitet', name, fromTime && `(${fromTime})`].filter(Boolean).join(' ')}</span>
              {!scope.isReadOnly && (
                <IconButton
                  icon="delete"
                  label={`Wechsel im Vorsitz löschen: ${name}`}
                  onPress={() => without(id)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <ErrorNotice error={save.error} />
    </section>
  );
}

/** The button and its dialog. */
export function AddChairChange({ itemId }: Props) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button icon="add" onPress={() => setOpen(true)}>
        Wechsel im Vorsitz
      </Button>
      <Dialog title="Wer leitet ab hier?" isOpen={isOpen} onClose={close}>
        <ChairForm itemId={itemId} onClose={close} />
      </Dialog>
    </>
  );
}

function ChairForm({ itemId, onClose }: Props & { onClose: () => void }) {
  const scope = useMinutesScope();
  const { meeting, attendance, items } = scope;
  const save = useCommand('presiding.save');
  const { presiding, presidingVersion: version } = attendance;
  const [first, setFirst] = useState<PersonId | null>(null);
  const [personId, setPersonId] = useState<PersonId | null>(null);
  const [fromTime, setFromTime] = useState(meeting.state === 'running' ? clockNow() : null);
  const isFirstMissing = presiding.length === 0;
  const people = attendance.attendees
    .filter(({ status }) => status === 'present')
    .map((attendee) => ({ value: attendee.personId, label: textNameOf(scope, attendee.personId) }));
  const submit = () => {
    if (personId === null) return;
    const begun =
      isFirstMissing && first ? [{ personId: first, fromItemId: null, fromTime: null }] : presiding;
    const changed = withChange(begun, items, { personId, fromItemId: itemId, fromTime }, meeting.startTime);
    save.mutate(
      { meetingId: meeting.id, version, presiding: changed },
      { onSuccess: onClose, onError: readAnew },
    );
  };
  return (
    <Form error={save.error} onSubmit={submit}>
      {isFirstMissing && (
        <ComboBox
          label="Leitung von Beginn an"
          options={people}
          value={first}
          onChange={setFirst}
          autoFocus
        />
      )}
      <ComboBox
        label="Danach leitet"
        options={people}
        value={personId}
        onChange={setPersonId}
        autoFocus={!isFirstMissing}
      />
      <TimeField
        label="ab Uhrzeit"
        value={fromTime}
        onChange={setFromTime}
        description={`bei ${itemName(items, itemId)}`}
      />
      <SubmitActions
        label="Eintragen"
        isPending={save.isPending}
        isIncomplete={personId === null || (isFirstMissing && first === null)}
        onCancel={onClose}
      />
    </Form>
  );
}
