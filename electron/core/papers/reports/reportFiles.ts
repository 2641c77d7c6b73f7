import { listAttachments } from '../../../../db/repositories/attachments/attachments.ts';
import type { ReadDb } from '../../../../db/schema/index.ts';
import { holdsSomething, type PartnerReport, saysNothing } from '../../../../shared/domain/paper/report.ts';

/** A text, a file, or at least where the file lies. */
export const isAnythingThere = async (db: ReadDb, report: PartnerReport): Promise<boolean> =>
  !saysNothing(report) || (await listAttachments(db, { kind: 'report', id: report.id })).length > 0;

/** Whether something would be lost with one of them: a report that came in, words, or a file. */
export async function wouldLose(db: ReadDb, reports: readonly PartnerReport[]): Promise<boolean> {
  for (const report of reports) {
    if (holdsSomething(report) || (await isAnythingThere(db, report))) return true;
  }
  return false;
}
