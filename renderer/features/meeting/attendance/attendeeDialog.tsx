import { useState } from 'react';
import type { Attendee } from '../../../../shared/domain/room/attendance.ts';
import { mayComeForItems } from '../../../../shared/domain/room/forItems.ts';
import { attendanceStatusLabels, groupLabels } from '../../../../shared/german/labels.ts';
import { ownHeadings } from '../../../../shared/minutes/attendanceGroups.ts';
import { call, useCommand } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ComboBox } from '../../../ui/comboBox.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { Form } from '../../../forms/form.tsx';
import { HistoryButton } from '../../history/historyButton.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { RemoveButton } from '../../../forms/removeButton.tsx';
import {
  type AttendeeDraft,
  changedAttendee,
  type Changes,
  listNameIn,
  useAttendanceScope,
} from './attendanceScope.ts';
import { ItemsCameFor } from './itemsCameFor.tsx';
import { StaysFields } from './staysFields.tsx';
import { memberOptions } from './substitution.tsx';
import { readAnew, useConflict } from '../../../saving/useConflict.ts';
import { ConflictBox } from '../../../saving/conflictBox.tsx';

type Props = { attendee: Attendee | null; onClose: () => void };

/** Everything about one person at this meeting. */
export function AttendeeDialog({ attendee, onClose }: Props) {
  const scope = useAttendanceScope();
  return (
    <Dialog
      title={attendee ? listNameIn(scope, attendee.personId) : ''}
      isOpen={attendee !== null}
      onClose={onClose}
    >
      {attendee && <AttendeeForm attendee={attendee} onClose={onClose} />}
    </Dialog>
  );
}

type FormProps = { attendee: Attendee; onClose: () => void };

function AttendeeForm({ attendee, onClose }: FormProps) {
  const scope = useAttendanceScope();
  const save = useCommand('attendance.save');
  const [value, setValue] = useState(() => changedAttendee(attendee, {}));
  const change = (part: Changes) => setValue({ ...value, ...part, version: value.version });
  const conflict = useConflict<AttendeeDraft>(value.version, {
    read: async () => {
      const { attendees } = await call('attendance.get', { meetingId: attendee.meetingId });
      const stored = attendees.find(({ id }) => id === attendee.id);
      return stored && changedAttendee(stored, {});
    },
    typed: value,
    show: setValue,
  });
  const store = () =>
    save.mutate({ ...value, version: conflict.version }, { onSuccess: onClose, onError: conflict.onError });
  return (
    <Form error={conflict.errorOf(save.error)} onSubmit={store}>
      <ConflictBox conflict={conflict} />
      <RoleFields value={value} onChange={change} />
      <RemoteField value={value} onChange={change} />
      {value.status === 'present' &&
        (mayComeForItems(value) ? (
          <ItemsCameFor value={value} onChange={(stays) => change({ stays })} />
        ) : (
          <StaysFields
            stays={value.stays}
            isRemote={value.isRemote === true}
            onChange={(stays) => change({ stays })}
          />
        ))}
      <HeadingFields value={value} onChange={change} />
      {value.status === 'present' && (
        <Checkbox isSelected={value.coSigns === true} onChange={(coSigns) => change({ coSigns })}>
          Unterzeichnet die Niederschrift mit
        </Checkbox>
      )}
      <TextField label="Bemerkung" name="note" value={value.note} onChange={(note) => change({ note })} />
      <DialogActions>
        <RemoveAttendee attendee={attendee} onClose={onClose} />
        <HistoryButton
          meetingId={attendee.meetingId}
          name={listNameIn(scope, attendee.personId)}
          pieces={[{ piece: 'attendance', id: attendee.id }]}
          onTakenBack={onClose}
        />
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
  value: AttendeeDraft;
  onChange: (part: Changes) => void;
};

function RoleFields({ value, onChange }: FieldsProps) {
  const scope = useAttendanceScope();
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
          options={memberOptions(scope)}
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

/** Asked where somebody can take part by video, or is said to do so. */
function RemoteField({ value, onChange }: FieldsProps) {
  const { meeting } = useAttendanceScope();
  const isOffered = meeting.mode !== 'presence' || value.isRemote === true;
  if (!isOffered || value.status !== 'present') return null;
  return (
    <Checkbox isSelected={value.isRemote === true} onChange={(isRemote) => onChange({ isRemote })}>
      Zugeschaltet
    </Checkbox>
  );
}

/** Headings of the office's own, for those who do not stand below that of their group. */
function HeadingFields({ value, onChange }: FieldsProps) {
  const { meeting } = useAttendanceScope();
  const { headings = [] } = value;
  const offered = [...new Set([...ownHeadings(meeting.rules.style), ...headings])];
  if (offered.length === 0) return null;
  const toggle = (heading: string, isOn: boolean) => {
    const others = headings.filter((one) => one !== heading);
    onChange({ headings: isOn ? [...others, heading] : others });
  };
  return (
    <fieldset className="kern-fieldset">
      <legend>Steht in der Niederschrift unter</legend>
      {offered.map((heading) => (
        <Checkbox
          key={heading}
          isSelected={headings.includes(heading)}
          onChange={(isOn) => toggle(heading, isOn)}
        >
          {heading}
        </Checkbox>
      ))}
    </fieldset>
  );
}

function RemoveAttendee({ attendee: { meetingId, personId, version }, onClose }: FormProps) {
  const scope = useAttendanceScope();
  const remove = useCommand('attendance.remove');
  return (
    <RemoveButton
      label="Aus der Liste nehmen"
      title="Aus der Anwesenheit nehmen?"
      confirmLabel="Aus der Liste nehmen"
      removal={remove}
      onConfirm={() =>
        remove.mutate({ meetingId, personId, version }, { onSuccess: onClose, onError: readAnew })
      }
    >
      {listNameIn(scope, personId)} erscheint dann nicht mehr bei dieser Sitzung. In den Mitgliedern bleibt
      die Person erhalten.
    </RemoveButton>
  );
}
