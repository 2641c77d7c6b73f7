import type { DocumentRow } from '../../../../shared/contract/documents.ts';
import type { DocumentGroup } from '../../../../shared/documents/kind.ts';
import { kindsIn } from '../../../../shared/documents/kinds/index.ts';
import { documentSteps } from '../../../../shared/documents/steps.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import { Bundle } from './bundle.tsx';
import { Extracts } from './extracts.tsx';
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
