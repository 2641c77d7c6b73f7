import { Link } from 'wouter';
import { recusalGroundLabels, whereaboutsWords } from '../../../../shared/german/labels.ts';
import { itemName, textNameIn, useAttendanceScope } from './attendanceScope.ts';

/** Who takes no part in an item: entered there in the Protokoll, listed here. */
export function RecusalPanel() {
  const scope = useAttendanceScope();
  const { meeting, attendance, items } = scope;
  const inOrder = items.flatMap((item) => attendance.recusals.filter(({ itemId }) => itemId === item.id));
  const remote = new Set(
    attendance.attendees.filter(({ isRemote }) => isRemote).map(({ personId }) => personId),
  );
  return (
    <section aria-labelledby="recusal-title" className="aside-panel">
      <h2 id="recusal-title" className="section-label">
        Nicht teilgenommen
      </h2>
      {inOrder.length === 0 ? (
        <p className="muted">
          Niemand. Wer befangen ist oder aus anderem Grund nicht mitwirkt, wird im Protokoll beim jeweiligen
          Punkt eingetragen.
        </p>
      ) : (
        <ul className="aside-list">
          {inOrder.map(({ id, itemId, personId, ground, note, ...recusal }) => (
            <li key={id}>
              <span>
                <Link href={`/sitzungen/${meeting.id}/protokoll/${itemId}`}>{itemName(items, itemId)}</Link>{' '}
                {textNameIn(scope, personId)}
                <span className="muted">
                  {' '}
                  {[recusalGroundLabels[ground], whereaboutsWords(recusal, remote.has(personId)), note]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
