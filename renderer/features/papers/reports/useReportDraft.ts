import type { PartnerReportId } from '../../../../shared/domain/ids.ts';
import type { ReportView } from '../../../../shared/contract/reports.ts';
import { type ReportTexts, saysNothing } from '../../../../shared/domain/paper/report.ts';
import { call, queryClient, readChanged } from '../../../api.ts';
import type { Draft } from '../../../saving/draft.ts';
import { useDraft } from '../../../saving/useDraft.ts';

/** What is typed or pasted at a report; it saves itself. */
export function useReportDraft({
  id,
  textVersion,
  heading,
  text,
  asOf,
  fileName,
}: ReportView): Draft<ReportTexts> {
  return useDraft<ReportTexts>({
    key: `report:${id}`,
    value: { heading, text, asOf, fileName },
    version: textVersion,
    save: async (texts, baseVersion) => {
      const saved = await call('partnerReports.save', { id, baseVersion, ...texts });
      remember(id, { ...texts, textVersion: saved.version });
      return { version: saved.version, at: saved.savedAt };
    },
  });
}

/** What was saved shows at once when the report is opened again; emptied, it has not come in. */
function remember(id: PartnerReportId, saved: ReportTexts & { textVersion: number }): void {
  const key = ['partnerReports.get', { id }];
  const before = queryClient.getQueryData<ReportView>(key);
  if (before) queryClient.setQueryData<ReportView>(key, { ...before, ...saved });
  if (before?.state === 'received' && saysNothing(saved)) void readChanged('partnerReports.save');
  else void queryClient.invalidateQueries({ queryKey: ['reportPeriods.findings'] });
}
