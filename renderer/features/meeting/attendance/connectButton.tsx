import { useState } from 'react';
import { toConnect } from '../../../../shared/domain/room/connected.ts';
import { counted } from '../../../../shared/german/format.ts';
import { useCommand } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Button } from '../../../ui/button.tsx';
import { useAttendanceScope } from './attendanceScope.ts';

/** In a digital meeting as long as somebody is there without it, in a hybrid one while nobody is noted as connected. */
export function ConnectButton() {
  const { meeting, attendance } = useAttendanceScope();
  const connect = useCommand('attendance.connectAll');
  // Once it was pressed it stays, so that the keyboard loses nothing.
  const [connected, setConnected] = useState<number | null>(null);
  const open = toConnect(attendance, meeting.mode).length;
  const isNobody = !attendance.attendees.some(({ isRemote }) => isRemote);
  const isOffered = open > 0 && (meeting.mode === 'digital' || isNobody);
  return (
    <>
      {(isOffered || connected !== null) && (
        <Button
          compact
          isPending={connect.isPending}
          onPress={() => connect.mutate({ meetingId: meeting.id }, { onSuccess: () => setConnected(open) })}
        >
          Alle Anwesenden als zugeschaltet vermerken
        </Button>
      )}
      <span className="muted fill-status" role="status">
        {connected === 0 && 'Alle Anwesenden sind schon vermerkt.'}
        {connected !== null &&
          connected > 0 &&
          `${counted(connected, 'Person', 'Personen')} als zugeschaltet vermerkt; der Vorsitz leitet im Saal.`}
      </span>
      <ErrorNotice error={connect.error} />
    </>
  );
}
