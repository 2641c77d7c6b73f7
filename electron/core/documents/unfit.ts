import type { Clearance } from '../../../shared/domain/document/document.ts';
import { type WordFault, wordFaultSentence } from '../../../shared/german/wordFaults.ts';
import { refuse } from '../kernel/refusals.ts';

/** What the office may keep among its own papers, and nobody else gets to see. */
const notForAll: readonly WordFault['code'][] = ['comment', 'hiddenText'];

/** Throws NOT_A_WORD_FILE, or WORD_FILE_REFUSED with each fault and its place. */
export function refuseUnfit(faults: readonly WordFault[], clearance: Clearance): void {
  const counting = faults.filter(({ code }) => clearance === 'public' || !notForAll.includes(code));
  if (counting.some(({ code }) => code === 'notAWordFile')) refuse({ code: 'NOT_A_WORD_FILE' });
  if (counting.length > 0) refuse({ code: 'WORD_FILE_REFUSED', sentences: counting.map(wordFaultSentence) });
}
