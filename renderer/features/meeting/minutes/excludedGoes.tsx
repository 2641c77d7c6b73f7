import type { Incident } from '../../../../shared/domain/room/incident.ts';
import { excludedButThere } from '../../../../shared/domain/room/excluded.ts';
import { sittingsIn } from '../../../../shared/facts/sittings.ts';
import { useCommand } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
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
  // The offer goes: the keyboard goes on in the text of the item.
  const onSuccess = () => document.querySelector<HTMLElement>('.minutes-item .ProseMirror')?.focus();
  return (
    <Notice>
      <div className="stack tight">
        <p>{name} steht noch als anwesend in der Niederschrift.</p>
        <div>
          <Button
            compact
            icon="add"
            isPending={save.isPending}
            onPress={() =>
              save.mutate({ meetingId: scope.meeting.id, ...goes }, { onSuccess, onError: readAnew })
            }
          >
            {`Eintragen: ${name} geht`}
          </Button>
        </div>
        <ErrorNotice error={save.error} />
      </div>
    </Notice>
  );
}
