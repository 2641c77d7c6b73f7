import type { Attendee } from '../../../../shared/domain/room/attendance.ts';
import { attendanceStatusLabels } from '../../../../shared/german/labels.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { listNameIn, type Refused, useAttendanceScope } from './attendanceScope.ts';

type Props = { refused: Refused; onRepeat: (attendee: Attendee, changes: Refused['changes']) => void };

/** Another window changed the same person first: what stands there now, and one press to change it all the same. */
export function RefusedChange({ refused: { personId, changes }, onRepeat }: Props) {
  const scope = useAttendanceScope();
  const attendee = scope.attendance.attendees.find((one) => one.personId === personId);
  const name = listNameIn(scope, personId);
  if (!attendee)
    return <Notice kind="warning">{name} wurde in einem anderen Fenster aus der Liste genommen.</Notice>;
  return (
    <Notice kind="warning">
      <p role="alert">
        {name} wurde inzwischen in einem anderen Fenster geändert: dort{' '}
        {attendanceStatusLabels[attendee.status]}. Ihre Änderung ist nicht gespeichert.
      </p>
      <Button compact onPress={() => onRepeat(attendee, changes)}>
        {changes.status === undefined
          ? 'Meine Änderung trotzdem eintragen'
          : `Trotzdem eintragen: ${attendanceStatusLabels[changes.status]}`}
      </Button>
    </Notice>
  );
}
