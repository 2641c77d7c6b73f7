import type { PaperFacts, PrintedStep } from '../../facts/paperFacts.ts';
import { germanDate, listed } from '../../german/format.ts';
import { captionOf, productKinds, resultWords } from '../../german/papers.ts';
import type { Caption } from '../../minutes/model.ts';
import type { DocumentBlock, GridCell } from '../model.ts';
import { decisionBlocks } from '../paperDecisions.ts';
import { financialBlocks } from '../paperFinancial.ts';
import { proposalBlocks, reasoningBlocks, relationRows, standRow, toldResult } from '../paperParts.ts';
import { questionBlocks } from '../paperQuestions.ts';

/** The steps as a table at the top, who is responsible beside who reports, then one part below the other. */
export function stepsFirstBlocks(facts: PaperFacts): DocumentBlock[] {
  const { paper } = facts;
  const caption = (field: Parameters<typeof captionOf>[1]) => `${captionOf(paper, field)}:`;
  return [
    ...stepsGrid(facts),
    ...peopleGrid(facts),
    ...furtherCaptions(facts),
    { kind: 'subheading', text: caption('subject') },
    { kind: 'text', text: paper.subject },
    ...questionBlocks(facts),
    ...proposalBlocks(paper, caption('proposals')),
    ...decisionBlocks(facts, ':'),
    ...(paper.legalBasis === ''
      ? []
      : ([
          { kind: 'subheading', text: caption('legalBasis') },
          { kind: 'text', text: paper.legalBasis },
        ] as const)),
    ...financialBlocks(paper.financial),
    ...reasoningBlocks(paper, caption('reasoning')),
  ];
}

type Cells = { heading: string; weight: number; text: (step: PrintedStep) => string };

/** A column that this paper has nothing for is left out, but for the three of the form. */
function stepsGrid({ paper, steps }: PaperFacts): DocumentBlock[] {
  if (steps.length === 0) return [];
  const form: Cells[] = [
    { heading: 'Beratungsfolge', weight: 40, text: ({ bodyName }) => bodyName },
    { heading: 'Datum', weight: 15, text: ({ date }) => (date === null ? '' : germanDate(date)) },
    { heading: 'Status', weight: 18, text: ({ isPublic }) => (isPublic ? 'öffentlich' : 'nichtöffentlich') },
  ];
  const more: Cells[] = [
    { heading: 'Beratung', weight: 20, text: ({ role }) => role },
    { heading: 'Berichterstattung', weight: 25, text: ({ reporters }) => listed(reporters) },
    { heading: 'Ergebnis', weight: 30, text: (step) => resultCell(step, paper) },
  ];
  const columns = [...form, ...more.filter(({ text }) => steps.some((step) => text(step) !== ''))];
  return [
    {
      kind: 'grid',
      weights: columns.map(({ weight }) => weight),
      rows: [
        { isHeader: true, cells: columns.map(({ heading }) => ({ text: heading })) },
        ...steps.map((step) => ({
          isHeader: false,
          cells: columns.map(({ text }) => ({ text: text(step) })),
        })),
      ],
    },
  ];
}

function resultCell(step: PrintedStep, paper: PaperFacts['paper']): string {
  const result = toldResult(step, paper);
  if (result === null) return '';
  return [result.topNumber && `TOP ${result.topNumber}`, resultWords(result)].filter(Boolean).join(': ');
}

function peopleGrid({ paper }: PaperFacts): DocumentBlock[] {
  const cells: GridCell[] = [
    { label: `${captionOf(paper, 'unit')}:`, text: paper.unit },
    { label: `${captionOf(paper, 'reporters')}:`, text: listed(paper.reporters) },
  ];
  if (cells.every(({ text }) => text === '')) return [];
  return [{ kind: 'grid', weights: [55, 45], rows: [{ isHeader: false, cells }] }];
}

/** What the form has no part for. */
function furtherCaptions(facts: PaperFacts): DocumentBlock[] {
  const { paper, steps } = facts;
  const rows: [string, string][] = [
    // Where there are steps, each says it.
    ['Status', steps.length === 0 ? (paper.isPublic ? 'öffentlich' : 'nichtöffentlich') : ''],
    standRow(paper),
    ['Einbringer', listed(paper.movers)],
    ...paper.products.map(({ kind, number, name }): [string, string] => [
      productKinds[kind],
      [number, name].filter(Boolean).join(' '),
    ]),
    ...relationRows(facts),
  ];
  const captions = rows.flatMap(([label, value]): Caption[] =>
    value === '' ? [] : [{ label: `${label}:`, value }],
  );
  return captions.length === 0 ? [] : [{ kind: 'captions', captions }];
}
