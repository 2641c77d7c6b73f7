import type { BodyId, PartnerId, PartnerReportId, ReportPeriodId } from '../../../shared/domain/ids.ts';
import { PartnerReport } from '../../../shared/domain/paper/report.ts';
import type { IsoDate, Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { jsonColumn } from '../../codec.ts';
import { nextVersion, refuseGone } from '../guarded.ts';

const columns = {
  text: jsonColumn('partnerReport', PartnerReport.shape.text),
  reminders: jsonColumn('partnerReport', PartnerReport.shape.reminders),
};

/** What a list shows: everything but the text. */
export type ReportInList = Omit<PartnerReport, 'text'>;

const listed = [
  'id',
  'version',
  'text_version',
  'period_id',
  'partner_id',
  'heading',
  'as_of',
  'file_name',
  'state',
  'received_on',
  'reminders',
] as const satisfies readonly (keyof Tables['partner_report'])[];

/** Without an order: that is the partners'. */
export async function listReportsInPeriod(db: ReadDb, periodId: ReportPeriodId): Promise<ReportInList[]> {
  const rows = await db
    .selectFrom('partner_report')
    .select(listed)
    .where('period_id', '=', periodId)
    .execute();
  return rows.map(toReportInList);
}

/** The same with their texts. */
export async function listWholeReports(db: ReadDb, periodId: ReportPeriodId): Promise<PartnerReport[]> {
  const rows = await db.selectFrom('partner_report').selectAll().where('period_id', '=', periodId).execute();
  return rows.map(toReport);
}

export async function findPartnerReport(db: ReadDb, id: PartnerReportId): Promise<PartnerReport | null> {
  const row = await db.selectFrom('partner_report').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toReport(row) : null;
}

/** What a partner was ever asked for, with its texts. */
export async function listReportsOfPartner(db: ReadDb, partnerId: PartnerId): Promise<PartnerReport[]> {
  const rows = await db
    .selectFrom('partner_report')
    .selectAll()
    .where('partner_id', '=', partnerId)
    .execute();
  return rows.map(toReport);
}

export type OverduePeriod = {
  id: ReportPeriodId;
  bodyId: BodyId;
  name: string;
  dueOn: IsoDate | null;
  overdue: number;
};

/** Periods with reports that should have come before `today`, of one own body or of all; the longest first. */
export async function listOverdue(
  db: ReadDb,
  bodyId: BodyId | null,
  today: IsoDate,
): Promise<OverduePeriod[]> {
  return db
    .selectFrom('report_period')
    .innerJoin('partner_report', 'partner_report.period_id', 'report_period.id')
    .select(({ fn }) => [
      'report_period.id',
      'report_period.body_id as bodyId',
      'report_period.name',
      'report_period.due_on as dueOn',
      fn.countAll<number>().as('overdue'),
    ])
    .where('partner_report.state', '=', 'due')
    .where('report_period.due_on', '<', today)
    .$if(bodyId !== null, (query) => query.where('report_period.body_id', '=', bodyId))
    .groupBy('report_period.id')
    .orderBy('report_period.due_on')
    .orderBy('report_period.id')
    .execute();
}

export async function insertPartnerReport(db: WriteDb, report: PartnerReport): Promise<void> {
  const { id, version, textVersion, periodId, partnerId } = report;
  const own = { id, version, text_version: textVersion, period_id: periodId, partner_id: partnerId };
  await db
    .insertInto('partner_report')
    .values({ ...own, ...standRow(report), ...textsRow(report) })
    .execute();
}

/** Writes the next version of where it stands and answers with it. Throws CONFLICT. */
export async function updateReportStand(db: WriteDb, report: Omit<PartnerReport, 'text'>): Promise<Version> {
  const result = await db
    .updateTable('partner_report')
    .set({ ...standRow(report), version: report.version + 1 })
    .where('id', '=', report.id)
    .where('version', '=', report.version)
    .executeTakeFirst();
  return nextVersion(result, report.version);
}

/** Writes the next version of its texts and answers with it. Throws CONFLICT. */
export async function updateReportTexts(db: WriteDb, report: PartnerReport): Promise<Version> {
  const result = await db
    .updateTable('partner_report')
    .set({ ...textsRow(report), text_version: report.textVersion + 1 })
    .where('id', '=', report.id)
    .where('text_version', '=', report.textVersion)
    .executeTakeFirst();
  return nextVersion(result, report.textVersion);
}

/** Throws NOT_FOUND. */
export async function removePartnerReport(db: WriteDb, id: PartnerReportId): Promise<void> {
  const result = await db.deleteFrom('partner_report').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'partnerReport');
}

type Row = Tables['partner_report'];

const toReportInList = (row: Omit<Row, 'text'>): ReportInList => ({
  id: row.id,
  version: row.version,
  textVersion: row.text_version,
  periodId: row.period_id,
  partnerId: row.partner_id,
  heading: row.heading,
  asOf: row.as_of,
  fileName: row.file_name,
  state: row.state,
  receivedOn: row.received_on,
  reminders: columns.reminders.read(row.reminders, row.id),
});

const toReport = (row: Row): PartnerReport => ({
  ...toReportInList(row),
  text: columns.text.read(row.text, row.id),
});

const standRow = (report: Omit<PartnerReport, 'text'>) => ({
  state: report.state,
  received_on: report.receivedOn,
  reminders: columns.reminders.write(report.reminders),
});

const textsRow = (report: PartnerReport) => ({
  heading: report.heading,
  text: columns.text.write(report.text),
  as_of: report.asOf,
  file_name: report.fileName,
});
