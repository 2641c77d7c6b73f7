import '../papers/inquiry/inquiry.css';
import { Link } from 'wouter';
import { daysFrom } from '../../../shared/domain/day/day.ts';
import { counted } from '../../../shared/german/format.ts';
import { dueWords } from '../../../shared/german/inquiries.ts';
import { useQuery } from '../../api.ts';
import { useChosenBody } from '../bodies/chosenBody.tsx';

/** Periods whose reports have not all come in time; nothing while all have. */
export function ReportsCard() {
  const { shownId, choose } = useChosenBody();
  const { data } = useQuery('partnerReports.overdue', { bodyId: shownId });
  if (!data || data.rows.length === 0) return null;
  return (
    <section className="card" aria-labelledby="overdue-reports">
      <h2 id="overdue-reports">Ausstehende Berichte</h2>
      <ul className="waiting-inquiries">
        {data.rows.map(({ id, bodyId, name, dueOn, overdue }) => (
          <li key={id}>
            <Link href={`/vorlagen/stellen/${id}`} onClick={() => choose(bodyId)}>
              {name}
            </Link>
            {dueOn !== null && <span className="overdue">{dueWords(daysFrom(data.today, dueOn))}</span>}
            <span className="muted">{counted(overdue, 'Bericht fehlt', 'Berichte fehlen')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
