import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { auditTime } from '../../../../shared/german/audit.ts';
import { useVoteHistory } from './useResolutionEdit.ts';

/** What was done to the vote after the meeting, by whom and why. */
export function VoteEvents({ resolution }: { resolution: Resolution }) {
  const events = useVoteHistory(resolution)?.events ?? [];
  if (events.length === 0) return null;
  return (
    <details className="vote-events">
      <summary>
        <span>Verlauf der Abstimmung</span> ({events.length})
      </summary>
      <ol>
        {events.map(({ key, at, by, words }) => (
          <li key={key}>
            <time dateTime={at}>{auditTime(at)}</time> {words}
            {by !== '' && <span className="muted"> {by}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
