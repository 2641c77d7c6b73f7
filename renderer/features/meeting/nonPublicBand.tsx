import type { AgendaRow } from '../../../shared/contract/agenda.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { useQuery } from '../../api.ts';
import { Icon } from '../../ui/icon.tsx';

type Props = { meetingId: MeetingId; /** Null where what is open is public. */ item: AgendaRow | null };

/** Across the whole width, that what is written here is not for everybody; said to those who hear it, too. */
export function NonPublicBand({ meetingId, item }: Props) {
  return (
    <div role="status" className="nonpublic-band-place">
      {item && (
        <p className="nonpublic-band">
          <Icon name="visibility-off" />
          <strong>
            Nichtöffentlicher Teil
            <Since meetingId={meetingId} />
            {' · '}
            {item.number && `TOP ${item.number} `}
            {item.title}
          </strong>
          <span>erscheint nicht in öffentlichen Papieren</span>
        </p>
      )}
    </div>
  );
}

/** From when on, where that was noted. */
function Since({ meetingId }: { meetingId: MeetingId }) {
  const { data } = useQuery('attendance.get', { meetingId });
  const end = data?.incidents.find(({ kind }) => kind === 'publicEnds');
  return end?.time ? ` seit ${end.time}` : null;
}
