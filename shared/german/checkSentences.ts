import type { GrammaticalCase } from './declension.ts';
import type { Check, CheckCode } from '../checks/check.ts';
import type { PersonId } from '../domain/ids.ts';

/** The name of a person as it stands in sentences: "Frau Beispiel". */
/** As in sentences; in the nominative unless another case is asked for. */
export type NameOf = (personId: PersonId, grammaticalCase?: GrammaticalCase) => string;

/** A sentence for each code, from what the check found. */
export type CheckSentences<C extends CheckCode = CheckCode> = {
  [Code in C]: (check: Extract<Check, { code: Code }>, nameOf: NameOf) => string;
};
