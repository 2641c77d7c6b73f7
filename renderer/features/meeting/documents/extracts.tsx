import { useMemo, useState } from 'react';
import type { DocumentRow } from '../../../../shared/contract/documents.ts';
import { documentGroups } from '../../../../shared/documents/kind.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import { finding, searchTextOf } from '../../../../shared/search/folding.ts';
import { TextField } from '../../../ui/textField.tsx';
import { useRowsInTurn } from '../../../ui/useRowsInTurn.ts';
import { DocumentLinks } from './documentLinks.tsx';

type Props = { meeting: MeetingView; rows: readonly DocumentRow[]; chosen: DocumentRow };

/** One per resolution, perhaps hundreds: folded away, with a search. */
export function Extracts({ rows, ...rest }: Props) {
  const [isOpen, setOpen] = useState(false);
  // Opens where a link leads to an extract, and stays as the clerk leaves it.
  const { chosen } = rest;
  const [shownFor, setShownFor] = useState<string | null>(null);
  if (chosen.subjectId !== shownFor) {
    setShownFor(chosen.subjectId);
    if (chosen.subjectType !== 'meeting') setOpen(true);
  }
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h2 className="section-label">
          {documentGroups.extracts} ({rows.length})
        </h2>
      </summary>
      {isOpen && <Searched {...rest} rows={rows} />}
    </details>
  );
}

function Searched({ rows, ...rest }: Props) {
  const [search, setSearch] = useState('');
  const searched = useMemo(
    () => rows.map((row) => ({ row, day: null, text: searchTextOf(row.subject) })),
    [rows],
  );
  const isFound = finding(search);
  const found = searched.filter(({ text }) => isFound(text));
  const shown = useRowsInTurn(found, 1 + found.findIndex(({ row }) => row === rest.chosen));
  if (rows.length === 0)
    return <p className="muted">In dieser Sitzung ist noch kein Beschluss eingetragen.</p>;
  return (
    <>
      {rows.length > 8 && (
        <div className="extract-search">
          <TextField label="Beschluss suchen" value={search} onChange={setSearch} />
        </div>
      )}
      {found.length === 0 && <p className="muted">Kein Beschluss passt zu „{search}“.</p>}
      <DocumentLinks {...rest} rows={shown} />
    </>
  );
}
