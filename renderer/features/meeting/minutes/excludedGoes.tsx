import type { Incident } from '../../../../shared/domain/room/incident.ts';
import { excludedButThere } from '../../../../shared/domain/room/excluded.ts';
import { sittingsIn } from '../../../../shared/facts/sittings.ts';
import { useCommand } from '../../../api.ts';
import { readAnew } from '../../../saving/useConflict.ts';
import { EntryOffer, goOnInText } from './entryOffer.tsx';
import { textNameOf, useMinutesScope } from './minutesScope.ts';

/** Whoever was sent out of the meeting goes: offered until it is entered, for votes count who is in the room. */
export function ExcludedGoes({ incident }: { incident: Incident }) {
  const scope = useMinutesScope();
  const save = useCommand('attendance.comeOrGo');
  const still = excludedButThere(incident, scope.attendance, scope.items, sittingsIn(scope));
  if (scope.isReadOnly || !still) return null;
  const { personId, version } = still.attendee;
  const name = textNameOf(scope, personId);
  const { itemId, time } = incident;
  const goes = { personId, version, direction: 'go', day: null, isCutOff: false, time, itemId } as const;
  const enter = () =>
    save.mutate({ meetingId: scope.meeting.id, ...goes }, { onSuccess: goOnInText, onError: readAnew });
  return (
    <EntryOffer
      action={`Eintragen: ${name} geht`}
      isPending={save.isPending}
      error={save.error}
      onPress={enter}
    >
      {name} steht noch als anwesend in der Niederschrift.
    </EntryOffer>
  );
}
