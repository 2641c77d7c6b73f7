import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { Badge } from '../../ui/notice.tsx';
import { stateKinds, stateText } from './meetingTitle.ts';

export function StateBadge({ meeting }: { meeting: Pick<MeetingRow, 'state' | 'startTime'> }) {
  const kind = stateKinds[meeting.state];
  return <Badge {...(kind ? { kind } : {})}>{stateText(meeting)}</Badge>;
}
