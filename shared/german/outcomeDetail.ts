import type { Outcome } from '../domain/vote/resolution.ts';

/** Outcomes that say where to or until when. */
const details: Partial<Record<Outcome, { label: string; preposition: string; example: string }>> = {
  postponed: { label: 'Vertagt auf', preposition: 'auf', example: 'die nächste Sitzung' },
  referred: { label: 'Verwiesen an', preposition: 'an', example: 'den Hauptausschuss' },
  recommended: { label: 'Empfehlung an', preposition: 'an', example: 'den Rat' },
  adoptedAmended: { label: 'Geändert in', preposition: 'in', example: 'Ziffer 2' },
};

/** What is asked for with this outcome; undefined: nothing. */
export const detailOf = (outcome: Outcome) => details[outcome];

/** The detail as it stands in the sentence: the field's label already said "auf", so most people leave it out. */
export function detailInSentence(outcome: Outcome, typed: string): string {
  const preposition = details[outcome]?.preposition;
  const detail = typed.trim();
  const hasOwn = /^(?:ab|als|am|an|auf|bis|durch|für|im|in|ins|mit|nach|um|unter|vom|von|zu|zum|zur)\s/;
  return preposition === undefined || detail === '' || hasOwn.test(detail)
    ? detail
    : `${preposition} ${detail}`;
}
