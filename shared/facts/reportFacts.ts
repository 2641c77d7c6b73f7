import type { BodyRules, Municipality } from '../domain/body/body.ts';
import type { Partner, PartnerReport, ReportPeriod } from '../domain/paper/report.ts';

/** All that the office keeps of a period, internal notes among it; documents are made of its public part. */
export type ReportFacts = {
  period: ReportPeriod;
  /** In the order of accession. */
  reports: readonly (PartnerReport & { partner: Partner })[];
  /** Of the body that is reported to. */
  rules: BodyRules;
  municipality: Municipality | null;
};
