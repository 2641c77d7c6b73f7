import { useState } from 'react';
import type { Input } from '../../../shared/contract/index.ts';
import type { Attendee } from '../../../shared/domain/attendance.ts';
import { attendanceStatusLabels, groupLabels } from '../../../shared/german/labels.ts';
import { useCommand } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ComboBox } from '../../ui/comboBox.tsx';
import { ConfirmDialog, Dialog, DialogActions } from '../../ui/dialog.tsx';
import { ErrorNotice, Form } from '../../ui/form.tsx';
import { optionsOf, SelectField } from '../../ui/selectField.tsx';
import { TextField } from '../../ui/textField.tsx';
import { changedAttendee, listNameIn, useHall } from './hallContext.ts';
import { StaysFields } from './staysFields.tsx';
import { memberOptions } from './substitution.tsx';

type Props = { attendee: Attendee | null; onClose: () => void };

/** Everything about one person at this meeting. */
export function AttendeeDialog({ attendee, onClose }: Props) {
  const hall = useHall();
  return (
    <Dialog
      title={attendee ? listNameIn(hall, attendee.personId) : ''}
      isOpen={attendee !== null}
      onClose={onClose}
    >
      {attendee && <AttendeeForm attendee={attendee} onClose={onClose} />}
    </Dialog>
  );
}

type FormProps = { attendee: Attendee; onClose: () => void };

function AttendeeForm({ attendee, onClose }: FormProps) {
  const save = useCommand('attendance.save');
  const [value, setValue] = useState(() => changedAttendee(attendee, {}));
  const change = (part: Partial<Input<'attendance.save'>>) => setValue({ ...value, ...part });
  return (
    <Form error={save.error} onSubmit={() => save.mutate(value, { onSuccess: onClose })}>
      <RoleFields value={value} onChange={change} />
      {value.status === 'present' && (
        <StaysFields stays={value.stays} onChange={(stays) => change({ stays })} />
      )}
      <TextField label="Bemerkung" name="note" value={value.note} onChange={(note) => change({ note })} />
      <DialogActions>
        <RemoveButton attendee={attendee} onClose={onClose} />
        <span className="spacer" />
        <Button variant="tertiary" onPress={onClose}>
          Abbrechen
        </Button>
        <Button variant="primary" type="submit" isPending={save.isPending}>
          Speichern
        </Button>
      </DialogActions>
    </Form>
  );
}

type FieldsProps = {
  value: Input<'attendance.save'>;
  onChange: (part: Partial<Input<'attendance.save'>>) => void;
};

function RoleFields({ value, onChange }: FieldsProps) {
  const hall = useHall();
  return (
    <>
      <div className="row fields">
        <SelectField
          label="Stand"
          name="status"
          className="grow"
          options={optionsOf(attendanceStatusLabels)}
          value={value.status}
          onChange={(status) => onChange({ status })}
        />
        <SelectField
          label="Gruppe"
          name="group"
          className="grow"
          options={optionsOf(groupLabels)}
          value={value.group}
          onChange={(group) => onChange(group === 'deputies' ? { group } : { group, substitutesFor: null })}
        />
      </div>
      {value.group === 'deputies' ? (
        <ComboBox
          label="Vertritt"
          name="substitutesFor"
          description="Stimmrecht hat die Vertretung nur, solange das Mitglied fehlt."
          options={memberOptions(hall)}
          value={value.substitutesFor}
          onChange={(substitutesFor) => onChange({ substitutesFor })}
        />
      ) : (
        <Checkbox isSelected={value.votingRight} onChange={(votingRight) => onChange({ votingRight })}>
          Stimmberechtigt
        </Checkbox>
      )}
    </>
  );
}

function RemoveButton({ attendee, onClose }: FormProps) {
  const hall = useHall();
  const remove = useCommand('attendance.remove');
  const [isAsking, setAsking] = useState(false);
  const { meetingId, personId } = attendee;
  return (
    <>
      <Button variant="tertiary" icon="delete" onPress={() => setAsking(true)}>
        Aus der Liste nehmen
      </Button>
      <ConfirmDialog
        title="Aus der Anwesenheit nehmen?"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirmLabel="Aus der Liste nehmen"
        isPending={remove.isPending}
        onConfirm={() => remove.mutate({ meetingId, personId }, { onSuccess: onClose })}
      >
        <ErrorNotice error={remove.error} />
        <p>
          {listNameIn(hall, personId)} erscheint dann nicht mehr bei dieser Sitzung. In den Mitgliedern bleibt
          die Person erhalten.
        </p>
      </ConfirmDialog>
    </>
  );
}
