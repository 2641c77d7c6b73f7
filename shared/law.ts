import { bodyLaw } from './law/body.ts';
import { conveningLaw } from './law/convening.ts';
import { minutesLaw } from './law/minutes.ts';
import { presenceLaw } from './law/presence.ts';
import type { Rule } from './law/rule.ts';
import { signingLaw } from './law/signing.ts';
import { votingLaw } from './law/votes.ts';

const chapters = {
  ...bodyLaw,
  ...conveningLaw,
  ...presenceLaw,
  ...votingLaw,
  ...signingLaw,
  ...minutesLaw,
};

/** The number by which code, texts and the handbook cite a rule: law (R), what belongs into a Niederschrift (M). */
export type RuleNumber = keyof typeof chapters;

/** Every rule that is cited anywhere, by its number. What a number means is said here and nowhere else. */
export const law: Record<RuleNumber, Rule> = chapters;

export const ruleNumbers = Object.keys(law) as RuleNumber[];
