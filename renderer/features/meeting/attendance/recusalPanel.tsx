import { Link } from 'wouter';
import { whereaboutsLabels } from '../../../../shared/german/labels.ts';
import { itemName, textNameIn, useAttendanceScope } from './attendanceScope.ts';

/** § 31 GO NRW: entered at the item in the Protokoll, listed here. */
export function RecusalPanel() {
  const scope = useAttendanceScope();
  const { meeting, attendance, items } = scope;
  const inOrder = items.flatMap((item) => attendance.recusals.filter(({ itemId }) => itemId === item.id));
  return (
    <section aria-labelledby="recusal-title" className="aside-panel">
      <h2 id="recusal-title" className="section-label">
        Befangenheit
      </h2>
      {inOrder.length === 0 ? (
        <p className="muted">Niemand. Eingetragen wird sie im Protokoll beim jeweiligen Punkt.</p>
      ) : (
        <ul className="aside-list">
          {inOrder.map(({ id, itemId, personId, whereabouts, note }) => (
            <li key={id}>
              <span>
                <Link href={`/sitzungen/${meeting.id}/protokoll/${itemId}`}>{itemName(items, itemId)}</Link>{' '}
                {textNameIn(scope, personId)}
                <span className="muted">
                  {' '}
                  {[whereaboutsLabels[whereabouts], note].filter(Boolean).join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
