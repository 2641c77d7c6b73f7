import type { ReportView } from '../../../../shared/contract/reports.ts';
import { daysFrom } from '../../../../shared/domain/day/day.ts';
import { cameLate } from '../../../../shared/domain/paper/report.ts';
import { germanDate } from '../../../../shared/german/format.ts';
import { dueWords } from '../../../../shared/german/inquiries.ts';
import { arrivalWords } from '../../../../shared/german/reports.ts';
import { Button } from '../../../ui/button.tsx';
import { useChosenBody } from '../../bodies/chosenBody.tsx';

type Props = { report: ReportView; onEdit: () => void; onRemind: () => void; onArrival: () => void };

/** Until when the report was asked for and what was done about it, and who owes it. */
export function ReportSide({ report, onEdit, onRemind, onArrival }: Props) {
  return (
    <aside className="paper-side" aria-label="Angaben zum Bericht">
      <div className="card stack">
        <h2>Eingang</h2>
        <div className="row">
          <Arrival report={report} />
          {report.state === 'received' && (
            <Button
              variant="tertiary"
              compact
              icon="edit"
              aria-label="Tag des Eingangs ändern"
              onPress={onArrival}
            >
              ändern
            </Button>
          )}
        </div>
        {report.state === 'due' && (
          <div>
            <Button icon="mail" onPress={onRemind}>
              Erinnern …
            </Button>
          </div>
        )}
        <Reminders report={report} />
      </div>
      <PartnerCard report={report} onEdit={onEdit} />
    </aside>
  );
}

function Arrival({ report: { state, receivedOn, period } }: Pick<Props, 'report'>) {
  const { today } = useChosenBody();
  const { dueOn } = period;
  if (receivedOn !== null) {
    return (
      <p className={cameLate(period, { receivedOn }) ? 'overdue' : ''}>{arrivalWords(period, receivedOn)}</p>
    );
  }
  if (state === 'missing') return <p>Es wird kein Bericht mehr erwartet.</p>;
  if (dueOn === null) return <p className="muted">kein Stichtag eingetragen</p>;
  const days = daysFrom(today, dueOn);
  return (
    <p className={days < 0 ? 'overdue' : ''}>
      {germanDate(dueOn)}, {dueWords(days)}
    </p>
  );
}

/** The newest first. */
function Reminders({ report: { reminders } }: Pick<Props, 'report'>) {
  if (reminders.length === 0) return null;
  return (
    <div>
      <h3>Erinnert</h3>
      <ul className="reminders">
        {reminders.toReversed().map(({ on, to }, index) => (
          <li key={`${index}:${on}`}>
            {germanDate(on)}: {to}
          </li>
        ))}
      </ul>
    </div>
  );
}

function PartnerCard({ report: { partner }, onEdit }: Pick<Props, 'report' | 'onEdit'>) {
  const rows: [string, string][] = [
    ['Beitritt', partner.joinedOn === null ? '' : germanDate(partner.joinedOn)],
    ['Dabei bis', partner.activeUntil === null ? '' : germanDate(partner.activeUntil)],
    ['Kontakt', partner.contact],
    ['E-Mail', partner.email],
    ['Vereinbarte Maßnahmen', partner.measures],
  ];
  return (
    <div className="card">
      <div className="row">
        <h2>Stelle</h2>
        <span className="spacer" />
        <Button variant="tertiary" compact icon="edit" aria-label="Stelle: Angaben ändern" onPress={onEdit}>
          ändern
        </Button>
      </div>
      <dl className="facts">
        {rows
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="as-written">{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
