import type { BodyRules } from '../body/body.ts';
import type { Totals } from './tally.ts';

export type Decision = 'accepted' | 'rejected' | 'tied';
export type DecisionRules = Pick<BodyRules, 'majority' | 'tie' | 'statutorySeats'>;
type Sides = Pick<Totals, 'yes' | 'no'>;

/** What the counts amount to. Abstentions and invalid votes count for neither side (R23, § 50 (1), (5) GO NRW). */
export function decide(sides: Sides, rules: DecisionRules): Decision {
  if (rules.majority === 'simple' && sides.yes === sides.no && rules.tie === 'chairDecides') return 'tied';
  return sides.yes >= neededYes(sides, rules) ? 'accepted' : 'rejected';
}

/** How many yes votes it takes against these no votes. */
export function neededYes({ yes, no }: Sides, rules: DecisionRules): number {
  switch (rules.majority) {
    case 'simple':
      return no + 1;
    case 'absolute':
      return Math.floor(rules.statutorySeats / 2) + 1;
    case 'twoThirds':
      return Math.max(1, Math.ceil((2 * (yes + no)) / 3));
  }
}
