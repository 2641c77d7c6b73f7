import type { Handlers } from '../../kernel/app.ts';
import { exportCollected, exportCollectedPdf } from './collected.ts';
import { findingsOf } from './findings.ts';
import { getPartnerReport, overdueReports, saveReportTexts, setReportState } from './partnerReports.ts';
import { listPartners, removePartner, savePartner } from './partners.ts';
import { readCollected } from './preview.ts';
import { getPeriod, listPeriods, removePeriod, saveCollectedTexts, savePeriod } from './periods.ts';
import { noteReportReminder, proposedReportReminder, remindPartner } from './remind.ts';
import { takeOverCollected } from './takeOver.ts';

/** Partners, the periods they report on, and the collected report. */
export const reportHandlers = {
  'partners.list': listPartners,
  'partners.save': savePartner,
  'partners.remove': removePartner,
  'reportPeriods.list': listPeriods,
  'reportPeriods.get': getPeriod,
  'reportPeriods.save': savePeriod,
  'reportPeriods.saveTexts': saveCollectedTexts,
  'reportPeriods.remove': removePeriod,
  'reportPeriods.findings': findingsOf,
  'reportPeriods.export': exportCollected,
  'reportPeriods.exportPdf': exportCollectedPdf,
  'partnerReports.get': getPartnerReport,
  'partnerReports.save': saveReportTexts,
  'partnerReports.setState': setReportState,
  'partnerReports.proposedReminder': proposedReportReminder,
  'partnerReports.remind': remindPartner,
  'partnerReports.noteReminder': noteReportReminder,
  'partnerReports.overdue': overdueReports,
  'collectedReports.read': readCollected,
  'collectedReports.takeOver': takeOverCollected,
} satisfies Partial<Handlers>;
