import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import type { ReportFinding } from '../../../../shared/contract/reports.ts';
import { plainText } from '../../../../shared/domain/richText.ts';
import {
  contradictionsIn,
  type ToldOfPartners,
} from '../../../../shared/import/paper/collected/contradictions.ts';
import type { QueryCtx } from '../../kernel/app.ts';
import { wholePeriod } from './collected.ts';

/** What foreword and reports say otherwise than the table, as things stand. */
export async function findingsOf(
  { db }: QueryCtx,
  { id }: Parsed<'reportPeriods.findings'>,
): Promise<Output<'reportPeriods.findings'>> {
  const { period, reports } = await wholePeriod(db, id);
  const { heading, text } = period.foreword;
  return reportFindings({
    foreword: { heading, text: plainText(text) },
    partners: reports.map(({ partner: { name, joinedOn } }, at) => ({
      no: at + 1,
      name,
      date: joinedOn ?? '',
    })),
    reports: reports.map((report, at) => ({
      partner: at + 1,
      heading: report.heading,
      text: report.state === 'received' ? plainText(report.text) : '',
    })),
  });
}

/** The same of a report that was only read so far. The table comes first, then what contradicts it. */
export function reportFindings(told: ToldOfPartners): ReportFinding[] {
  return contradictionsIn(told).map(({ about, partner, values: [first = '', second = ''] }) =>
    about === 'number of partners'
      ? { about: 'numberOfPartners', partner: '', values: [second, first] }
      : {
          about: 'joinedOn',
          partner: told.partners.find(({ no }) => no === partner)?.name ?? '',
          values: [first, second],
        },
  );
}
