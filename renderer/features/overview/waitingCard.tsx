import { useQuery } from '../../api.ts';
import { useChosenBody } from '../bodies/chosenBody.tsx';
import { LinkButton } from '../../ui/button.tsx';
import '../release/release.css';
import { WaitingList } from '../release/waitingList.tsx';

/** What lies before the chair; nothing while nothing does. */
export function WaitingCard() {
  const { shownId } = useChosenBody();
  const waiting = useQuery('release.waiting', { bodyId: shownId }).data;
  if (!waiting || waiting.length === 0) return null;
  return (
    <section className="card" aria-labelledby="waiting-documents">
      <h2 id="waiting-documents">Wartet auf Freigabe</h2>
      <WaitingList documents={waiting} />
      <div>
        <LinkButton href="/freigaben" icon="arrow-forward">
          Zu den Freigaben
        </LinkButton>
      </div>
    </section>
  );
}
