import { publicEndAt } from '../../../../shared/domain/room/publicEnd.ts';
import { agendaIsFixed } from '../../../../shared/domain/meeting/states.ts';
import type { ItemId } from '../../../../shared/domain/ids.ts';
import { useCommand } from '../../../api.ts';
import { readAnew } from '../../../saving/useConflict.ts';
import { EntryOffer, goOnInText } from './entryOffer.tsx';
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
    save.mutate(
      { meetingId: meeting.id, version, incidents: all },
      { onSuccess: goOnInText, onError: readAnew },
    );
  };
  return (
    <EntryOffer
      action="Ende des öffentlichen Teils eintragen"
      isPending={save.isPending}
      error={save.error}
      onPress={note}
    >
      Die Niederschrift sagt noch nicht, wann der öffentliche Teil endet. Der Satz kommt ans Ende des letzten
      öffentlichen Punktes{isRunning ? ', mit der Uhrzeit' : ''}.
    </EntryOffer>
  );
}
