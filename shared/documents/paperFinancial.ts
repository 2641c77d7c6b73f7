import type { FinancialBlock } from '../domain/paper/financial.ts';
import type { DocumentBlock } from './model.ts';

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
          value: [
            box(frequency === 'once', 'einmalig'),
            box(frequency === 'yearly', 'jährlich'),
            box(frequency === 'onceAndYearly', 'einmalig + jährlich'),
          ].join('  '),
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
        ['Erträge', resultPlan.income, 'Einzahlungen', investmentPlan.inflow],
        ['Aufwendungen', resultPlan.expense, 'Auszahlungen', investmentPlan.outflow],
        ['Verminderung Eigenkapital', resultPlan.equityReduction, 'Eigenanteil', investmentPlan.ownShare],
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
