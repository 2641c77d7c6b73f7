import {
  insertPartnerReport,
  listReportsInPeriod,
  listWholeReports,
  removePartnerReport,
} from '../../../../db/repositories/papers/partnerReports.ts';
import { listPartners } from '../../../../db/repositories/papers/partners.ts';
import { listReportPeriods } from '../../../../db/repositories/papers/reportPeriods.ts';
import type { ReadDb } from '../../../../db/schema/index.ts';
import { type BodyId, type PartnerId, PartnerReportId } from '../../../../shared/domain/ids.ts';
import {
  decidingDay,
  isConcluded,
  owes,
  type PartnerReport,
  type ReportPeriod,
} from '../../../../shared/domain/paper/report.ts';
import { emptyText } from '../../../../shared/domain/richText.ts';
import type { CommandCtx } from '../../kernel/app.ts';
import { isAnythingThere } from './reportFiles.ts';

/** Periods whose day has passed, and in which the office waits for nobody any more, keep whom they asked. */
export async function askInRunningPeriods(ctx: CommandCtx, bodyId: BodyId): Promise<void> {
  const today = ctx.now().slice(0, 10);
  for (const period of await listReportPeriods(ctx.db, bodyId)) {
    const isPast = (decidingDay(period) ?? today) < today;
    if (!isPast || !isConcluded(await listReportsInPeriod(ctx.db, period.id))) await askPartners(ctx, period);
  }
}

/** Everybody who owes a report is asked for it; who owes none any more is not, unless something came or was asked. */
export async function askPartners(ctx: CommandCtx, period: ReportPeriod): Promise<void> {
  const { db, newId } = ctx;
  const known = await listWholeReports(db, period.id);
  const asked = new Map(known.map((report) => [report.partnerId, report]));
  for (const partner of await listPartners(db, period.bodyId)) {
    const report = asked.get(partner.id);
    if (owes(partner, period)) {
      if (!report) await insertPartnerReport(db, blankReport(newId(PartnerReportId), period, partner.id));
    } else if (report && (await isUntouched(db, report))) await removePartnerReport(db, report.id);
  }
}

export const blankReport = (
  id: PartnerReportId,
  { id: periodId }: Pick<ReportPeriod, 'id'>,
  partnerId: PartnerId,
): PartnerReport => ({
  id,
  version: 1,
  textVersion: 1,
  periodId,
  partnerId,
  heading: '',
  text: emptyText,
  asOf: null,
  fileName: '',
  state: 'due',
  receivedOn: null,
  reminders: [],
});

const isUntouched = async (db: ReadDb, report: PartnerReport): Promise<boolean> =>
  report.state === 'due' &&
  report.heading === '' &&
  report.reminders.length === 0 &&
  !(await isAnythingThere(db, report));
