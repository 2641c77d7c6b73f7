import {
  findPartnerReport,
  listOverdue,
  updateReportStand,
  updateReportTexts,
} from '../../../../db/repositories/papers/partnerReports.ts';
import { findPartner } from '../../../../db/repositories/papers/partners.ts';
import type { ReadDb, WriteDb } from '../../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import type { PartnerReportId } from '../../../../shared/domain/ids.ts';
import type { PartnerReport } from '../../../../shared/domain/paper/report.ts';
import type { CommandCtx, QueryCtx } from '../../kernel/app.ts';
import { baseOf, found, refuse } from '../../kernel/refusals.ts';
import { periodById, periodRow } from './periods.ts';
import { isAnythingThere } from './reportFiles.ts';

export const reportById = async (db: ReadDb, id: PartnerReportId): Promise<PartnerReport> =>
  found(await findPartnerReport(db, id), 'partnerReport');

export async function getPartnerReport(
  { db }: QueryCtx,
  { id }: Parsed<'partnerReports.get'>,
): Promise<Output<'partnerReports.get'>> {
  const report = await reportById(db, id);
  const partner = found(await findPartner(db, report.partnerId), 'partner');
  return { ...report, partner, period: await periodRow(db, await periodById(db, report.periodId)) };
}

export async function saveReportTexts(
  { db, now }: CommandCtx,
  { id, baseVersion, ...texts }: Parsed<'partnerReports.save'>,
): Promise<Output<'partnerReports.save'>> {
  const stored = await reportById(db, id);
  const report = { ...stored, ...texts, textVersion: baseOf(baseVersion, stored.textVersion) };
  const version = await updateReportTexts(db, report);
  await expectAgain(db, report);
  return { version, savedAt: now().slice(11, 19) };
}

/** Of what came in nothing is left, neither text nor file: it is due as before. */
export async function expectAgain(db: WriteDb, report: PartnerReport): Promise<void> {
  if (report.state === 'received' && !(await isAnythingThere(db, report)))
    await updateReportStand(db, { ...report, state: 'due', receivedOn: null });
}

export async function setReportState(
  { db, now }: CommandCtx,
  { id, version, state, receivedOn: told }: Parsed<'partnerReports.setState'>,
): Promise<Output<'partnerReports.setState'>> {
  const stored = await reportById(db, id);
  const base = baseOf(version, stored.version);
  if (state === 'received' && !(await isAnythingThere(db, stored))) refuse({ code: 'REPORT_EMPTY' });
  const today = now().slice(0, 10);
  if (state === 'received' && told && told > today) refuse({ code: 'REPORT_NOT_YET' });
  const receivedOn = state === 'received' ? (told ?? stored.receivedOn ?? today) : null;
  const report = { ...stored, state, receivedOn, version: base };
  return { ...report, version: await updateReportStand(db, report) };
}

export async function overdueReports(
  { db, now }: QueryCtx,
  { bodyId = null }: Parsed<'partnerReports.overdue'>,
): Promise<Output<'partnerReports.overdue'>> {
  const today = now().slice(0, 10);
  return { today, rows: await listOverdue(db, bodyId, today) };
}
