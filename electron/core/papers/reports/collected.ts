import { listRules } from '../../../../db/repositories/office/bodies.ts';
import { findMunicipality } from '../../../../db/repositories/office/municipality.ts';
import { listWholeReports } from '../../../../db/repositories/papers/partnerReports.ts';
import { listPartners } from '../../../../db/repositories/papers/partners.ts';
import type { ReadDb } from '../../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import { collectedSheet } from '../../../../shared/documents/collectedSheet.ts';
import { noValues } from '../../../../shared/documents/templates/field.ts';
import { rulesOn } from '../../../../shared/domain/body/body.ts';
import { permittedName } from '../../../../shared/domain/document/fileName.ts';
import type { ReportPeriodId } from '../../../../shared/domain/ids.ts';
import type { IsoDate } from '../../../../shared/domain/values.ts';
import type { ReportFacts } from '../../../../shared/facts/reportFacts.ts';
import { projectReports } from '../../../../shared/public/collectedReport.ts';
import type { ActionCtx, QueryCtx } from '../../kernel/app.ts';
import { found } from '../../kernel/refusals.ts';
import { pdfFileOf, type PrintedSheet, wordFileOf } from '../printedSheet.ts';
import { sheetToPrint } from '../sheetToPrint.ts';
import { periodById } from './periods.ts';

/** The collected report as a Word file, as it would be published now. */
export async function exportCollected(
  { db, now }: QueryCtx,
  { id }: Parsed<'reportPeriods.export'>,
): Promise<Output<'reportPeriods.export'>> {
  return wordFileOf(await printedCollected(db, id, now()));
}

/** The same as a PDF. Throws what making one throws. */
export async function exportCollectedPdf(
  { store, now }: ActionCtx,
  { id, form }: Parsed<'reportPeriods.exportPdf'>,
): Promise<Output<'reportPeriods.exportPdf'>> {
  return pdfFileOf(await store.read((db) => printedCollected(db, id, now())), form, now());
}

async function printedCollected(db: ReadDb, id: ReportPeriodId, now: string): Promise<PrintedSheet> {
  const facts = await reportFacts(db, id, now.slice(0, 10));
  const reports = projectReports(facts);
  const model = collectedSheet(reports);
  const name = permittedName(facts.period.name);
  const { title, municipality } = reports;
  const words = { titel: title, gremium: facts.rules.name, stadt: municipality?.name ?? '' };
  const values = { ...noValues, words, content: { inhalt: model.blocks } };
  return sheetToPrint(db, facts.rules, { kind: 'collectedReport', name, model, values });
}

/** All that documents are made of, as things stand. Throws NOT_FOUND. */
async function reportFacts(db: ReadDb, id: ReportPeriodId, today: IsoDate): Promise<ReportFacts> {
  const whole = await wholePeriod(db, id);
  const rules = found(rulesOn(await listRules(db, whole.period.bodyId), today), 'rules');
  return { ...whole, rules, municipality: await findMunicipality(db) };
}

/** A period with its reports in the order of accession. Throws NOT_FOUND. */
export async function wholePeriod(
  db: ReadDb,
  id: ReportPeriodId,
): Promise<Pick<ReportFacts, 'period' | 'reports'>> {
  const period = await periodById(db, id);
  const reports = new Map((await listWholeReports(db, id)).map((report) => [report.partnerId, report]));
  const asked = (await listPartners(db, period.bodyId)).flatMap((partner) => {
    const report = reports.get(partner.id);
    return report ? [{ ...report, partner }] : [];
  });
  return { period, reports: asked };
}
