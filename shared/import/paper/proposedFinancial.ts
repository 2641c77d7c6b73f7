import { blankFinancial, type FinancialBlock } from '../../domain/paper/financial.ts';
import { fittedLine, type Note } from './fitted.ts';
import type { ImportedPaper } from './paper.ts';

/** The block as it is printed; a box whose mark cannot be read is unstated. */
export function proposedFinancial({ financial, ticks }: ImportedPaper, note: Note): FinancialBlock | null {
  if (financial === null) return null;
  const { resultPlan, investmentPlan } = financial;
  const amount = (text: string | null) => fittedLine(text ?? '', 60, note);
  const ticked = (label: RegExp) =>
    ticks.some((tick) => tick.ticked === true && label.test(tick.label)) ? true : null;
  return {
    ...blankFinancial,
    hasEffects: financial.effects,
    frequency: frequencyOf(financial.frequency),
    resultPlan: {
      income: amount(resultPlan.income),
      expense: amount(resultPlan.expense),
      equityReduction: amount(resultPlan.equityReduction),
    },
    investmentPlan: {
      inflow: amount(investmentPlan.inflow),
      outflow: amount(investmentPlan.outflow),
      ownShare: amount(investmentPlan.ownShare),
    },
    isSecured: financial.secured,
    byBudget: ticked(/^haushaltsmittel/i),
    budgetAt: fittedLine(financial.securedAt ?? '', 200, note),
    byOther: ticked(/^sonstiges/i),
    otherMeans: fittedLine((financial.securedOther ?? '').replace(/^sonstiges\s*/i, ''), 300, note),
  };
}

function frequencyOf(printed: string | null): FinancialBlock['frequency'] {
  if (printed === null) return null;
  const [once, yearly] = [/einmalig/i.test(printed), /jährlich/i.test(printed)];
  if (once && yearly) return 'onceAndYearly';
  return once ? 'once' : yearly ? 'yearly' : null;
}
