import { useState } from 'react';
import type { DocumentRow } from '../../../../shared/contract/documents.ts';
import { type DocumentGroup, documentGroups } from '../../../../shared/documents/kind.ts';
import { kindsIn } from '../../../../shared/documents/kinds/index.ts';
import { documentSteps } from '../../../../shared/documents/steps.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import { TextField } from '../../../ui/textField.tsx';
import { Bundle } from './bundle.tsx';
import { DocumentLinks } from './documentLinks.tsx';
import { StepOfDocuments } from './stepOfDocuments.tsx';

type Props = { meeting: MeetingView; rows: readonly DocumentRow[]; chosen: DocumentRow };

/** All documents of the meeting by its steps: the one that it is at lies open, the others are folded. */
export function DocumentList({ rows, ...rest }: Props) {
  const of = (group: DocumentGroup) =>
    kindsIn(group).flatMap((kind) => rows.filter((row) => row.kind === kind));
  return (
    <nav className="document-list" aria-label="Dokumente der Sitzung">
      {documentSteps.map((step) => (
        <StepOfDocuments key={step} step={step} rows={of(step)} {...rest} />
      ))}
      <Extracts {...rest} rows={of('extracts')} />
      <Bundle meetingId={rest.meeting.id} />
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
      <DocumentLinks {...rest} rows={shown.map((row) => ({ row, day: null }))} />
    </details>
  );
}
