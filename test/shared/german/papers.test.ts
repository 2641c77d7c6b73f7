import { describe, expect, test } from 'vitest';
import { blankResult } from '../../../shared/domain/paper/consultation.ts';
import { blankFinancial } from '../../../shared/domain/paper/financial.ts';
import { financialFacts, rejected, resultWords } from '../../../shared/german/papers.ts';

describe('a result entered by hand', () => {
  test.each([
    [{ isMajority: true }, 'mehrheitlich'],
    [{ isMajority: true, wording: rejected }, 'mehrheitlich abgelehnt'],
    [{ isUnanimous: true, wording: rejected }, 'einstimmig abgelehnt'],
    [{ wording: rejected, yes: 4, no: 9 }, 'abgelehnt, 4 : 9 : 0'],
    [{ wording: 'beschlossen', yes: 25, abstain: 0 }, 'beschlossen, 25 Ja'],
    [{ wording: rejected, no: 20 }, 'abgelehnt, 20 Nein'],
    [{ isMajority: true, wording: 'geändert beschlossen' }, 'geändert beschlossen'],
  ])('%j is "%s"', (part, words) => {
    expect(resultWords({ ...blankResult, ...part })).toBe(words);
  });
});

test.each([
  ['12.500', '12.500 €'],
  ['12.500 Euro', '12.500 Euro'],
  ['ca. 3.500 EUR p. a.', 'ca. 3.500 EUR p. a.'],
  ['800 €', '800 €'],
])('an expense of "%s" is shown as "%s"', (expense, shown) => {
  const resultPlan = { ...blankFinancial.resultPlan, expense };
  expect(financialFacts({ ...blankFinancial, resultPlan })).toContainEqual(['Aufwendungen', shown]);
});
