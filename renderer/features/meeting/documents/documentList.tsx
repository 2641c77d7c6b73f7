import { useState } from 'react';
import { Link } from 'wouter';
import type { DocumentRow } from '../../../../shared/contract/documents.ts';
import { type DocumentGroup, documentGroups } from '../../../../shared/documents/kind.ts';
import { aboutKind, kindsIn } from '../../../../shared/documents/kinds/index.ts';
import { useQuery } from '../../../api.ts';
import { Badge } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { ClearanceSign, DocumentBadge } from './badges.tsx';
import { Bundle } from './bundle.tsx';
import { addressOf, currentOf, documentHref } from './targets.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';

type Props = { meetingId: MeetingId; rows: readonly DocumentRow[]; chosen: DocumentRow };

/** All documents of the meeting, by when they are needed. */
export function DocumentList({ rows, ...rest }: Props) {
  const of = (group: DocumentGroup) =>
    kindsIn(group).flatMap((kind) => rows.filter((row) => row.kind === kind));
  return (
    <nav className="document-list" aria-label="Dokumente der Sitzung">
      {(['before', 'after'] as const).map((group) => (
        <section key={group}>
          <h2 className="section-label">{documentGroups[group]}</h2>
          <Rows {...rest} rows={of(group)} />
        </section>
      ))}
      <Extracts {...rest} rows={of('extracts')} />
      <Bundle meetingId={rest.meetingId} />
    </nav>
  );
}

/** One per resolution, perhaps hundreds: folded away, with a search. */
function Extracts({ rows, ...rest }: Props) {
  const [search, setSearch] = useState('');
  const [isOpen, setOpen] = useState(false);
  // Opens where a link leads to an extract, and stays as the clerk leaves it.
  const { chosen } = rest;
  const [shownFor, setShownFor] = useState<string | null>(null);
  if (chosen.subjectId !== shownFor) {
    setShownFor(chosen.subjectId);
    if (chosen.subjectType !== 'meeting') setOpen(true);
  }
  const wanted = search.trim().toLocaleLowerCase('de');
  const shown = rows.filter(({ subject }) => subject.toLocaleLowerCase('de').includes(wanted));
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h2 className="section-label">
          {documentGroups.extracts} ({rows.length})
        </h2>
      </summary>
      {rows.length > 8 && (
        <div className="extract-search">
          <TextField label="Beschluss suchen" value={search} onChange={setSearch} />
        </div>
      )}
      {rows.length === 0 && <p className="muted">In dieser Sitzung ist noch kein Beschluss eingetragen.</p>}
      {rows.length > 0 && shown.length === 0 && <p className="muted">Kein Beschluss passt zu „{search}“.</p>}
      <Rows {...rest} rows={shown} />
    </details>
  );
}

function Rows({ meetingId, rows, chosen }: Props) {
  const isOutdated = (useQuery('convening.get', { meetingId }).data?.changes ?? []).length > 0;
  if (rows.length === 0) return null;
  return (
    <ul>
      {rows.map((row) => (
        <li key={addressOf(row)}>
          <Link
            href={documentHref(meetingId, row)}
            className="document-link"
            aria-current={row === chosen ? 'page' : undefined}
          >
            <span className={row.missing === '' ? '' : 'not-yet'}>
              {row.subject || aboutKind(row.kind).label}
            </span>
            <span className="document-marks">
              {isOutdated && aboutKind(row.kind).convening === 'calls' && (
                <Badge kind="warning">überholt</Badge>
              )}
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
