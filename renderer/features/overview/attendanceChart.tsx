import { useId } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { germanDate } from '../../../shared/german/format.ts';
import { useQuery } from '../../api.ts';
import { useChosenBody } from '../bodies/chosenBody.tsx';
import { ordinal } from '../meetings/meetingTitle.ts';

type Rows = Output<'overview.attendance'>;

/** Who came to the last meetings of the chosen body, beside what the quorum takes; nothing before the first was held. */
export function AttendanceCard() {
  const headingId = useId();
  const { body } = useChosenBody();
  const rows = useQuery('overview.attendance', { bodyId: body.id }).data ?? [];
  const last = rows.at(-1);
  if (!last) return null;
  return (
    <section className="card" aria-labelledby={headingId}>
      <div className="row middle">
        <h2 id={headingId}>Anwesenheit</h2>
        <span className="spacer" />
        <span className="muted">{`von ${last.seats}; Linie: beschlussfähig ab ${last.required}`}</span>
      </div>
      <Bars rows={rows} />
      <Table rows={rows} labelledBy={headingId} />
    </section>
  );
}

const [width, height, foot, top] = [420, 132, 18, 16];

/** The picture says nothing that the table does not say. */
function Bars({ rows }: { rows: Rows }) {
  const most = Math.max(...rows.map(({ present, seats }) => Math.max(present, seats)), 1);
  const y = (count: number) => height - foot - (count / most) * (height - foot - top);
  const step = width / rows.length;
  const bar = Math.min(38, step * 0.6);
  return (
    <svg className="attendance-plot" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {rows.map(({ meetingId, present, required, date }, at) => {
        const left = at * step;
        return (
          <g key={meetingId}>
            <rect
              className="bar"
              x={left + (step - bar) / 2}
              y={y(present)}
              width={bar}
              height={height - foot - y(present)}
            />
            <text x={left + step / 2} y={y(present) - 4}>
              {present}
            </text>
            <line className="quorum-line" x1={left} x2={left + step} y1={y(required)} y2={y(required)} />
            <text className="day" x={left + step / 2} y={height - 4}>
              {`${Number(date.slice(8, 10))}.${Number(date.slice(5, 7))}.`}
            </text>
          </g>
        );
      })}
      <line className="base-line" x1="0" x2={width} y1={height - foot} y2={height - foot} />
    </svg>
  );
}

const Table = ({ rows, labelledBy }: { rows: Rows; labelledBy: string }) => (
  <div className="kern-sr-only">
    <table aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">Sitzung</th>
          <th scope="col">anwesend</th>
          <th scope="col">Sitze</th>
          <th scope="col">beschlussfähig ab</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ meetingId, number, date, present, seats, required }) => (
          <tr key={meetingId}>
            <th scope="row">{`${ordinal(number)} am ${germanDate(date)}`}</th>
            <td>{present}</td>
            <td>{seats}</td>
            <td>{required}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
