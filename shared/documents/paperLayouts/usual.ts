import type { PaperFacts, PrintedStep } from '../../facts/paperFacts.ts';
import { germanDate, listed } from '../../german/format.ts';
import { captionOf, productKinds, resultWords } from '../../german/papers.ts';
import type { Caption } from '../../minutes/model.ts';
import type { DocumentBlock } from '../model.ts';
import { decisionBlocks } from '../paperDecisions.ts';
import { financialBlocks } from '../paperFinancial.ts';
import { proposalBlocks, reasoningBlocks, relationRows, standRow, toldResult } from '../paperParts.ts';
import { questionBlocks } from '../paperQuestions.ts';

/** All that is known of the paper as a list, the steps as a table, then the texts. */
export const usualBlocks = (facts: PaperFacts): DocumentBlock[] => [
  { kind: 'captions', captions: headCaptions(facts) },
  ...stepsBlocks(facts),
  ...financialBlocks(facts.paper.financial),
  ...questionBlocks(facts),
  ...proposalBlocks(facts.paper, captionOf(facts.paper, 'proposals')),
  ...decisionBlocks(facts),
  ...reasoningBlocks(facts.paper, captionOf(facts.paper, 'reasoning')),
];

/** What nobody entered is not printed. */
function headCaptions(facts: PaperFacts): Caption[] {
  const { paper } = facts;
  const rows: [string, string][] = [
    [captionOf(facts.paper, 'subject'), paper.subject],
    ['Status', paper.isPublic ? 'öffentlich' : 'nichtöffentlich'],
    standRow(paper),
    ['Datum', germanDate(paper.date)],
    ['Einbringer', listed(paper.movers)],
    [captionOf(facts.paper, 'unit'), paper.unit],
    [captionOf(facts.paper, 'reporters'), listed(paper.reporters)],
    [captionOf(facts.paper, 'legalBasis'), paper.legalBasis],
    ...paper.products.map(({ kind, number, name }): [string, string] => [
      productKinds[kind],
      [number, name].filter(Boolean).join(' '),
    ]),
    ...relationRows(facts),
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
      rows: steps.map((step) => stepRow(step, paper)),
    },
  ];
}

function stepRow(step: PrintedStep, paper: PaperFacts['paper']): string[] {
  const { bodyName, date, role, isPublic, reporters } = step;
  const result = toldResult(step, paper);
  const top = result?.topNumber ? `TOP ${result.topNumber}: ` : '';
  return [
    bodyName,
    date === null ? '' : germanDate(date),
    [role, isPublic ? '' : 'nichtöffentlich', listed(reporters)].filter(Boolean).join('\n'),
    result ? `${top}${resultWords(result)}` : '',
  ];
}
