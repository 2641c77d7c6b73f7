import { useState } from 'react';
import type { PaperId } from '../../../shared/domain/ids.ts';
import { auditTime } from '../../../shared/german/audit.ts';
import { germanDate } from '../../../shared/german/format.ts';
import { useQuery } from '../../api.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { Button } from '../../ui/button.tsx';

/** As many as say what happened last. */
const newest = 5;

/** Who did what with a paper and when; nothing for one of before that was noted. */
export function HistoryCard({ id }: { id: PaperId }) {
  const { data, error } = useQuery('papers.history', { id });
  const [isWhole, setWhole] = useState(false);
  if (error) return <ErrorNotice error={error} />;
  if (!data || data.length === 0) return null;
  return (
    <section className="card" aria-labelledby="paper-history">
      <div className="row">
        <h2 id="paper-history">Verlauf</h2>
        <span className="spacer" />
        {data.length > newest && (
          <Button
            variant="tertiary"
            compact
            aria-label={isWhole ? 'Verlauf: nur das Letzte' : 'Verlauf: alles'}
            aria-expanded={isWhole}
            onPress={() => setWhole(!isWhole)}
          >
            {isWhole ? 'weniger' : 'alles'}
          </Button>
        )}
      </div>
      <ol className="paper-history">
        {data.slice(0, isWhole ? data.length : newest).map(({ key, on, at, by, words }) => (
          <li key={key}>
            <time dateTime={at ?? on} title={at === null ? undefined : auditTime(at)}>
              {germanDate(on)}
            </time>
            <span>
              {words}
              {by !== '' && <span className="muted"> {by}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
