import type { DocumentState } from './document.ts';

/**
 * What a presented document is after a decision. A return ends it, and so does a refusal that is not noted yet: the
 * next version notes it. Otherwise the last of those who were asked decides it (R32, R33); nothing is released by
 * refusals alone.
 */
export function stateAfterDecision(so: {
  sendsBack: boolean;
  isOpen: boolean;
  hasConsent: boolean;
}): DocumentState {
  if (so.sendsBack) return 'returned';
  if (so.isOpen) return 'presented';
  return so.hasConsent ? 'released' : 'returned';
}
