import type { MeetingId } from '../../../shared/domain/ids.ts';
import { counted } from '../../../shared/german/format.ts';
import { useQuery } from '../../api.ts';
import { Notice } from '../../ui/notice.tsx';

/** What of a meeting that is about to be cancelled has not gone out yet; nothing where all has. */
export function UnsentMails({ meetingId }: { meetingId: MeetingId }) {
  const mailings = useQuery('dispatch.list', { meetingId }).data ?? [];
  const waiting = mailings.flatMap(({ recipients }) => recipients).filter(({ state }) => state === 'waiting');
  const byHand = mailings.filter(
    ({ way, sentAt, heldBackAt }) => way !== 'smtp' && sentAt === null && heldBackAt === null,
  );
  if (waiting.length === 0 && byHand.length === 0) return null;
  return (
    <Notice kind="warning">
      {waiting.length > 0 && (
        <p>
          {counted(waiting.length, 'Nachricht wartet', 'Nachrichten warten')} noch im Postausgang. Was wartet,
          geht mit der Absage nicht mehr hinaus.
        </p>
      )}
      {byHand.length > 0 && (
        <p>
          {counted(byHand.length, 'Sendung ist', 'Sendungen sind')} vorbereitet und nicht als versandt
          vermerkt: {byHand.map(({ subject }) => `„${subject}“`).join(', ')}. Versenden Sie das nun nicht
          mehr.
        </p>
      )}
    </Notice>
  );
}
