import { listPartners } from '../../../../db/repositories/papers/partners.ts';
import type { CollectedPreview } from '../../../../shared/contract/collectedReports.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import type { ReportFinding } from '../../../../shared/contract/reports.ts';
import type { Foreword, Partner } from '../../../../shared/domain/paper/report.ts';
import { emptyText } from '../../../../shared/domain/richText.ts';
import type { CollectedReport } from '../../../../shared/import/paper/collected/report.ts';
import { richTextOf } from '../../../../shared/import/paper/collected/richBlocks.ts';
import type { ActionCtx } from '../../kernel/app.ts';
import { refuse } from '../../kernel/refusals.ts';
import { readPaperFile } from '../../reading/readApart.ts';
import { reportFindings } from './findings.ts';

/** Reads a foreign collected report; what is to be stored of it a second call says. */
export async function readCollected(
  { store }: ActionCtx,
  { bodyId, bytes }: Parsed<'collectedReports.read'>,
): Promise<Output<'collectedReports.read'>> {
  const read = await readPaperFile(bytes);
  if (read.type !== 'Sammelbericht') return refuse({ code: 'NO_COLLECTED_REPORT' });
  const known = await store.read((db) => listPartners(db, bodyId));
  return previewOf(read, known);
}

function previewOf(read: CollectedReport, known: readonly Partner[]): CollectedPreview {
  const ours = new Map(known.map((partner) => [signsOf(partner.name), partner]));
  const reports = new Map(read.reports.map((report) => [report.partner, report]));
  const partners = read.partners.map(({ no, name, date }) => {
    const report = reports.get(no);
    return {
      name,
      joinedOn: date,
      partnerId: ours.get(signsOf(name))?.id ?? null,
      report: report ? { heading: report.heading, text: richTextOf(report.blocks) } : null,
    };
  });
  return {
    foreword: forewordOf(read),
    // The caption of the table stands among the chapters as well.
    chapters: read.chapters
      .filter(({ heading }) => heading !== read.partnersCaption)
      .map(({ heading, blocks }) => ({ heading, text: richTextOf(blocks) })),
    asOf: read.partnersAsOf,
    tableCaption: read.partnersCaption ?? '',
    partners,
    findings: [...reportFindings(read), ...otherDays(read, ours)],
    rest: read.rest,
  };
}

function forewordOf({ foreword }: CollectedReport): Foreword {
  if (!foreword) return { heading: '', text: emptyText, signatory: { name: '', position: '' } };
  const { name, office } = foreword.signatory;
  return {
    heading: foreword.heading ?? '',
    text: richTextOf([
      ...foreword.blocks,
      ...(foreword.closing === '' ? [] : [{ kind: 'paragraph' as const, text: foreword.closing }]),
    ]),
    signatory: { name: name ?? '', position: office ?? '' },
  };
}

/** Partners who joined on another day than was entered here; that stays. */
function otherDays({ partners }: CollectedReport, ours: ReadonlyMap<string, Partner>): ReportFinding[] {
  return partners.flatMap(({ name, date }): ReportFinding[] => {
    const joinedOn = ours.get(signsOf(name))?.joinedOn ?? date;
    return joinedOn === date ? [] : [{ about: 'knownJoinedOn', partner: name, values: [date, joinedOn] }];
  });
}

/** Names are one where their letters are. */
const signsOf = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
