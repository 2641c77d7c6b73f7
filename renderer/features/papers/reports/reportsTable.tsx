import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '../../../../shared/contract/index.ts';
import type { ReportRow } from '../../../../shared/contract/reports.ts';
import type { ReportPeriodId } from '../../../../shared/domain/ids.ts';
import { cameLate, isOverdue, isShownAs, ReportFilter } from '../../../../shared/domain/paper/report.ts';
import { daysFrom } from '../../../../shared/domain/day/day.ts';
import { germanDate } from '../../../../shared/german/format.ts';
import { dueWords } from '../../../../shared/german/inquiries.ts';
import { reportFilterLabels } from '../../../../shared/german/reports.ts';
import { useQuery } from '../../../api.ts';
import { Loaded } from '../../../forms/loading.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { type ColumnOf, ListTable } from '../../../ui/listTable.tsx';
import { FilterChips } from '../filterChips.tsx';
import { rememberOrder } from '../listOrder.ts';
import { collectedPath, reportPath } from './reportPaths.ts';
import { StandBadge } from './standBadge.tsx';

type Period = Output<'reportPeriods.get'>;

/** Who owes a report for a period, in the order of accession, and where each stands. */
export function ReportsTable({ id }: { id: ReportPeriodId }) {
  return (
    <Loaded query={useQuery('reportPeriods.get', { id })}>{(period) => <Shown period={period} />}</Loaded>
  );
}

function Shown({ period }: { period: Period }) {
  const [filter, setFilter] = useState<ReportFilter>('all');
  const [, navigate] = useLocation();
  const columns = useMemo(() => columnsFor(period.dueOn), [period.dueOn]);
  const counts = Object.fromEntries(
    ReportFilter.options.map((one) => [one, period.rows.filter((row) => isShownAs(one, row)).length]),
  ) as Record<ReportFilter, number>;
  return (
    <div className="reports-list stack">
      <div className="row">
        <Due period={period} open={counts.open} />
        <span className="spacer" />
        <LinkButton href={collectedPath(period.id)}>Sammelbericht</LinkButton>
      </div>
      {period.rows.length === 0 ? (
        <p className="muted">
          Für diesen Zeitraum ist noch niemand berichtspflichtig. Legen Sie Stellen an, die bis zum Stichtag
          beigetreten sind.
        </p>
      ) : (
        <ListTable
          label="Berichtspflichtige Stellen"
          searchLabel="Suchen nach dem Namen der Stelle"
          rows={period.rows.filter((row) => isShownAs(filter, row))}
          rowId={(row) => row.id}
          columns={columns}
          onOpen={(row, shown) => {
            rememberOrder(shown.map(({ id }) => id));
            navigate(reportPath(period.id, row.id));
          }}
        >
          <FilterChips labels={reportFilterLabels} value={filter} counts={counts} onChange={setFilter} />
        </ListTable>
      )}
    </div>
  );
}

function Due({ period: { dueOn, today }, open }: { period: Period; open: number }) {
  if (dueOn === null) return <span className="muted">kein Stichtag eingetragen</span>;
  const isLate = isOverdue({ dueOn }, { state: 'due' }, today) && open > 0;
  return (
    <span className={isLate ? 'overdue' : 'muted'}>
      Berichte bis {germanDate(dueOn)}
      {open > 0 && `, ${dueWords(daysFrom(today, dueOn))}`}
    </span>
  );
}

/** The day that goes with how it stands. */
function LastDay({ dueOn, row }: { dueOn: string | null; row: ReportRow }) {
  const on = row.receivedOn ?? row.reminders.at(-1)?.on;
  if (on === undefined) return '';
  return cameLate({ dueOn }, row) ? (
    <span className="overdue">{germanDate(on)}, verspätet</span>
  ) : (
    germanDate(on)
  );
}

const columnsFor = (dueOn: string | null): ColumnOf<ReportRow>[] => [
  {
    id: 'partner',
    label: 'Stelle',
    cell: ({ partner }) => <strong className="subject">{partner.name}</strong>,
    text: ({ partner }) => partner.name,
  },
  { id: 'no', label: 'Nr.', cell: ({ no }) => no, text: ({ no }) => String(no) },
  {
    id: 'joined',
    label: 'Beitritt',
    cell: ({ partner }) => (partner.joinedOn === null ? '–' : germanDate(partner.joinedOn)),
    text: ({ partner }) => partner.joinedOn ?? '',
  },
  { id: 'stand', label: 'Bericht', cell: (row) => <StandBadge report={row} />, text: (row) => row.state },
  {
    id: 'day',
    label: 'am',
    cell: (row) => <LastDay dueOn={dueOn} row={row} />,
    text: (row) => row.receivedOn ?? row.reminders.at(-1)?.on ?? '',
  },
];
