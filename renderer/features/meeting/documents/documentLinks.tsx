import { Link } from 'wouter';
import type { DocumentRow } from '../../../../shared/contract/documents.ts';
import { aboutKind } from '../../../../shared/documents/kinds/index.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import { useQuery } from '../../../api.ts';
import { Badge } from '../../../ui/notice.tsx';
import { ClearanceSign, DocumentBadge } from './badges.tsx';
import { addressOf, currentOf, documentHref } from './targets.ts';

/** A document with the day that counts for it: "bis 30.11.", "versandt 1.12."; null where none does. */
export type DatedRow = { row: DocumentRow; day: string | null };

type Props = { meeting: MeetingView; rows: readonly DatedRow[]; chosen: DocumentRow };

/** Documents one below the other, each with how it stands and who may read it. */
export function DocumentLinks({ meeting, rows, chosen }: Props) {
  const isOutdated = (useQuery('convening.get', { meetingId: meeting.id }).data?.changes ?? []).length > 0;
  if (rows.length === 0) return null;
  return (
    <ul>
      {rows.map(({ row, day }) => (
        <li key={addressOf(row)}>
          <Link
            href={documentHref(meeting.id, row)}
            className="document-link"
            aria-current={row === chosen ? 'page' : undefined}
          >
            <span className="document-name">
              <span className={row.missing === '' ? '' : 'not-yet'}>
                {row.subject || aboutKind(row.kind).label}
              </span>
              {day !== null && <span className="document-day">{day}</span>}
            </span>
            <span className="document-marks">
              {isOutdated && aboutKind(row.kind).convening === 'calls' && (
                <Badge kind="warning">überholt</Badge>
              )}
              {row.deviates && <Badge kind="warning">weicht vom jetzigen Stand ab</Badge>}
              <Mark row={row} />
              <ClearanceSign clearance={row.clearance} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Mark({ row }: { row: DocumentRow }) {
  const current = currentOf(row);
  if (!current && row.missing !== '') return <span className="muted">noch nicht möglich</span>;
  return <DocumentBadge info={current} outdated={row.outdated} />;
}
