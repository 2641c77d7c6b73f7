import type { MeetingId } from '../../../shared/domain/ids.ts';
import { useQuery } from '../../api.ts';
import { Badge } from '../../ui/notice.tsx';

/** In a list: the meeting is worked on elsewhere, or came back and waits. */
export function TakenBadge({ meetingId }: { meetingId: MeetingId }) {
  const { data } = useQuery('handOver.status', {});
  const away = data?.away.find((one) => one.meetingId === meetingId);
  if (!away) return null;
  return <Badge kind="warning">{away.broughtAt === null ? 'mitgenommen' : 'zurück, zu vergleichen'}</Badge>;
}
