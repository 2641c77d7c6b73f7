import { isEmptyText } from '../domain/richText.ts';
import { germanDate } from '../german/format.ts';
import { asOfWords, noReport, reportHeading, reportInFile, usualTableCaption } from '../german/reports.ts';
import type { PublicReports } from '../public/collectedReport.ts';
import type { DocumentBlock, SheetModel } from './model.ts';
import { note } from './sheet.ts';

/**
 * The collected report: foreword, chapters, the table of partners, and each report under its heading in that order. None
 * begins a page: after a short chapter most of one would stay empty.
 */
export function collectedSheet(reports: PublicReports): SheetModel {
  const { title, rules, municipality } = reports;
  const letterhead = rules.style.letterhead || (municipality?.letterhead ?? '');
  return {
    properties: { title, subject: title, creator: municipality?.name ?? '' },
    letterhead: letterhead.split('\n').filter((row) => row.trim() !== ''),
    title,
    subtitles: [],
    blocks: [
      ...forewordBlocks(reports),
      ...reports.chapters.flatMap(({ heading, text }): DocumentBlock[] => [
        { kind: 'heading', text: heading },
        { kind: 'richText', text },
      ]),
      ...tableBlocks(reports),
      ...reports.partners.flatMap(reportBlocks),
    ],
    footer: [municipality?.name, rules.name, title].filter(Boolean).join(' · '),
    page: 'upright',
  };
}

function forewordBlocks({ foreword: { heading, text, signatory } }: PublicReports): DocumentBlock[] {
  const isEmpty = isEmptyText(text);
  const isSigned = !isEmpty && (signatory.name !== '' || signatory.position !== '');
  return [
    ...(heading === '' ? [] : [{ kind: 'heading' as const, text: heading }]),
    ...(isEmpty ? [] : [{ kind: 'richText' as const, text }]),
    ...(isSigned
      ? [
          {
            kind: 'signatures' as const,
            signatures: [{ name: signatory.name, role: signatory.position }],
          },
        ]
      : []),
  ];
}

function tableBlocks({ tableCaption, tableAsOf, partners }: PublicReports): DocumentBlock[] {
  return [
    { kind: 'heading', text: tableCaption || usualTableCaption },
    ...(tableAsOf === null ? [] : [note(asOfWords(tableAsOf))]),
    {
      kind: 'table',
      columns: [
        { heading: 'Nr.', weight: 8, use: 'text' },
        { heading: 'Partner', weight: 72, use: 'text' },
        { heading: 'Beitritt', weight: 20, use: 'text' },
      ],
      rows: partners.map(({ no, name, joinedOn }) => [
        String(no),
        name,
        joinedOn === null ? '' : germanDate(joinedOn),
      ]),
    },
  ];
}

function reportBlocks({ name, report }: PublicReports['partners'][number]): DocumentBlock[] {
  const heading = report?.heading || reportHeading(name);
  const head: DocumentBlock = { kind: 'heading', text: heading };
  if (report === null) return [head, note(noReport)];
  return [
    head,
    ...(report.asOf === null ? [] : [note(asOfWords(report.asOf))]),
    isEmptyText(report.text) ? note(reportInFile) : { kind: 'richText', text: report.text },
  ];
}
