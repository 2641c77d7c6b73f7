import { listPartners } from '../../../../db/repositories/papers/partners.ts';
import type { CollectedPreview } from '../../../../shared/contract/collectedReports.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import type { ReportFinding } from '../../../../shared/contract/reports.ts';
import type { Chapter, Foreword, Partner } from '../../../../shared/domain/paper/report.ts';
import { emptyText } from '../../../../shared/domain/richText.ts';
import type { Chapter as Told, CollectedReport } from '../../../../shared/import/paper/collected/report.ts';
import { richTextOf } from '../../../../shared/import/paper/collected/richBlocks.ts';
import { isDay } from '../../../../shared/import/paper/dates.ts';
import { fittedDay, fittedLine, fittedList, type Note } from '../../../../shared/import/paper/fitted.ts';
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

/** What its fields do not take is left out or cut, and a finding says so. */
function previewOf(read: CollectedReport, known: readonly Partner[]): CollectedPreview {
  const cut: ReportFinding[] = [];
  const note: Note = (reason) => {
    if (reason === 'shortened') cut[0] = { about: 'shortened', partner: '', values: ['', ''] };
  };
  const ours = new Map(known.map((partner) => [signsOf(partner.name), partner]));
  const reports = new Map(read.reports.map((report) => [report.partner, report]));
  const partners = read.partners.map(({ no, name, date }) => {
    const report = reports.get(no);
    return {
      // A name that nobody sees is none; the row stands under its number.
      name: fittedLine(name, 300, note) || String(no),
      joinedOn: fittedDay(date, note),
      partnerId: ours.get(signsOf(name))?.id ?? null,
      report: report ? chapterOf(report, note) : null,
    };
  });
  // The caption of the table stands among the chapters as well.
  const chapters = read.chapters.filter(({ heading }) => heading !== read.partnersCaption);
  const fitted = {
    foreword: forewordOf(read, note),
    chapters: fittedList(chapters, 100, note).map((chapter) => chapterOf(chapter, note)),
    asOf: fittedDay(read.partnersAsOf, note),
    tableCaption: fittedLine(read.partnersCaption ?? '', 200, note),
    partners,
  };
  return {
    ...fitted,
    findings: [...reportFindings(read), ...otherDays(read, ours), ...noDays(read), ...cut],
    rest: read.rest,
  };
}

const chapterOf = ({ heading, blocks }: Pick<Told, 'heading' | 'blocks'>, note: Note): Chapter => ({
  heading: fittedLine(heading, 300, note),
  text: richTextOf(blocks, note),
});

function forewordOf({ foreword }: CollectedReport, note: Note): Foreword {
  if (!foreword) return { heading: '', text: emptyText, signatory: { name: '', position: '' } };
  const { name, office } = foreword.signatory;
  return {
    ...chapterOf(
      {
        heading: foreword.heading ?? '',
        blocks: [
          ...foreword.blocks,
          ...(foreword.closing === '' ? [] : [{ kind: 'paragraph' as const, text: foreword.closing }]),
        ],
      },
      note,
    ),
    signatory: { name: fittedLine(name ?? '', 200, note), position: fittedLine(office ?? '', 300, note) },
  };
}

/** Partners who joined on another day than was entered here; that stays. */
function otherDays({ partners }: CollectedReport, ours: ReadonlyMap<string, Partner>): ReportFinding[] {
  return partners.flatMap(({ name, date }): ReportFinding[] => {
    const joinedOn = ours.get(signsOf(name))?.joinedOn ?? date;
    return joinedOn === date ? [] : [{ about: 'knownJoinedOn', partner: name, values: [date, joinedOn] }];
  });
}

/** Days that are printed and that no calendar has. */
function noDays({ partners, partnersAsOf }: CollectedReport): ReportFinding[] {
  const printed = [...partners, { name: '', date: partnersAsOf ?? '' }];
  return printed
    .filter(({ date }) => date !== '' && !isDay(date))
    .map(({ name, date }) => ({ about: 'noDay', partner: name, values: [date, ''] }));
}

/** Names are one where their letters are. */
const signsOf = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
