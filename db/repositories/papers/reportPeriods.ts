import type { BodyId, ReportPeriodId } from '../../../shared/domain/ids.ts';
import { ReportPeriod } from '../../../shared/domain/paper/report.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { jsonColumn } from '../../codec.ts';
import { dropUnusedFiles } from '../files/files.ts';
import { nextVersion, refuseGone } from '../guarded.ts';

const columns = {
  foreword: jsonColumn('reportPeriod', ReportPeriod.shape.foreword),
  chapters: jsonColumn('reportPeriod', ReportPeriod.shape.chapters),
};

/** The newest first. */
export async function listReportPeriods(db: ReadDb, bodyId: BodyId | null): Promise<ReportPeriod[]> {
  const rows = await db
    .selectFrom('report_period')
    .selectAll()
    .$if(bodyId !== null, (query) => query.where('body_id', '=', bodyId))
    .orderBy(
      ({ fn }) => fn.coalesce('due_on', 'as_of'),
      (order) => order.desc().nullsFirst(),
    )
    .orderBy('id')
    .execute();
  return rows.map(toPeriod);
}

export async function findReportPeriod(db: ReadDb, id: ReportPeriodId): Promise<ReportPeriod | null> {
  const row = await db.selectFrom('report_period').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toPeriod(row) : null;
}

export async function insertReportPeriod(db: WriteDb, period: ReportPeriod): Promise<void> {
  const { id, bodyId, version, textVersion } = period;
  const own = { id, body_id: bodyId, version, text_version: textVersion };
  await db
    .insertInto('report_period')
    .values({ ...own, ...headRow(period), ...textsRow(period) })
    .execute();
}

/** Writes the head's next version and answers with it. Throws CONFLICT. */
export async function updateReportPeriodHead(db: WriteDb, period: ReportPeriod): Promise<Version> {
  const result = await db
    .updateTable('report_period')
    .set({ ...headRow(period), version: period.version + 1 })
    .where('id', '=', period.id)
    .where('version', '=', period.version)
    .executeTakeFirst();
  return nextVersion(result, period.version);
}

/** Writes the next version of foreword and chapters and answers with it. Throws CONFLICT. */
export async function updateCollectedTexts(
  db: WriteDb,
  period: Pick<ReportPeriod, 'id' | 'textVersion' | 'foreword' | 'chapters'>,
): Promise<Version> {
  const result = await db
    .updateTable('report_period')
    .set({ ...textsRow(period), text_version: period.textVersion + 1 })
    .where('id', '=', period.id)
    .where('text_version', '=', period.textVersion)
    .executeTakeFirst();
  return nextVersion(result, period.textVersion);
}

/** What partners were asked for goes with it. Throws NOT_FOUND. */
export async function removeReportPeriod(db: WriteDb, id: ReportPeriodId): Promise<void> {
  const result = await db.deleteFrom('report_period').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'reportPeriod');
  await dropUnusedFiles(db);
}

const toPeriod = (row: Tables['report_period']): ReportPeriod => ({
  id: row.id,
  version: row.version,
  textVersion: row.text_version,
  bodyId: row.body_id,
  name: row.name,
  dueOn: row.due_on,
  asOf: row.as_of,
  tableCaption: row.table_caption,
  foreword: columns.foreword.read(row.foreword, row.id),
  chapters: columns.chapters.read(row.chapters, row.id),
});

const headRow = (period: ReportPeriod) => ({
  name: period.name,
  due_on: period.dueOn,
  as_of: period.asOf,
  table_caption: period.tableCaption,
});

const textsRow = (period: Pick<ReportPeriod, 'foreword' | 'chapters'>) => ({
  foreword: columns.foreword.write(period.foreword),
  chapters: columns.chapters.write(period.chapters),
});
