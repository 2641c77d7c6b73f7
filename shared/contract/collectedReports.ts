import { z } from 'zod';
import { BodyId, PartnerId, ReportPeriodId } from '../domain/ids.ts';
import { CollectedTexts, PartnerFields, ReportPeriodHead, ReportTexts } from '../domain/paper/report.ts';
import { BaseVersion, line } from '../domain/values.ts';
import { bytesUpTo } from './bytes.ts';
import { ReportFinding, ReportPeriodRow } from './reports.ts';
import { action, command } from './route.ts';

/** A partner as the table of a foreign report has it, with what it reported. */
const ReadPartner = z.object({
  ...PartnerFields.pick({ name: true, joinedOn: true }).shape,
  /** The one of ours that it is; null where it is new. */
  partnerId: PartnerId.nullable(),
  /** Null where none came. */
  report: ReportTexts.pick({ heading: true, text: true }).nullable(),
});

const mostPartners = 300;

/** A foreign collected report, taken apart and not stored. */
export const ReadCollectedReport = CollectedTexts.extend({
  ...ReportPeriodHead.pick({ asOf: true, tableCaption: true }).shape,
  /** In the order of the table. */
  partners: z
    .array(ReadPartner)
    .max(
      mostPartners,
      `Ein Sammelbericht hat höchstens ${mostPartners} Stellen. Bitte teilen Sie die Datei.`,
    ),
});
export type ReadCollectedReport = z.infer<typeof ReadCollectedReport>;

/** What is to be looked at before it is taken over; both values of a contradiction are kept. */
export const CollectedPreview = ReadCollectedReport.extend({
  findings: z.array(ReportFinding),
  /** Lines that became no part of it. */
  rest: z.array(z.object({ page: z.number().int(), line: z.number().int(), text: z.string() })),
});
export type CollectedPreview = z.infer<typeof CollectedPreview>;

export const collectedReports = {
  /** Reads a file (DOCX, PDF, ODT, TXT) and stores nothing. Refused with NO_COLLECTED_REPORT. */
  'collectedReports.read': action(
    z.object({ bodyId: BodyId, bytes: bytesUpTo(50) }),
    CollectedPreview,
  ).changes(),
  /**
   * Takes over what was read, into a new period or one that is there: what is written there already stays. Partners that
   * are new are entered with the day of the table; who is there by then under the same name is no new one. Refused with
   * DUPLICATE where nothing tells the new period from one that is there.
   */
  'collectedReports.takeOver': command(
    z.object({
      bodyId: BodyId,
      periodId: ReportPeriodId.nullable(),
      /** Of the period that is there. */
      version: BaseVersion,
      /** Of the new period. */
      name: ReportPeriodHead.shape.name,
      fileName: line(255),
      read: ReadCollectedReport,
    }),
    ReportPeriodRow,
  ).changes('reports', 'audit'),
};
