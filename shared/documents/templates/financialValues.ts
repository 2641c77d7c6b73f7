import type { FinancialBlock } from '../../domain/paper/financial.ts';
import type { FieldValues } from './field.ts';

/** Boxes and amounts of "Finanzielle Auswirkungen"; what nobody stated ticks neither box. */
export function financialValues(financial: FinancialBlock | null): Pick<FieldValues, 'words' | 'ticks'> {
  if (financial === null) return { words: {}, ticks: {} };
  const { hasEffects, frequency, isSecured, resultPlan, investmentPlan } = financial;
  return {
    ticks: {
      'kreuz auswirkungen ja': hasEffects,
      'kreuz auswirkungen nein': opposite(hasEffects),
      'kreuz einmalig': frequency === 'once',
      'kreuz jährlich': frequency === 'yearly',
      'kreuz einmalig und jährlich': frequency === 'onceAndYearly',
      'kreuz gesichert ja': isSecured,
      'kreuz gesichert nein': opposite(isSecured),
      'kreuz haushaltsmittel': financial.byBudget,
      'kreuz sonstiges': financial.byOther,
    },
    words: {
      erträge: resultPlan.income,
      aufwendungen: resultPlan.expense,
      'verminderung eigenkapital': resultPlan.equityReduction,
      einzahlungen: investmentPlan.inflow,
      auszahlungen: investmentPlan.outflow,
      eigenanteil: investmentPlan.ownShare,
      haushaltsmittel: financial.budgetAt,
      sonstiges: financial.otherMeans,
    },
  };
}

const opposite = (tick: boolean | null): boolean | null => (tick === null ? null : !tick);
