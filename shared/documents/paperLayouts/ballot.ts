import type { ConsultationResult } from '../../domain/paper/consultation.ts';
import type { PaperFacts, PrintedStep } from '../../facts/paperFacts.ts';
import { germanDate, listed } from '../../german/format.ts';
import { captionOf, productKinds } from '../../german/papers.ts';
import type { Caption } from '../../minutes/model.ts';
import type { DocumentBlock, GridCell } from '../model.ts';
import { decisionBlocks } from '../paperDecisions.ts';
import { ballotFinancial } from '../paperFinancial.ts';
import { proposalBlocks, reasoningBlocks, relationRows, standRow, toldResult } from '../paperParts.ts';
import { questionBlocks } from '../paperQuestions.ts';

/** Below each step a row for its result, to be filled in by hand or from the minutes; boxes for what it costs. */
export function ballotBlocks(facts: PaperFacts): DocumentBlock[] {
  const { paper, steps } = facts;
  return [
    { kind: 'subheading', text: `${captionOf(paper, 'subject')}:` },
    { kind: 'text', text: paper.subject },
    { kind: 'captions', captions: headCaptions(facts) },
    ...(steps.length === 0 ? [] : ([{ kind: 'subheading', text: 'Beratungsfolge' }] as const)),
    ...steps.map((step) => stepGrid(step, facts)),
    ...productBlocks(facts),
    ...ballotFinancial(paper.financial),
    ...questionBlocks(facts),
    ...proposalBlocks(paper, `${captionOf(paper, 'proposals')}:`),
    ...decisionBlocks(facts, ':'),
    ...reasoningBlocks(paper, `${captionOf(paper, 'reasoning')}:`),
  ];
}

function headCaptions(facts: PaperFacts): Caption[] {
  const { paper } = facts;
  const rows: [string, string][] = [
    ['Status', paper.isPublic ? 'öffentlich' : 'nichtöffentlich'],
    standRow(paper),
    ['Einbringer', listed(paper.movers)],
    [captionOf(paper, 'unit'), paper.unit],
    [captionOf(paper, 'reporters'), listed(paper.reporters)],
    [captionOf(paper, 'legalBasis'), paper.legalBasis],
    ...relationRows(facts),
  ];
  return rows.flatMap(([label, value]) => (value === '' ? [] : [{ label: `${label}:`, value }]));
}

type Field = { heading: string; weight: number; text: (result: ConsultationResult) => string };

const cross = (isMarked: boolean): string => (isMarked ? 'X' : '');
const count = (votes: number | null): string => (votes === null ? '' : String(votes));

/** In the order in which the forms of towns have them. */
const fields: Field[] = [
  { heading: 'TOP', weight: 9, text: ({ topNumber }) => topNumber },
  { heading: 'einst.', weight: 11, text: ({ isUnanimous }) => cross(isUnanimous) },
  { heading: 'mehrh.', weight: 14, text: ({ isMajority }) => cross(isMajority) },
  { heading: 'ja', weight: 7, text: ({ yes }) => count(yes) },
  { heading: 'nein', weight: 9, text: ({ no }) => count(no) },
  { heading: 'Enth.', weight: 11, text: ({ abstain }) => count(abstain) },
  { heading: 'z. K.', weight: 9, text: ({ isNoted }) => cross(isNoted) },
  { heading: 'vertagt', weight: 14, text: ({ isPostponed }) => cross(isPostponed) },
  {
    heading: 'verwiesen an:',
    weight: 20,
    text: ({ isReferred, referredTo }) => referredTo || cross(isReferred),
  },
];
const columns = fields.length;

/** Its head says whose row it is, so that nobody has to look further up for it. */
function stepGrid(step: PrintedStep, { paper }: PaperFacts): DocumentBlock {
  const result = toldResult(step, paper);
  return {
    kind: 'grid',
    weights: fields.map(({ weight }) => weight),
    rows: [
      { isHeader: true, cells: stepCells(step, paper) },
      { isHeader: true, cells: [{ text: 'Abstimmungsergebnis', span: columns }] },
      { isHeader: true, cells: fields.map(({ heading }) => ({ text: heading })) },
      {
        isHeader: false,
        isForHand: result === null,
        cells: fields.map(({ text }) => ({ text: result ? text(result) : '' })),
      },
      ...(result?.wording ? [{ isHeader: false, cells: [{ text: result.wording, span: columns }] }] : []),
    ],
  };
}

function stepCells(step: PrintedStep, paper: PaperFacts['paper']): GridCell[] {
  const { bodyName, date, role, isPublic, reporters } = step;
  // All of it is the paper's own status, unless it differs.
  const status = isPublic === paper.isPublic ? '' : isPublic ? 'öffentlich' : 'nichtöffentlich';
  const caption = captionOf(paper, 'reporters');
  const people = reporters.length === 0 ? '' : `${caption}: ${reporters.join('\n')}`;
  return [
    { text: bodyName, span: 3 },
    { text: date === null ? '' : germanDate(date), span: 3 },
    { text: [role, status, people].filter(Boolean).join('\n'), span: columns - 6 },
  ];
}

export const productsCaption = 'Betroffenes Leitprojekt/Betroffenes Produkt';

function productBlocks({ paper: { products } }: PaperFacts): DocumentBlock[] {
  if (products.length === 0) return [];
  return [
    { kind: 'subheading', text: productsCaption },
    ...products.map(({ kind, number, name }): DocumentBlock => ({
      kind: 'text',
      text: [productKinds[kind], number, name].filter(Boolean).join(' '),
    })),
  ];
}
