import { useState } from 'react';
import type { DocumentRow } from '../../../../shared/contract/documents.ts';
import { documentGroups } from '../../../../shared/documents/kind.ts';
import { type DocumentStep, stepAt } from '../../../../shared/documents/steps.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import { dueCounts } from '../../../../shared/german/documentSteps.ts';
import { DocumentLinks } from './documentLinks.tsx';
import { useDues } from './useDues.ts';

type Props = { step: DocumentStep; meeting: MeetingView; rows: readonly DocumentRow[]; chosen: DocumentRow };

/** The documents of a step: whose turn it is, what is done, and folded away what is not needed yet or only on request. */
export function StepOfDocuments({ step, meeting, rows, chosen }: Props) {
  const dues = useDues(meeting, rows);
  const holds = (some: readonly { row: DocumentRow }[]) => some.some(({ row }) => row === chosen);
  const isCurrent = step === stepAt(meeting.state);
  const links = { meeting, chosen };
  return (
    <Fold
      className="document-step"
      startsOpen={isCurrent}
      holdsChosen={rows.includes(chosen)}
      chosen={chosen}
    >
      <summary>
        <h2>{documentGroups[step]}</h2>
        <span className="muted">{dueCounts({ now: dues.now.length, done: dues.done.length })}</span>
      </summary>
      {dues.now.length > 0 && <h3 className="section-label">jetzt dran</h3>}
      <DocumentLinks {...links} rows={dues.now} />
      {dues.done.length > 0 && <h3 className="section-label">erledigt</h3>}
      <DocumentLinks {...links} rows={dues.done} />
      {dues.later.length > 0 && (
        <Fold
          className="document-later-list"
          startsOpen={dues.now.length + dues.done.length === 0}
          holdsChosen={holds(dues.later)}
          chosen={chosen}
        >
          <summary>
            <h3 className="section-label">später oder auf Wunsch ({dues.later.length})</h3>
          </summary>
          <DocumentLinks {...links} rows={dues.later} />
        </Fold>
      )}
    </Fold>
  );
}

type FoldProps = {
  className: string;
  startsOpen: boolean;
  holdsChosen: boolean;
  chosen: DocumentRow;
  children: React.ReactNode;
};

/** Opens where the chosen document lies in it, and stays as the clerk leaves it. */
function Fold({ className, startsOpen, holdsChosen, chosen, children }: FoldProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  const [shownFor, setShownFor] = useState('');
  const key = `${chosen.kind} ${chosen.subjectId}`;
  if (key !== shownFor) {
    setShownFor(key);
    if (holdsChosen) setOpen(true);
  }
  return (
    <details
      className={className}
      open={isOpen}
      onToggle={({ currentTarget, target }) => target === currentTarget && setOpen(currentTarget.open)}
    >
      {children}
    </details>
  );
}
