import type { FinancialBlock } from '../domain/paper/financial.ts';
import { frequencyLabels, investmentLabels, resultLabels } from '../german/papers.ts';
import type { DocumentBlock, GridCell, GridRow, TickBox } from './model.ts';

export const financialCaption = 'Finanzielle Auswirkungen';
const about = financialCaption;
const frequencies = ['once', 'yearly', 'onceAndYearly'] as const;

/** "Finanzielle Auswirkungen" with its boxes: one that nobody ticked stays empty on both sides. */
export function financialBlocks(financial: FinancialBlock | null): DocumentBlock[] {
  if (financial === null) return [];
  const { frequency, resultPlan, investmentPlan } = financial;
  return [
    { kind: 'subheading', text: about },
    { kind: 'ticks', about, label: 'Auswirkungen:', boxes: yesOrNo(financial.hasEffects) },
    {
      kind: 'ticks',
      about,
      label: 'Häufigkeit:',
      boxes: frequencyBoxes(frequency),
    },
    {
      kind: 'table',
      columns: [
        { heading: 'Ergebnisplan', weight: 30, use: 'text' },
        { heading: '€', weight: 20, use: 'text' },
        { heading: 'Investitionsplan', weight: 30, use: 'text' },
        { heading: '€', weight: 20, use: 'text' },
      ],
      rows: [
        [resultLabels.income, resultPlan.income, investmentLabels.inflow, investmentPlan.inflow],
        [resultLabels.expense, resultPlan.expense, investmentLabels.outflow, investmentPlan.outflow],
        [
          resultLabels.equityReduction,
          resultPlan.equityReduction,
          investmentLabels.ownShare,
          investmentPlan.ownShare,
        ],
      ],
    },
    {
      kind: 'ticks',
      about: 'Finanzierung gesichert',
      label: 'Finanzierung gesichert:',
      boxes: yesOrNo(financial.isSecured),
    },
    {
      kind: 'ticks',
      about: 'Finanzierung gesichert durch',
      label: 'durch:',
      boxes: [
        budgetBox(financial),
        box(financial.byOther, ['sonstiges', financial.otherMeans].filter(Boolean).join(': ')),
      ],
    },
  ];
}

/** The same as a form of boxes and cells below each other. */
export function ballotFinancial(financial: FinancialBlock | null): DocumentBlock[] {
  if (financial === null) return [];
  const { otherMeans } = financial;
  const secured = 'Finanzierung gesichert';
  const other = otherMeans === '' ? 'sonstiges (siehe Begründung)' : `sonstiges: ${otherMeans}`;
  const row = (boxes: TickBox[], of: string): DocumentBlock => ({
    kind: 'ticks',
    about: of,
    label: '',
    boxes,
  });
  return [
    { kind: 'subheading', text: about },
    row(yesOrNo(financial.hasEffects), about),
    row(frequencyBoxes(financial.frequency), about),
    plansGrid(financial),
    { kind: 'subheading', text: secured },
    row(yesOrNo(financial.isSecured), secured),
    { kind: 'text', text: 'durch' },
    row([budgetBox(financial)], `${secured} durch`),
    row([box(financial.byOther, other)], `${secured} durch`),
  ];
}

function plansGrid({ resultPlan, investmentPlan }: FinancialBlock): DocumentBlock {
  const euro = (amount: string): GridCell => ({ text: amount === '' ? '€' : `${amount} €` });
  const row = (left: [string, string], right: [string, string]): GridRow => ({
    isHeader: false,
    cells: [{ text: left[0] }, euro(left[1]), { text: right[0] }, euro(right[1])],
  });
  return {
    kind: 'grid',
    weights: [30, 20, 30, 20],
    rows: [
      {
        isHeader: true,
        cells: [
          { text: 'Ergebnisplan', span: 2 },
          { text: 'Investitionsplan', span: 2 },
        ],
      },
      row([resultLabels.income, resultPlan.income], [investmentLabels.inflow, investmentPlan.inflow]),
      row([resultLabels.expense, resultPlan.expense], [investmentLabels.outflow, investmentPlan.outflow]),
      row(
        [resultLabels.equityReduction, resultPlan.equityReduction],
        [investmentLabels.ownShare, investmentPlan.ownShare],
      ),
    ],
  };
}

const box = (tick: boolean | null, caption: string): TickBox => ({ isTicked: tick === true, caption });

const yesOrNo = (tick: boolean | null): TickBox[] => [box(tick, 'Ja'), box(tick === false, 'Nein')];

const frequencyBoxes = (frequency: FinancialBlock['frequency']): TickBox[] =>
  frequencies.map((often) => box(frequency === often, frequencyLabels[often]));

const budgetBox = ({ byBudget, budgetAt }: FinancialBlock): TickBox =>
  box(byBudget, ['Haushaltsmittel bei Produkt / Projekt', budgetAt].filter(Boolean).join(' '));
