import type { FinancialBlock } from '../domain/paper/financial.ts';
import { frequencyLabels, investmentLabels, resultLabels } from '../german/papers.ts';
import type { DocumentBlock } from './model.ts';

const frequencies = ['once', 'yearly', 'onceAndYearly'] as const;

/** "Finanzielle Auswirkungen" with its boxes: one that nobody ticked stays empty on both sides. */
export function financialBlocks(financial: FinancialBlock | null): DocumentBlock[] {
  if (financial === null) return [];
  const { frequency, resultPlan, investmentPlan } = financial;
  return [
    { kind: 'subheading', text: 'Finanzielle Auswirkungen' },
    {
      kind: 'captions',
      captions: [
        { label: 'Auswirkungen:', value: yesOrNo(financial.hasEffects) },
        {
          label: 'Häufigkeit:',
          value: frequencies.map((often) => box(frequency === often, frequencyLabels[often])).join('  '),
        },
      ],
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
      kind: 'captions',
      captions: [
        { label: 'Finanzierung gesichert:', value: yesOrNo(financial.isSecured) },
        {
          label: 'durch:',
          value: [
            box(
              financial.byBudget,
              ['Haushaltsmittel bei Produkt / Projekt', financial.budgetAt].filter(Boolean).join(' '),
            ),
            box(financial.byOther, ['sonstiges', financial.otherMeans].filter(Boolean).join(': ')),
          ].join('  '),
        },
      ],
    },
  ];
}

const box = (isTicked: boolean | null, label: string): string => `${isTicked === true ? '☒' : '☐'} ${label}`;

const yesOrNo = (tick: boolean | null): string => `${box(tick, 'Ja')}  ${box(tick === false, 'Nein')}`;
