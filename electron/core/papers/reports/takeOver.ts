import { findBodyId } from '../../../../db/repositories/office/bodies.ts';
import {
  insertPartnerReport,
  listWholeReports,
  updateReportStand,
  updateReportTexts,
} from '../../../../db/repositories/papers/partnerReports.ts';
import {
  findPartner,
  insertPartner,
  nextPartnerPosition,
} from '../../../../db/repositories/papers/partners.ts';
import {
  insertReportPeriod,
  updateCollectedTexts,
  updateReportPeriodHead,
} from '../../../../db/repositories/papers/reportPeriods.ts';
import type { ReadCollectedReport } from '../../../../shared/contract/collectedReports.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import { type BodyId, PartnerId, PartnerReportId, ReportPeriodId } from '../../../../shared/domain/ids.ts';
import {
  type PartnerReport,
  type ReportPeriod,
  saysNothing,
} from '../../../../shared/domain/paper/report.ts';
import { isEmptyText } from '../../../../shared/domain/richText.ts';
import type { CommandCtx } from '../../kernel/app.ts';
import { record } from '../../kernel/audit.ts';
import { baseOf, found } from '../../kernel/refusals.ts';
import { blankReport } from './obligations.ts';
import { periodById, periodRow } from './periods.ts';

type ReadPartner = ReadCollectedReport['partners'][number];

/** What was read becomes a period with its partners and reports. */
export async function takeOverCollected(
  ctx: CommandCtx,
  { bodyId, periodId, version, name, fileName, read }: Parsed<'collectedReports.takeOver'>,
): Promise<Output<'collectedReports.takeOver'>> {
  found(await findBodyId(ctx.db, bodyId), 'body');
  const period =
    periodId === null
      ? await createdPeriod(ctx, { bodyId, name, read })
      : await filledPeriod(ctx, { id: periodId, version, read });
  const stored = await listWholeReports(ctx.db, period.id);
  const known = new Map(stored.map((report) => [report.partnerId, report]));
  for (const told of read.partners) {
    const partnerId = await partnerOf(ctx, period.bodyId, told);
    const report = known.get(partnerId) ?? (await added(ctx, period, partnerId));
    known.set(partnerId, await takenReport(ctx, report, told));
  }
  const reports = read.partners.filter(({ report }) => report !== null).length;
  await record(ctx, 'collectedReportTaken', { file: fileName, period: period.name, reports });
  return periodRow(ctx.db, period);
}

type New = { bodyId: BodyId; name: string; read: ReadCollectedReport };

/** Whoever stands in the table owed a report, and nobody else. */
async function createdPeriod({ db, newId }: CommandCtx, { bodyId, name, read }: New): Promise<ReportPeriod> {
  const { foreword, chapters, asOf, tableCaption } = read;
  const texts = { foreword, chapters, asOf, tableCaption };
  const own = { id: newId(ReportPeriodId), version: 1, textVersion: 1, bodyId, name, dueOn: null };
  await insertReportPeriod(db, { ...own, ...texts });
  return { ...own, ...texts };
}

type There = { id: ReportPeriodId; version: number | null | undefined; read: ReadCollectedReport };

/** What is written there already is never replaced unseen. */
async function filledPeriod({ db }: CommandCtx, { id, version, read }: There): Promise<ReportPeriod> {
  const stored = await periodById(db, id);
  const filled = {
    ...stored,
    version: baseOf(version, stored.version),
    asOf: stored.asOf ?? read.asOf,
    tableCaption: stored.tableCaption || read.tableCaption,
    foreword: isEmptyText(stored.foreword.text) ? read.foreword : stored.foreword,
    chapters: stored.chapters.length === 0 ? read.chapters : stored.chapters,
  };
  return {
    ...filled,
    version: await updateReportPeriodHead(db, filled),
    textVersion: await updateCollectedTexts(db, filled),
  };
}

/** The one of ours that was chosen, or a new one. Throws NOT_FOUND. */
async function partnerOf({ db, newId }: CommandCtx, bodyId: BodyId, told: ReadPartner): Promise<PartnerId> {
  if (told.partnerId !== null) {
    const known = await findPartner(db, told.partnerId);
    return found(known?.bodyId === bodyId ? known : null, 'partner').id;
  }
  const { name, joinedOn } = told;
  const unknown = { activeUntil: null, measures: '', contact: '', email: '' };
  const id = newId(PartnerId);
  const partner = { ...unknown, id, version: 1, bodyId, name, joinedOn };
  await insertPartner(db, partner, await nextPartnerPosition(db, bodyId));
  return id;
}

async function added(
  { db, newId }: CommandCtx,
  period: ReportPeriod,
  partnerId: PartnerId,
): Promise<PartnerReport> {
  const report = blankReport(newId(PartnerReportId), period, partnerId);
  await insertPartnerReport(db, report);
  return report;
}

/** What came in or was written already stays. */
async function takenReport(
  { db, now }: CommandCtx,
  stored: PartnerReport,
  { report }: ReadPartner,
): Promise<PartnerReport> {
  const isFree = stored.state === 'due' && saysNothing(stored);
  if (!isFree) return stored;
  if (!report) {
    const none = { ...stored, state: 'missing' as const };
    return { ...none, version: await updateReportStand(db, none) };
  }
  const taken = { ...stored, ...report, state: 'received' as const, receivedOn: now().slice(0, 10) };
  return {
    ...taken,
    version: await updateReportStand(db, taken),
    textVersion: await updateReportTexts(db, taken),
  };
}
