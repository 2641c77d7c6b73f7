import type { BodyId, PartnerId, PartnerReportId, ReportPeriodId } from '../../shared/domain/ids.ts';
import type { ReportState } from '../../shared/domain/paper/report.ts';

/** Who owes a report, the periods, and what came in. Structures are JSON text. */
export type ReportTables = {
  partner: {
    id: PartnerId;
    version: number;
    body_id: BodyId;
    position: number;
    name: string;
    joined_on: string | null;
    active_until: string | null;
    measures: string;
    contact: string;
    email: string;
  };
  report_period: {
    id: ReportPeriodId;
    version: number;
    text_version: number;
    body_id: BodyId;
    name: string;
    due_on: string | null;
    as_of: string | null;
    table_caption: string;
    foreword: string;
    chapters: string;
  };
  partner_report: {
    id: PartnerReportId;
    version: number;
    text_version: number;
    period_id: ReportPeriodId;
    partner_id: PartnerId;
    heading: string;
    text: string;
    as_of: string | null;
    file_name: string;
    state: ReportState;
    received_on: string | null;
    reminders: string;
  };
};
