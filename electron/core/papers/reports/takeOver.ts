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
  listPartners,
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
import { joinedReport } from '../../../../shared/domain/paper/joinedReport.ts';
import {
  partnerNamed,
  type PartnerReport,
  type ReportPeriod,
  saysNothing,
} from '../../../../shared/domain/paper/report.ts';
import { isEmptyText } from '../../../../shared/domain/richText.ts';
import type { CommandCtx } from '../../kernel/app.ts';
import { record } from '../../kernel/audit.ts';
import { baseOf, found } from '../../kernel/refusals.ts';
import { blankReport } from './obligations.ts';
import { periodById, periodRow, refuseTwin } from './periods.ts';

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
  const told = await reportsByPartner(ctx, period.bodyId, read.partners);
  for (const [partnerId, report] of told) {
    await takeReport(ctx, known.get(partnerId) ?? (await added(ctx, period, partnerId)), report);
  }
  const reports = [...told.values()].filter((report) => report !== null).length;
  await record(ctx, 'collectedReportTaken', { file: fileName, period: period.name, reports });
  return periodRow(ctx.db, period);
}

type New = { bodyId: BodyId; name: string; read: ReadCollectedReport };

/** Whoever stands in the table owed a report, and nobody else. Throws DUPLICATE where it was taken over before. */
async function createdPeriod({ db, newId }: CommandCtx, { bodyId, name, read }: New): Promise<ReportPeriod> {
  const { foreword, chapters, asOf, tableCaption } = read;
  const texts = { foreword, chapters, asOf, tableCaption };
  const own = { id: newId(ReportPeriodId), version: 1, textVersion: 1, bodyId, name, dueOn: null };
  await refuseTwin(db, { ...own, ...texts });
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
    foreword: isEmptyText(stored.foreword.text) ? withOwnHeading(stored, read) : stored.foreword,
    chapters: stored.chapters.length === 0 ? read.chapters : stored.chapters,
  };
  return {
    ...filled,
    version: await updateReportPeriodHead(db, filled),
    textVersion: await updateCollectedTexts(db, filled),
  };
}

/** A heading that was written already stays over the text that comes in. */
const withOwnHeading = ({ foreword }: ReportPeriod, read: ReadCollectedReport): ReportPeriod['foreword'] => ({
  ...read.foreword,
  heading: foreword.heading || read.foreword.heading,
});

/** One report for each partner: whoever is told twice is still one, and nothing that it reported is lost. */
async function reportsByPartner(
  ctx: CommandCtx,
  bodyId: BodyId,
  partners: readonly ReadPartner[],
): Promise<Map<PartnerId, ReadPartner['report']>> {
  const told = new Map<PartnerId, ReadPartner['report']>();
  for (const partner of partners) {
    const id = await partnerOf(ctx, bodyId, partner);
    told.set(id, joinedReport(told.get(id) ?? null, partner.report));
  }
  return told;
}

/** The one of ours that was chosen or that has this name by now, or a new one. Throws NOT_FOUND. */
async function partnerOf({ db, newId }: CommandCtx, bodyId: BodyId, told: ReadPartner): Promise<PartnerId> {
  if (told.partnerId !== null) {
    const known = await findPartner(db, told.partnerId);
    return found(known?.bodyId === bodyId ? known : null, 'partner').id;
  }
  const named = partnerNamed(await listPartners(db, bodyId), told);
  if (named) return named.id;
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
async function takeReport(
  { db, now }: CommandCtx,
  stored: PartnerReport,
  report: ReadPartner['report'],
): Promise<void> {
  const isFree = stored.state === 'due' && saysNothing(stored);
  if (!isFree) return;
  if (!report) {
    await updateReportStand(db, { ...stored, state: 'missing' });
    return;
  }
  const taken = { ...stored, ...report, state: 'received' as const, receivedOn: now().slice(0, 10) };
  await updateReportStand(db, taken);
  await updateReportTexts(db, taken);
}
