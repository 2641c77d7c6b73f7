import { type PartnerReport, reportStandOf } from '../../../../shared/domain/paper/report.ts';
import { reportStandLabels } from '../../../../shared/german/reports.ts';
import { Badge } from '../../../ui/notice.tsx';

const kinds = { received: 'success', missing: 'warning', reminded: 'info', due: undefined } as const;

/** Where a report stands, in a word. */
export function StandBadge({ report }: { report: Pick<PartnerReport, 'state' | 'reminders'> }) {
  const stand = reportStandOf(report);
  const kind = kinds[stand];
  return <Badge {...(kind ? { kind } : {})}>{reportStandLabels[stand]}</Badge>;
}
