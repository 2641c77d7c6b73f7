import type { Attendee } from '../../../../shared/domain/room/attendance.ts';
import { attendanceStatusLabels } from '../../../../shared/german/labels.ts';
import { IconButton } from '../../../ui/button.tsx';
import { HistoryButton } from '../../history/historyButton.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Badge } from '../../../ui/notice.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { type Changes, useAttendanceScope } from './attendanceScope.ts';
import { isKeyAtTick } from './walkRows.ts';
import { staysText } from './stayText.ts';
import { StandsInField, StoodInField } from './substitution.tsx';

type Props = {
  attendee: Attendee;
  onChange: (changes: Changes) => void;
  /** Not there, and the first deputy who is free stands in. */
  onSendDeputy: () => void;
  onEdit: () => void;
};

type FieldProps = Pick<Props, 'attendee' | 'onChange'> & { name: string };

/** One person: a tick, and beside it only what is out of the ordinary. */
export function AttendeeRow({ attendee, onChange, onSendDeputy, onEdit }: Props) {
  const { attendance, isReadOnly, meeting } = useAttendanceScope();
  const person = attendance.people.find(({ id }) => id === attendee.personId);
  const isPresent = attendee.status === 'present';
  const name = person?.listName ?? '';
  const hasSeat = attendee.group === 'members' && attendee.votingRight;
  return (
    <li
      className={isPresent ? 'attendee' : 'attendee missing'}
      data-person={attendee.personId}
      onKeyDownCapture={(event) => isKeyAtTick(event, 'v') && hasSeat && !isReadOnly && onSendDeputy()}
    >
      <Checkbox
        isSelected={isPresent}
        isReadOnly={isReadOnly}
        onChange={(ticked) => onChange(ticked ? { status: 'present' } : awayAs(attendee))}
      >
        <span className="attendee-name">{name}</span>{' '}
        <span className="muted">{person?.organizationName}</span>
      </Checkbox>
      <div className="attendee-facts">
        {!isPresent && <AwayFields attendee={attendee} name={name} onChange={onChange} />}
        {isPresent && attendee.group === 'deputies' && <StandsInField attendee={attendee} name={name} />}
        <Facts attendee={attendee} />
        {isPresent && <RemoteTick attendee={attendee} name={name} onChange={onChange} />}
      </div>
      {isReadOnly && (
        <HistoryButton
          meetingId={meeting.id}
          name={name}
          pieces={[{ piece: 'attendance', id: attendee.id }]}
        />
      )}
      {!isReadOnly && (
        <span className="details-button">
          <IconButton icon="edit" label={`Einzelheiten: ${name}`} onPress={onEdit} />
        </span>
      )}
    </li>
  );
}

/** Members excuse themselves; whoever was not expected is simply not there, and stands in for nobody. */
function awayAs({ group }: Attendee): Changes {
  const isExpected = group === 'members' || group === 'advisory';
  return { status: isExpected ? 'excused' : 'absent', substitutesFor: null };
}

function AwayFields({ attendee, name, onChange }: FieldProps) {
  const { isReadOnly } = useAttendanceScope();
  return (
    <>
      {isReadOnly ? (
        <span className="muted">{attendanceStatusLabels[attendee.status]}</span>
      ) : (
        <SelectField
          label={`Stand: ${name}`}
          hideLabel
          className="status-field"
          options={optionsOf(attendanceStatusLabels)}
          value={attendee.status}
          onChange={(status) => onChange({ status })}
        />
      )}
      {attendee.group === 'members' && attendee.votingRight && <StoodInField member={attendee} name={name} />}
    </>
  );
}

/** In a meeting with a connection one tick says who takes part by it. */
function RemoteTick({ attendee: { isRemote }, name, onChange }: FieldProps) {
  const { meeting, isReadOnly } = useAttendanceScope();
  if (meeting.mode === 'presence' || isReadOnly) return isRemote ? <Badge>zugeschaltet</Badge> : null;
  return (
    <Checkbox
      isSelected={isRemote}
      aria-label={`${name} ist zugeschaltet`}
      onChange={(ticked) => onChange({ isRemote: ticked })}
    >
      zugeschaltet
    </Checkbox>
  );
}

function Facts({ attendee }: { attendee: Attendee }) {
  const { attendance, items } = useAttendanceScope();
  const isChair = attendance.presiding.some(({ personId }) => personId === attendee.personId);
  const recusals = attendance.recusals.filter(({ personId }) => personId === attendee.personId);
  const facts = [...(attendee.status === 'present' ? staysText(attendee, items) : []), attendee.note].filter(
    Boolean,
  );
  return (
    <>
      {isChair && <Badge>Vorsitz</Badge>}
      {attendee.group === 'members' && !attendee.votingRight && <Badge>ohne Stimmrecht</Badge>}
      {recusals.some(({ ground }) => ground === 'bias') && <Badge kind="warning">befangen</Badge>}
      {recusals.some(({ ground }) => ground !== 'bias') && <Badge kind="warning">nicht beteiligt</Badge>}
      {facts.length > 0 && <span className="muted">{facts.join(' · ')}</span>}
    </>
  );
}
