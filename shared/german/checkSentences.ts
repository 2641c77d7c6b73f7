import type { Check, CheckCode } from '../checks/check.ts';
import type { PersonId } from '../domain/ids.ts';

/** The name of a person as it stands in sentences: "Frau Beispiel". */
export type NameOf = (personId: PersonId) => string;

/** A sentence for each code, from what the check found. */
export type CheckSentences<C extends CheckCode = CheckCode> = {
  [Code in C]: (check: Extract<Check, { code: Code }>, nameOf: NameOf) => string;
};
