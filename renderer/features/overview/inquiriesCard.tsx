import '../papers/inquiry/inquiry.css';
import { Link } from 'wouter';
import type { UnansweredRow } from '../../../shared/contract/inquiries.ts';
import { daysFrom } from '../../../shared/domain/day/day.ts';
import { counted } from '../../../shared/german/format.ts';
import { answeredWords, dueWords } from '../../../shared/german/inquiries.ts';
import { useQuery } from '../../api.ts';
import { useChosenBody } from '../bodies/chosenBody.tsx';

/** As many as one looks through; the list of papers has them all. */
const shown = 5;

/** Anfragen that wait for an answer; nothing while none does. */
export function InquiriesCard() {
  const { shownId } = useChosenBody();
  const { data } = useQuery('inquiries.unanswered', { bodyId: shownId });
  if (!data || data.rows.length === 0) return null;
  const more = data.rows.length - shown;
  return (
    <section className="card" aria-labelledby="open-inquiries">
      <h2 id="open-inquiries">Offene Anfragen</h2>
      <ul className="waiting-inquiries">
        {data.rows.slice(0, shown).map((row) => (
          <Row key={row.id} row={row} today={data.today} />
        ))}
      </ul>
      {more > 0 && (
        <p>
          <Link href="/vorlagen">{counted(more, 'weitere offene Anfrage', 'weitere offene Anfragen')}</Link>
        </p>
      )}
    </section>
  );
}

function Row({ row, today }: { row: UnansweredRow; today: string }) {
  const days = row.dueOn === null ? null : daysFrom(today, row.dueOn);
  const waitsFor = row.unit === '' ? '' : `wartet auf ${row.unit}`;
  return (
    <li>
      <Link href={`/vorlagen/${row.id}`}>{[row.number, row.subject].filter(Boolean).join(' · ')}</Link>
      {days !== null && <span className={days < 0 ? 'overdue' : ''}>{dueWords(days)}</span>}
      <span className="muted">{[answeredWords(row), waitsFor].filter(Boolean).join(' · ')}</span>
    </li>
  );
}
