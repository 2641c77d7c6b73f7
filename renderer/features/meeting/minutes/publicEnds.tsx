import { publicEndAt } from '../../../../shared/domain/room/publicEnd.ts';
import { agendaIsFixed } from '../../../../shared/domain/meeting/states.ts';
import type { ItemId } from '../../../../shared/domain/ids.ts';
import { useCommand } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { clockNow, useMinutesScope } from './minutesScope.ts';

/** With the first non-public item the end of the public part is offered for the minutes; nobody has to take it. */
export function PublicEnds({ itemId }: { itemId: ItemId }) {
  const { meeting, items, attendance, isReadOnly } = useMinutesScope();
  const save = useCommand('incidents.save');
  const { incidents, incidentsVersion: version } = attendance;
  const endsAt = publicEndAt(itemId, items, incidents);
  if (isReadOnly || endsAt === null || !agendaIsFixed(meeting.state)) return null;
  const isRunning = meeting.state === 'running';
  const note = () => {
    const time = isRunning ? clockNow() : null;
    const ends = { itemId: endsAt, kind: 'publicEnds', time, until: null, day: null } as const;
    const all = [...incidents, { ...ends, personId: null, words: '' }];
    // The offer goes: the keyboard goes on in the text of the item.
    const onSuccess = () => document.querySelector<HTMLElement>('.minutes-item .ProseMirror')?.focus();
    save.mutate({ meetingId: meeting.id, version, incidents: all }, { onSuccess, onError: readAnew });
  };
  return (
    <Notice>
      <div className="stack tight">
        <p>
          Die Niederschrift sagt noch nicht, wann der öffentliche Teil endet. Der Satz kommt ans Ende des
          letzten öffentlichen Punktes{isRunning ? ', mit der Uhrzeit' : ''}.
        </p>
        <div>
          <Button compact icon="add" isPending={save.isPending} onPress={note}>
            Ende des öffentlichen Teils eintragen
          </Button>
        </div>
        <ErrorNotice error={save.error} />
      </div>
    </Notice>
  );
}
