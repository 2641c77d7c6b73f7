import { law, type RuleNumber } from '../law.ts';

/** How a rule is marked of which no text of the law was seen. */
export const unverifiedMark = 'ungeprüft';

/** For a text of the settings that rests on a rule; '' where the rule was read somewhere. */
export function lawNote(number: RuleNumber): string {
  const { norm, verified } = law[number];
  return verified === 'open'
    ? `Ungeprüft: Für diese Regel (${norm}) lag uns kein Gesetzestext vor. Bitte prüfen Sie sie.`
    : '';
}
