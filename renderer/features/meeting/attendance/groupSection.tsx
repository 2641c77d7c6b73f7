import type { AttendanceGroup, Attendee } from '../../../../shared/domain/room/attendance.ts';
import { agendaIsFixed } from '../../../../shared/domain/meeting/states.ts';
import { groupLabels } from '../../../../shared/german/labels.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { useRowsInTurn } from '../../../ui/useRowsInTurn.ts';
import { AttendeeRow } from './attendeeRow.tsx';
import { useAttendanceScope, useSaveAttendee } from './attendanceScope.ts';
import { RefusedChange } from './refusedChange.tsx';

type Props = { group: AttendanceGroup; onAdd: () => void; onEdit: (attendee: Attendee) => void };

/** One group of the attendance, under the office's own heading. */
export function GroupSection({ group, onAdd, onEdit }: Props) {
  const { meeting, attendance, isReadOnly } = useAttendanceScope();
  const { change, sendDeputy, error, refused } = useSaveAttendee();
  const label = meeting.rules.style.groupLabels[group] || groupLabels[group];
  const rows = attendance.attendees
    .filter((attendee) => attendee.group === group)
    .toSorted((a, b) => a.position - b.position);
  const drawn = useRowsInTurn(rows);
  const present = rows.filter(({ status }) => status === 'present').length;
  if (isReadOnly && rows.length === 0) return null;
  return (
    <section className="attendance-group" aria-labelledby={`group-${group}`}>
      <div className="group-head">
        <h2 id={`group-${group}`}>{label}</h2>
        {rows.length > 0 && (
          <span className="muted">
            {present === rows.length ? present : `${present} von ${rows.length}`}{' '}
            {agendaIsFixed(meeting.state) ? 'anwesend' : 'erwartet'}
          </span>
        )}
        <span className="spacer" />
        {!isReadOnly && (
          <Button
            variant="tertiary"
            compact
            icon="add"
            aria-label={`Person hinzufügen: ${label}`}
            onPress={onAdd}
          >
            Person
          </Button>
        )}
      </div>
      <ErrorNotice error={error} />
      {refused && <RefusedChange refused={refused} onRepeat={change} />}
      {rows.length === 0 ? (
        <p className="muted">{emptyTexts[group]}</p>
      ) : (
        <ul className="attendees" aria-labelledby={`group-${group}`}>
          {drawn.map((attendee) => (
            <AttendeeRow
              key={attendee.id}
              attendee={attendee}
              onChange={(changes) => change(attendee, changes)}
              onSendDeputy={() => sendDeputy(attendee)}
              onEdit={() => onEdit(attendee)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

const emptyTexts: Record<AttendanceGroup, string> = {
  members: 'Noch niemand. Tragen Sie die Erwarteten ein oder fügen Sie Personen hinzu.',
  deputies: 'Niemand. Die Vertretung wählen Sie beim fehlenden Mitglied.',
  advisory: 'Niemand eingetragen.',
  clerk: 'Niemand eingetragen.',
  administration: 'Niemand eingetragen.',
  guests: 'Niemand eingetragen. Gäste ohne Namen zählen Sie unter „Gezählte Gäste“.',
};
