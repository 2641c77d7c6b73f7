import './documents.css';
import './panels.css';
import type { DocumentRow } from '../../../../shared/contract/documents.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import { useQuery } from '../../../api.ts';
import { Loading } from '../../../forms/loading.tsx';
import { QueryError } from '../../../forms/queryError.tsx';
import { DocumentList } from './documentList.tsx';
import { DocumentPane } from './documentPane.tsx';
import { addressOf, usualKind } from './targets.ts';

type Props = {
  meeting: MeetingView;
  /** Last part of the address, see targets.ts. */ address: string | null;
};

/** Every document of a meeting: what can be made, how it stands, and the one that was chosen as the very file. */
export function DocumentsTab({ meeting, address }: Props) {
  const { data, error } = useQuery('documents.list', { meetingId: meeting.id });
  const chosen = data && chosenRow(data, meeting, address);
  if (data && chosen) {
    return (
      <div className="documents">
        <DocumentList meeting={meeting} rows={data} chosen={chosen} />
        <DocumentPane key={addressOf(chosen)} meeting={meeting} row={chosen} />
      </div>
    );
  }
  return (
    <div className="screen-body">
      {error ? <QueryError error={error} /> : <Loading label="Die Dokumente werden zusammengestellt …" />}
    </div>
  );
}

const chosenRow = (rows: readonly DocumentRow[], { state }: MeetingView, address: string | null) =>
  rows.find((row) => addressOf(row) === address) ?? rows.find(({ kind }) => kind === usualKind(state));
