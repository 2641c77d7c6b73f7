import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { Badge } from '../../ui/notice.tsx';
import { stateLabels } from '../../../shared/german/labels.ts';
import { sinceText, stateKinds } from './meetingTitle.ts';

export function StateBadge({ meeting }: { meeting: Pick<MeetingRow, 'state' | 'startTime'> }) {
  const kind = stateKinds[meeting.state];
  return (
    <Badge {...(kind ? { kind } : {})}>
      <span>
        {stateLabels[meeting.state]}
        <span className="since">{sinceText(meeting)}</span>
      </span>
    </Badge>
  );
}
