import { useState } from 'react';
import type { CheckRow } from '../../../../shared/checks/row.ts';
import type { DocumentRow } from '../../../../shared/contract/documents.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import { minutesAreOpen } from '../../../../shared/domain/meeting/states.ts';
import { severityLabels } from '../../../../shared/german/documents.ts';
import { counted } from '../../../../shared/german/format.ts';
import { useQuery } from '../../../api.ts';
import { Loaded } from '../../../forms/loading.tsx';
import { Badge } from '../../../ui/notice.tsx';
import { useRowsInTurn } from '../../../ui/useRowsInTurn.ts';
import { EditHeadDialog } from '../editHeadDialog.tsx';
import { CheckEntry } from './checkEntry.tsx';
import { openErrors, severities, severityKinds } from './checkRows.ts';
import { Panel } from './panel.tsx';
import { currentOf } from './targets.ts';

type Props = { meeting: MeetingView; row: DocumentRow };

/** What is missing or odd, worst first, each with the way to its place. */
export function ChecksPanel({ meeting, row }: Props) {
  const checks = useQuery('checks.list', { meetingId: meeting.id, kind: row.kind });
  const isUnderWay = ['presented', 'released'].includes(currentOf(row)?.state ?? '');
  return (
    <Loaded query={checks}>
      {(rows) => (
        <Panel
          title="Prüfungen"
          note={<Counts rows={rows} />}
          startsOpen={!isUnderWay && openErrors(rows) > 0}
        >
          <Checks meeting={meeting} rows={rows} />
        </Panel>
      )}
    </Loaded>
  );
}

const plurals = { error: 'Fehler', warning: 'Warnungen', hint: 'Hinweise' } as const;

function Counts({ rows }: { rows: readonly CheckRow[] }) {
  if (rows.length === 0) return <Badge kind="success">nichts zu beanstanden</Badge>;
  const counts = severities.map((severity) => ({
    severity,
    count: rows.filter((row) => row.severity === severity).length,
  }));
  return (
    <span className="row middle counts">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ severity, count }) => (
          <Badge key={severity} kind={severityKinds[severity]}>
            {counted(count, severityLabels[severity], plurals[severity])}
          </Badge>
        ))}
    </span>
  );
}

function Checks({ meeting, rows }: { meeting: MeetingView; rows: readonly CheckRow[] }) {
  const [isHeadOpen, setHeadOpen] = useState(false);
  const isOpen = minutesAreOpen(meeting.state);
  const drawn = useRowsInTurn(rows);
  if (rows.length === 0) return <p className="muted">Alle Angaben sind vollständig und passen zueinander.</p>;
  return (
    <>
      {!isOpen && (
        <p className="muted">
          Die Niederschrift ist fertiggestellt. Um etwas zu ändern, wählen Sie oben rechts unter „Weitere
          Schritte“ den Schritt „Niederschrift wieder bearbeiten …“.
        </p>
      )}
      <ul className="checks">
        {drawn.map((check) => (
          <CheckEntry
            key={check.key}
            meetingId={meeting.id}
            check={check}
            onOpenHead={isOpen ? () => setHeadOpen(true) : null}
          />
        ))}
      </ul>
      <EditHeadDialog meeting={meeting} isOpen={isHeadOpen} onClose={() => setHeadOpen(false)} />
    </>
  );
}
