import type { PaperFacts, PrintedStep } from '../facts/paperFacts.ts';
import { germanDate, listed } from '../german/format.ts';
import { captionOf, productKinds, resultWords } from '../german/papers.ts';
import type { Caption } from '../minutes/model.ts';
import { financialBlocks } from './paperFinancial.ts';
import type { DocumentBlock, SheetModel } from './model.ts';
import {
  attachmentBlocks,
  paperLetterhead,
  proposalBlocks,
  reasoningBlocks,
  signatureBlocks,
} from './paperParts.ts';

/** A paper as the office sends it: what it is, who deals with it, what it proposes and why. */
export function paperSheet(facts: PaperFacts): SheetModel {
  const { paper, rules, municipality } = facts;
  const title = [paper.typeLabel, paper.number && `Nr. ${paper.number}`].filter(Boolean).join(' ');
  return {
    properties: {
      title: `${title} ${paper.subject}`,
      subject: paper.subject,
      creator: municipality?.name ?? '',
    },
    letterhead: paperLetterhead(facts),
    title,
    subtitles: [],
    blocks: [
      { kind: 'captions', captions: headCaptions(facts) },
      ...stepsBlocks(facts),
      ...financialBlocks(paper.financial),
      ...proposalBlocks(facts),
      ...reasoningBlocks(facts),
      ...attachmentBlocks(facts),
      ...signatureBlocks(facts),
    ],
    footer: [municipality?.name, rules.name, title].filter(Boolean).join(' · '),
    page: 'upright',
  };
}

/** What nobody entered is not printed. */
function headCaptions(facts: PaperFacts): Caption[] {
  const { paper } = facts;
  const rows: [string, string][] = [
    [captionOf(facts.paper, 'subject'), paper.subject],
    ['Status', paper.isPublic ? 'öffentlich' : 'nichtöffentlich'],
    ['Stand', paper.state === 'withdrawn' ? 'zurückgezogen' : ''],
    ['Datum', germanDate(paper.date)],
    ['Einbringer', listed(paper.movers)],
    [captionOf(facts.paper, 'unit'), paper.unit],
    [captionOf(facts.paper, 'reporters'), listed(paper.reporters)],
    [captionOf(facts.paper, 'legalBasis'), paper.legalBasis],
    ...paper.products.map(({ kind, number, name }): [string, string] => [
      productKinds[kind],
      [number, name].filter(Boolean).join(' '),
    ]),
  ];
  return rows.flatMap(([label, value]) => (value === '' ? [] : [{ label: `${label}:`, value }]));
}

function stepsBlocks({ paper, steps }: PaperFacts): DocumentBlock[] {
  if (steps.length === 0) return [];
  return [
    { kind: 'subheading', text: 'Beratungsfolge' },
    {
      kind: 'table',
      columns: [
        { heading: 'Gremium', weight: 30, use: 'text' },
        { heading: 'Datum', weight: 15, use: 'text' },
        { heading: 'Beratung', weight: 22, use: 'text' },
        { heading: 'Ergebnis', weight: 33, use: 'text' },
      ],
      rows: steps.map((step) => stepRow(step, paper.isPublic)),
    },
  ];
}

/** What came out of a non-public meeting is not told by a paper that everybody may read (R12b). */
function stepRow(
  { bodyName, date, role, isPublic, reporters, result }: PrintedStep,
  isForAll: boolean,
): string[] {
  const isTold = isPublic || !isForAll;
  const top = result?.topNumber ? `TOP ${result.topNumber}: ` : '';
  return [
    bodyName,
    date === null ? '' : germanDate(date),
    [role, isPublic ? '' : 'nichtöffentlich', listed(reporters)].filter(Boolean).join('\n'),
    result && isTold ? `${top}${resultWords(result)}` : '',
  ];
}
