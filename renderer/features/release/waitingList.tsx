import { Link } from 'wouter';
import type { Output } from '../../../shared/contract/index.ts';
import { auditTime } from '../../../shared/german/audit.ts';
import { versionName } from '../../../shared/documents/kinds/index.ts';
import { Badge } from '../../ui/notice.tsx';
import { documentHref } from '../meeting/documents/targets.ts';

type Waiting = Output<'release.waiting'>[number];

type Signer = { name: string; role: string; range: string };

/** "Amina Yilmaz, Vorsitz (bis TOP 4)" */
export const signerName = ({ name, role, range }: Signer): string => {
  const who = name === role ? name : `${name}, ${role}`;
  return range === '' ? who : `${who} (${range})`;
};

/** What lies before the chair: which document, since when, and whose decision is missing. */
export function WaitingList({ documents }: { documents: readonly Waiting[] }) {
  return (
    <ul className="waiting-list">
      {documents.map((row) => (
        <li key={row.id}>
          <div>
            {row.meetingId === null ? (
              versionName(row)
            ) : (
              <Link href={documentHref(row.meetingId, row)}>{versionName(row)}</Link>
            )}
            <p className="muted">{row.meetingTitle}</p>
          </div>
          <div>
            <p>Es fehlt: {row.waitingFor.map(signerName).join('; ')}</p>
            <p className="muted">
              {row.presentedAt === null ? '' : `zur Freigabe gegeben am ${auditTime(row.presentedAt)}`}
            </p>
          </div>
          <Badge kind="warning">wartet</Badge>
        </li>
      ))}
    </ul>
  );
}
