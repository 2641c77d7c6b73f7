import './hall.css';
import { longDate } from '../../../shared/german/format.ts';
import type { HallView } from '../../../shared/public/hall.ts';
import { useLiveQuery } from '../../api.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { Loaded } from '../../forms/loading.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWindowTitle } from '../../ui/useWindowTitle.ts';

/** For the projector: the item that is called, what is voted on and the result, large. Nothing can be pressed here. */
export function HallScreen({ id }: { id: string }) {
  const hall = useLiveQuery('hall.get', { meetingId: id });
  useWindowTitle('Saalansicht');
  return (
    <main className="hall">
      {hall.data && hall.error && <ErrorNotice error={hall.error} />}
      <Loaded query={hall}>{(view) => <Wall view={view} />}</Loaded>
    </main>
  );
}

function Wall({ view: { body, date, shows } }: { view: HallView }) {
  return (
    <>
      <p className="hall-head">
        {body} · {longDate(date)}
      </p>
      <div className="hall-body" aria-live="polite">
        {shows.kind === 'nothing' ? <h1>{body}</h1> : <Shown shows={shows} />}
      </div>
    </>
  );
}

function Shown({ shows }: { shows: Exclude<HallView['shows'], { kind: 'nothing' }> }) {
  switch (shows.kind) {
    case 'nonPublic':
      return (
        <h1 className="hall-hidden">
          <Icon name="visibility-off" /> Nichtöffentlicher Teil
        </h1>
      );
    case 'item':
      return (
        <>
          <h1>
            {shows.number && <span className="number">TOP {shows.number}</span>} {shows.title}
          </h1>
          {shows.subtitle && <p className="hall-subtitle">{shows.subtitle}</p>}
          {shows.resolution && (
            <section aria-label={shows.resolution.label}>
              <h2>{shows.resolution.label}</h2>
              {shows.resolution.wording && <p className="hall-wording">{shows.resolution.wording}</p>}
              {shows.resolution.result && <p className="hall-result">{shows.resolution.result}</p>}
            </section>
          )}
        </>
      );
  }
}
