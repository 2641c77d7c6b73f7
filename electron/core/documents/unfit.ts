import type { Clearance } from '../../../shared/domain/document/document.ts';
import { wordFaultSentence } from '../../../shared/german/wordFaults.ts';
import { leakedFrom } from '../../../shared/german/leakChecks.ts';
import { secretsIn, secretsOf } from '../../../shared/public/secrets.ts';
import { notForAll } from '../word/read/examine.ts';
import { refuse } from '../kernel/refusals.ts';
import type { SearchedFacts } from '../meetings/facts.ts';
import type { Examined } from '../word/read/examineApart.ts';

/**
 * A file edited by hand counts only where nothing speaks against it. Throws NOT_A_WORD_FILE, WORD_FILE_REFUSED with
 * each fault and its place, and LEAK where a public one says what is not public.
 */
export function refuseUnfitFile(
  { faults, said }: Examined,
  { now, kept, usual }: SearchedFacts,
  clearance: Clearance,
): void {
  const counting = faults.filter(({ code }) => clearance === 'public' || !notForAll.includes(code));
  if (counting.some(({ code }) => code === 'notAWordFile')) refuse({ code: 'NOT_A_WORD_FILE' });
  if (counting.length > 0) refuse({ code: 'WORD_FILE_REFUSED', sentences: counting.map(wordFaultSentence) });
  const leaks = clearance === 'public' ? secretsIn(said, secretsOf(now, kept, usual)) : [];
  const sentences = [...new Set(leaks.map(({ number }) => number))].map(leakedFrom);
  if (sentences.length > 0) refuse({ code: 'LEAK', sentences });
}
