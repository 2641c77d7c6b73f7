import type { FinancialBlock } from '../domain/paper/financial.ts';
import { frequencyLabels, investmentLabels, resultLabels } from '../german/papers.ts';
import type { DocumentBlock, TickBox } from './model.ts';

const about = 'Finanzielle Auswirkungen';
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

export const box = (tick: boolean | null, caption: string): TickBox => ({ isTicked: tick === true, caption });

export const yesOrNo = (tick: boolean | null): TickBox[] => [box(tick, 'Ja'), box(tick === false, 'Nein')];

export const frequencyBoxes = (frequency: FinancialBlock['frequency']): TickBox[] =>
  frequencies.map((often) => box(frequency === often, frequencyLabels[often]));

export const budgetBox = ({ byBudget, budgetAt }: FinancialBlock): TickBox =>
  box(byBudget, ['Haushaltsmittel bei Produkt / Projekt', budgetAt].filter(Boolean).join(' '));
