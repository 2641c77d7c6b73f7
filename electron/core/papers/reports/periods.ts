import { findBodyId } from '../../../../db/repositories/office/bodies.ts';
import {
  listReportsInPeriod,
  listWholeReports,
  type ReportInList,
} from '../../../../db/repositories/papers/partnerReports.ts';
import { listPartners } from '../../../../db/repositories/papers/partners.ts';
import {
  findReportPeriod,
  insertReportPeriod,
  listReportPeriods,
  removeReportPeriod,
  updateCollectedTexts,
  updateReportPeriodHead,
} from '../../../../db/repositories/papers/reportPeriods.ts';
import type { ReadDb } from '../../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import type { ReportPeriodRow, ReportRow } from '../../../../shared/contract/reports.ts';
import { ReportPeriodId } from '../../../../shared/domain/ids.ts';
import { areTwins, blankTexts, type ReportPeriod } from '../../../../shared/domain/paper/report.ts';
import type { CommandCtx, QueryCtx } from '../../kernel/app.ts';
import { record } from '../../kernel/audit.ts';
import { baseOf, found, refuse } from '../../kernel/refusals.ts';
import { askPartners } from './obligations.ts';
import { wouldLose } from './reportFiles.ts';

export const periodById = async (db: ReadDb, id: ReportPeriodId): Promise<ReportPeriod> =>
  found(await findReportPeriod(db, id), 'reportPeriod');

export async function listPeriods(
  { db }: QueryCtx,
  { bodyId }: Parsed<'reportPeriods.list'>,
): Promise<Output<'reportPeriods.list'>> {
  const rows = [];
  for (const period of await listReportPeriods(db, bodyId)) rows.push(await periodRow(db, period));
  return rows;
}

/** A period with how many of its reports are open and how many have come in. */
export async function periodRow(
  db: ReadDb,
  { foreword: _foreword, chapters: _chapters, ...head }: ReportPeriod,
): Promise<ReportPeriodRow> {
  return { ...head, counts: countsOf(await listReportsInPeriod(db, head.id)) };
}

const countsOf = (reports: readonly Pick<ReportInList, 'state'>[]): ReportPeriodRow['counts'] => ({
  all: reports.length,
  open: reports.filter(({ state }) => state === 'due').length,
  received: reports.filter(({ state }) => state === 'received').length,
});

export async function getPeriod(
  { db, now }: QueryCtx,
  { id }: Parsed<'reportPeriods.get'>,
): Promise<Output<'reportPeriods.get'>> {
  const period = await periodById(db, id);
  return { ...period, today: now().slice(0, 10), rows: await reportRows(db, period) };
}

/** In the order of accession, numbered as they are printed. */
async function reportRows(db: ReadDb, { id, bodyId }: ReportPeriod): Promise<ReportRow[]> {
  const reports = new Map((await listReportsInPeriod(db, id)).map((report) => [report.partnerId, report]));
  const asked = (await listPartners(db, bodyId)).flatMap((partner) => {
    const report = reports.get(partner.id);
    return report ? [{ ...report, partner }] : [];
  });
  return asked.map((row, index) => ({ ...row, no: index + 1 }));
}

export async function savePeriod(
  ctx: CommandCtx,
  { id, version, ...head }: Parsed<'reportPeriods.save'>,
): Promise<Output<'reportPeriods.save'>> {
  const { db, newId } = ctx;
  if (id === null) {
    found(await findBodyId(db, head.bodyId), 'body');
    const period = { ...blankTexts, ...head, id: newId(ReportPeriodId), version: 1, textVersion: 1 };
    await refuseTwin(db, period);
    await insertReportPeriod(db, period);
    await askPartners(ctx, period);
    return period;
  }
  const stored = await periodById(db, id);
  const changed = { ...stored, ...head, bodyId: stored.bodyId, version: baseOf(version, stored.version) };
  await refuseTwin(db, changed);
  const period = { ...changed, version: await updateReportPeriodHead(db, changed) };
  await askPartners(ctx, period);
  return period;
}

/** Throws DUPLICATE where the body has a period that nothing tells from this one. */
export async function refuseTwin(db: ReadDb, period: ReportPeriod): Promise<void> {
  const others = (await listReportPeriods(db, period.bodyId)).filter(({ id }) => id !== period.id);
  if (others.some((other) => areTwins(other, period))) refuse({ code: 'DUPLICATE', field: 'reportPeriod' });
}

export async function saveCollectedTexts(
  { db, now }: CommandCtx,
  { id, baseVersion, ...texts }: Parsed<'reportPeriods.saveTexts'>,
): Promise<Output<'reportPeriods.saveTexts'>> {
  const { textVersion } = await periodById(db, id);
  const base = baseOf(baseVersion, textVersion);
  const version = await updateCollectedTexts(db, { ...texts, id, textVersion: base });
  return { version, savedAt: now().slice(11, 19) };
}

export async function removePeriod(
  ctx: CommandCtx,
  { id, version }: Parsed<'reportPeriods.remove'>,
): Promise<Output<'reportPeriods.remove'>> {
  const { db } = ctx;
  const stored = await periodById(db, id);
  baseOf(version, stored.version);
  const reports = await listWholeReports(db, id);
  if (await wouldLose(db, reports)) refuse({ code: 'IN_USE', what: 'reportPeriod' });
  await removeReportPeriod(db, id);
  await record(ctx, 'reportPeriodRemoved', { period: stored.name });
  return null;
}
