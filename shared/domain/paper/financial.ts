import { z } from 'zod';
import { line } from '../values.ts';

/** A tick of a printed form: null where neither box is ticked, which is not "nein". */
const tick = z.boolean().nullable();
/** An amount as it is printed: "12.000", "ca. 3.500 p. a."; '' where nothing stands. */
const amount = line(60);

/** "Finanzielle Auswirkungen", as the forms of towns ask for them. */
export const FinancialBlock = z.object({
  hasEffects: tick,
  frequency: z.enum(['once', 'yearly', 'onceAndYearly']).nullable(),
  /** Ergebnisplan. */
  resultPlan: z.object({ income: amount, expense: amount, equityReduction: amount }),
  /** Investitionsplan. */
  investmentPlan: z.object({ inflow: amount, outflow: amount, ownShare: amount }),
  isSecured: tick,
  byBudget: tick,
  /** "Haushaltsmittel bei Produkt / Projekt …" */
  budgetAt: line(),
  byOther: tick,
  otherMeans: line(300),
});
export type FinancialBlock = z.infer<typeof FinancialBlock>;

/** The form before anybody ticked or wrote anything. */
export const blankFinancial: FinancialBlock = {
  hasEffects: null,
  frequency: null,
  resultPlan: { income: '', expense: '', equityReduction: '' },
  investmentPlan: { inflow: '', outflow: '', ownShare: '' },
  isSecured: null,
  byBudget: null,
  budgetAt: '',
  byOther: null,
  otherMeans: '',
};
