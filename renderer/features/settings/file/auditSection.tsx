import { useState } from 'react';
import { auditTime } from '../../../../shared/german/audit.ts';
import { useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/emptyState.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { LogCheck } from './logCheck.tsx';
import './audit.css';

/** What was done, newest first. The entries are chained: a change of one shows, and so does a log that was emptied. */
export function AuditSection() {
  const newest = useQuery('audit.list', { before: null });
  const [more, setMore] = useState(0);
  return (
    <div className="stack">
      <p className="lead">
        Ratsfeder hält fest, was zur Freigabe gegeben, freigegeben, versandt oder umgestellt wurde. Die
        Einträge lassen sich nicht ändern; „Vorgänge prüfen“ zeigt, ob alle noch da und unverändert sind, und
        mit ihnen alle Dokumente, Unterschriften, Anlagen und Sendungen.
      </p>
      <LogCheck />
      <Loaded query={newest}>
        {([first]) =>
          first ? (
            <ol className="audit" aria-label="Vorgänge">
              <AuditPage before={null} more={more} onMore={() => setMore(more + 1)} />
            </ol>
          ) : (
            <EmptyState icon="checklist" title="Noch keine Vorgänge">
              <p>
                Sobald ein Dokument zur Freigabe gegeben oder eine Einstellung geändert wird, steht es hier.
              </p>
            </EmptyState>
          )
        }
      </Loaded>
    </div>
  );
}

type PageProps = { before: number | null; more: number; onMore: () => void };

/** A page and, below it, as many more as were asked for; each begins where the one above ends. */
function AuditPage({ before, more, onMore }: PageProps) {
  const page = useQuery('audit.list', { before });
  return (
    <Loaded query={page}>
      {(entries) => {
        const oldest = entries.at(-1)?.seq ?? 1;
        return (
          <>
            {entries.map(({ seq, at, by, sentence }) => (
              <li key={seq}>
                <time dateTime={at}>{auditTime(at)}</time>
                <span>
                  {sentence}
                  {by && <span className="muted"> Durch {by}.</span>}
                </span>
              </li>
            ))}
            {oldest > 1 && more > 0 && <AuditPage before={oldest} more={more - 1} onMore={onMore} />}
            {oldest > 1 && more === 0 && (
              <li className="older">
                <Button onPress={onMore}>Ältere anzeigen</Button>
              </li>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
