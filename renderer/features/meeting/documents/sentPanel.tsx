import { Link } from 'wouter';
import type { DispatchInfo } from '../../../../shared/contract/dispatch.ts';
import type { DocumentRow } from '../../../../shared/contract/documents.ts';
import { recipientCounts } from '../../../../shared/german/documentSteps.ts';
import { germanMoment } from '../../../../shared/german/format.ts';
import { useQuery } from '../../../api.ts';
import { Badge } from '../../../ui/notice.tsx';
import { Panel } from './panel.tsx';
import type { MeetingId } from '../../../../shared/domain/ids.ts';

/** To whom a document of this kind went, and what of it did not arrive; nothing while none went. */
export function SentPanel({ meetingId, row }: { meetingId: MeetingId; row: DocumentRow }) {
  const sent = useQuery('dispatch.list', { meetingId }).data ?? [];
  const own = sent.filter(({ files }) => files.some(({ kind }) => kind === row.kind));
  if (own.length === 0 || row.subjectType !== 'meeting') return null;
  return (
    <Panel title="Was ging wann hinaus" note={<span className="muted">{own.length}</span>} startsOpen>
      <ul className="versions">
        {own.map((dispatch) => (
          <li key={dispatch.id}>
            <Sent dispatch={dispatch} />
          </li>
        ))}
      </ul>
      <Link href={`/sitzungen/${meetingId}/versand`}>Zum Versand</Link>
    </Panel>
  );
}

function Sent({ dispatch }: { dispatch: DispatchInfo }) {
  const { way, sentAt, createdAt, heldBackAt, recipients } = dispatch;
  const failed = recipients.filter(
    ({ state, returnedOn }) => state === 'refused' || state === 'uncertain' || returnedOn !== null,
  );
  const isOut = way === 'smtp' || sentAt !== null;
  return (
    <>
      <div className="row middle">
        <strong>{recipientCounts(recipients.length)}</strong>
        <span className="spacer" />
        <span className="muted">{germanMoment(sentAt ?? createdAt)}</span>
      </div>
      {heldBackAt !== null && <Badge kind="warning">zurückgehalten</Badge>}
      {heldBackAt === null && !isOut && <Badge>übergeben, noch nicht als versandt angegeben</Badge>}
      {failed.length > 0 && (
        <p>
          <Badge kind="danger">{`${failed.length} nicht angekommen`}</Badge>{' '}
          {failed.map(({ name }) => name).join(', ')}
        </p>
      )}
    </>
  );
}
