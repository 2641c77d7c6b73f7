import type { BodyRules, Municipality } from '../domain/body/body.ts';
import type { Chapter, Foreword } from '../domain/paper/report.ts';
import type { RichText } from '../domain/richText.ts';
import type { IsoDate } from '../domain/values.ts';
import { blackedOut } from './blackedOut.ts';
import type { ReportFacts } from '../facts/reportFacts.ts';

const projected: unique symbol = Symbol('public projection');

/** What of the reports of partners may be read by everybody. Only `projectReports` makes one. */
export type PublicReports = {
  readonly [projected]: true;
  rules: BodyRules;
  municipality: Municipality | null;
  title: string;
  foreword: Foreword;
  chapters: readonly Chapter[];
  tableCaption: string;
  tableAsOf: IsoDate | null;
  /** In the order of accession. */
  partners: readonly { no: number; name: string; joinedOn: IsoDate | null; report: PublicReport | null }[];
};

/** `text` is empty where only a file came in. */
export type PublicReport = { heading: string; asOf: IsoDate | null; text: RichText };

/**
 * Name, accession and what came in; fields are taken over by name, so that a new one stays out until someone decides.
 * Whom the office writes to, what was agreed, reminders and a text that nobody called received are no one else's business.
 */
export function projectReports({ period, reports, rules, municipality }: ReportFacts): PublicReports {
  return blackedOut({
    [projected]: true as const,
    rules,
    municipality,
    title: period.name,
    foreword: period.foreword,
    chapters: period.chapters,
    tableCaption: period.tableCaption,
    tableAsOf: period.asOf,
    partners: reports.map(({ partner, state, heading, asOf, text }, index) => ({
      no: index + 1,
      name: partner.name,
      joinedOn: partner.joinedOn,
      report: state === 'received' ? { heading, asOf, text } : null,
    })),
  });
}
