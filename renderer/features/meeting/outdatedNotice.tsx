import type { KindOfDocument } from '../../../shared/documents/kind.ts';
import { aboutKind, kindsIn } from '../../../shared/documents/kinds/index.ts';
import type { MeetingView } from '../../../shared/facts/meeting.ts';
import { useQuery } from '../../api.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Badge, Notice } from '../../ui/notice.tsx';

/** What has changed since it was announced; nothing of a meeting nobody was invited to, or that was held. */
const useChanges = ({ id, state }: MeetingView) => {
  const { data } = useQuery('convening.get', { meetingId: id });
  return state === 'invited' && data ? data : { changes: [], onlyAdds: false };
};

/** "Einladung überholt", wherever the meeting is open. */
export function OutdatedBadge({ meeting }: { meeting: MeetingView }) {
  const { changes } = useChanges(meeting);
  return changes.length === 0 ? null : <Badge kind="warning">Einladung überholt</Badge>;
}

const tells = ({ convening }: KindOfDocument, onlyAdds: boolean): boolean =>
  convening === 'changes' || (onlyAdds && convening === 'adds');

/** Each change, and the documents that tell those who were invited. */
export function OutdatedNotice({ meeting }: { meeting: MeetingView }) {
  const { changes, onlyAdds } = useChanges(meeting);
  if (changes.length === 0) return null;
  const kinds = kindsIn('before').filter((kind) => tells(aboutKind(kind), onlyAdds));
  return (
    <Notice kind="warning">
      <div className="stack">
        <p>Die Einladung ist überholt. Seitdem hat sich geändert, was noch nicht mitgeteilt ist:</p>
        <ul className="changes">
          {changes.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <div className="row middle">
          {kinds.map((kind) => (
            <LinkButton
              key={kind}
              href={`/sitzungen/${meeting.id}/dokumente/${kind}`}
              compact
              icon="arrow-forward"
            >
              Zur {aboutKind(kind).label}
            </LinkButton>
          ))}
        </div>
      </div>
    </Notice>
  );
}
