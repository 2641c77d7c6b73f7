import { z } from 'zod';
import { Addressees } from '../domain/addressees.ts';
import { PdfForm } from '../domain/document/pdfForm.ts';
import { BodyId, PaperId, PartnerId, PartnerReportId, ReportPeriodId } from '../domain/ids.ts';
import {
  CollectedTexts,
  Partner,
  PartnerFields,
  PartnerReport,
  ReportPeriod,
  ReportPeriodHead,
  ReportState,
  ReportTexts,
} from '../domain/paper/report.ts';
import { BaseVersion, IsoDate, line, lines, requiredLine, Version } from '../domain/values.ts';
import { FilePayload } from './documents.ts';
import { action, command, query } from './route.ts';

/** A period as it is chosen, with how its reports stand. */
export const ReportPeriodRow = ReportPeriod.omit({ foreword: true, chapters: true }).extend({
  counts: z.object({ all: z.number().int(), open: z.number().int(), received: z.number().int() }),
});
export type ReportPeriodRow = z.infer<typeof ReportPeriodRow>;

/** What a partner owes for a period, in the order of accession. */
export const ReportRow = PartnerReport.omit({ text: true }).extend({
  /** As in the table of the collected report, from 1. */
  no: z.number().int(),
  partner: Partner,
});
export type ReportRow = z.infer<typeof ReportRow>;

export const ReportView = PartnerReport.extend({ partner: Partner, period: ReportPeriodRow });
export type ReportView = z.infer<typeof ReportView>;

/** Two values that cannot both be true; both are kept, and the clerk decides. Or what a file says that no field takes. */
export const ReportFinding = z.object({
  /**
   * 'knownJoinedOn': the day that was entered here is another than that of a foreign table. 'noSuchDay', 'shortened',
   * 'twice': import/paper/collected/propose.ts.
   */
  about: z.enum(['numberOfPartners', 'joinedOn', 'knownJoinedOn', 'noSuchDay', 'shortened', 'twice']),
  /** '' where it is about all of them. */
  partner: z.string(),
  /** What the table says, then what contradicts it. */
  values: z.tuple([z.string(), z.string()]),
});
export type ReportFinding = z.infer<typeof ReportFinding>;

const PartnerInput = PartnerFields.extend({
  id: PartnerId.nullable(),
  version: BaseVersion,
  bodyId: BodyId,
}).refine(
  ({ joinedOn, activeUntil }) => joinedOn === null || activeUntil === null || activeUntil >= joinedOn,
  { path: ['activeUntil'], message: 'Das Ende liegt vor dem Beitritt. Bitte prüfen Sie die Daten.' },
);

const savedReport = z.object({ version: Version, savedAt: z.string() });

export const reports = {
  /** In the order of accession. */
  'partners.list': query(z.object({ bodyId: BodyId }), z.array(Partner)).reads('reports'),
  /** A new one owes its report for every period that is still running. */
  'partners.save': command(PartnerInput, Partner).changes('reports'),
  /** Refused with IN_USE once a report of it has come in or is written. */
  'partners.remove': command(z.object({ id: PartnerId, version: BaseVersion }), z.null()).changes(
    'reports',
    'attachments',
    'audit',
  ),
  /** The newest first. */
  'reportPeriods.list': query(z.object({ bodyId: BodyId }), z.array(ReportPeriodRow)).reads('reports'),
  'reportPeriods.get': query(
    z.object({ id: ReportPeriodId }),
    ReportPeriod.extend({ today: IsoDate, rows: z.array(ReportRow) }),
  ).reads('reports', 'clock'),
  /** A new one asks every partner that owes a report for it. */
  'reportPeriods.save': command(
    ReportPeriodHead.extend({ id: ReportPeriodId.nullable(), version: BaseVersion, bodyId: BodyId }),
    ReportPeriod,
  ).changes('reports'),
  /** `savedAt` is the wall-clock time, HH:MM:SS. */
  'reportPeriods.saveTexts': command(
    CollectedTexts.extend({ id: ReportPeriodId, baseVersion: Version }),
    savedReport,
  ).changes('reports'),
  /** Refused with IN_USE once a report has come in or is written. */
  'reportPeriods.remove': command(z.object({ id: ReportPeriodId, version: BaseVersion }), z.null()).changes(
    'reports',
    'attachments',
    'audit',
  ),
  /** What foreword and reports say otherwise than the table. */
  'reportPeriods.findings': query(z.object({ id: ReportPeriodId }), z.array(ReportFinding)).reads('reports'),
  /** The collected report as a Word file, as it would be published now. */
  'reportPeriods.export': query(z.object({ id: ReportPeriodId }), FilePayload).reads(
    'reports',
    'bodies',
    'looks',
    'municipality',
    'clock',
  ),
  /** The same as a PDF. */
  'reportPeriods.exportPdf': action(
    z.object({ id: ReportPeriodId, form: PdfForm.default('readable') }),
    FilePayload,
  ).changes(),
  /**
   * A Mitteilung with the collected report as a PDF at it, which nobody but the office sees before it says so. Refused with
   * REPORT_TAKEN where there is one by the name of the period that was not withdrawn.
   */
  'reportPeriods.makePaper': action(z.object({ id: ReportPeriodId }), z.object({ paperId: PaperId })).changes(
    'papers',
    'attachments',
    'audit',
  ),
  'partnerReports.get': query(z.object({ id: PartnerReportId }), ReportView).reads('reports'),
  /** `savedAt` is the wall-clock time, HH:MM:SS. What had come in and is emptied, file and all, is due again. */
  'partnerReports.save': command(
    ReportTexts.extend({ id: PartnerReportId, baseVersion: Version }),
    savedReport,
  ).changes('reports'),
  /**
   * Refused with REPORT_EMPTY where neither text nor file is known of what is said to have come in, and with REPORT_NOT_YET
   * on a day still to come. `receivedOn`: the day on which it came; where nobody says so, the one known before, or today.
   */
  'partnerReports.setState': command(
    z.object({
      id: PartnerReportId,
      version: BaseVersion,
      state: ReportState,
      receivedOn: IsoDate.nullish(),
    }),
    PartnerReport,
  ).changes('reports'),
  'partnerReports.proposedReminder': query(
    z.object({ id: PartnerReportId }),
    z.object({ subject: line(200), text: z.string() }),
  ).reads('reports', 'clock'),
  /** A message still to be sent (.eml) that reminds the partner. */
  'partnerReports.remind': action(
    z.object({
      id: PartnerReportId,
      email: Addressees,
      subject: requiredLine('einen Betreff'),
      text: lines(20_000),
    }),
    FilePayload,
  ).changes(),
  /** It was saved, and goes out: its day is kept. Of one day and address it stands there once. */
  'partnerReports.noteReminder': command(
    z.object({ id: PartnerReportId, email: Addressees }),
    PartnerReport,
  ).changes('reports', 'audit'),
  /** Periods whose day has passed, with how many reports have not come. */
  'partnerReports.overdue': query(
    z.object({ bodyId: BodyId.nullish() }),
    z.object({
      today: IsoDate,
      rows: z.array(
        z.object({
          id: ReportPeriodId,
          bodyId: BodyId,
          name: z.string(),
          dueOn: IsoDate.nullable(),
          overdue: z.number().int(),
        }),
      ),
    }),
  ).reads('reports', 'clock'),
};
