import { Link } from 'wouter';
import { useQuery } from '../../../api.ts';
import { Loaded } from '../../../forms/loading.tsx';
import { Objections } from './objections.tsx';
import { Panel } from './panel.tsx';
import type { MeetingId } from '../../../../shared/domain/ids.ts';

/** What the signed minutes still go through: the next meeting and objections (R35, R36, R37). */
export function AfterRelease({ meetingId }: { meetingId: MeetingId }) {
  return (
    <Panel title="Nach der Freigabe" startsOpen>
      <Loaded query={useQuery('approval.get', { meetingId })}>
        {(approval) =>
          approval ? (
            <p>
              Behandelt in:{' '}
              <Link href={`/sitzungen/${approval.meetingId}/protokoll/${approval.itemId}`}>
                {approval.where}
              </Link>
              {approval.result ? `: ${approval.result}` : ' (noch ohne Ergebnis)'}
            </p>
          ) : (
            <p className="muted">
              In einer späteren Sitzung steht diese Niederschrift noch nicht auf der Tagesordnung.
            </p>
          )
        }
      </Loaded>
      <Objections meetingId={meetingId} level={4} />
    </Panel>
  );
}
