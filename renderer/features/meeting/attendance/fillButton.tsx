import { useState } from 'react';
import type { Attendee } from '../../../../shared/domain/room/attendance.ts';
import { counted } from '../../../../shared/german/format.ts';
import { useCommand } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { useAttendanceScope } from './attendanceScope.ts';

/** Brings in everybody expected who is not in the list yet, and says how many that were. */
export function FillButton() {
  const { meeting, attendance } = useAttendanceScope();
  const fill = useCommand('attendance.fill');
  const [added, setAdded] = useState<number | null>(null);
  const listed = attendance.attendees;
  return (
    <>
      <Button
        compact
        isPending={fill.isPending}
        onPress={() =>
          fill.mutate(
            { meetingId: meeting.id },
            { onSuccess: ({ attendees }) => setAdded(addedTo(listed, attendees)) },
          )
        }
      >
        Erwartete eintragen
      </Button>
      <span className="muted fill-status" role="status">
        {added === 0 && 'Alle Erwarteten stehen schon in der Liste.'}
        {added !== null && added > 0 && `${counted(added, 'Person', 'Personen')} übernommen.`}
      </span>
      <ErrorNotice error={fill.error} />
    </>
  );
}

const addedTo = (listed: readonly Attendee[], attendees: readonly Attendee[]): number =>
  attendees.filter(({ personId }) => !listed.some((one) => one.personId === personId)).length;
