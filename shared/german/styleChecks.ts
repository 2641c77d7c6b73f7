import type { CheckSentences } from './checkSentences.ts';

/** Slips of the pen and what official German avoids (M8). */
export const styleSentences = {
  DOUBLED_WORD: ({ words }) => `„${words}“: Hier steht ein Wort doppelt. Bitte prüfen Sie die Stelle.`,
  DIRECT_SPEECH: ({ words }) =>
    `Wörtliche Rede: „${words}“. Bitte geben Sie sie in indirekter Rede wieder, wenn sie nicht ausdrücklich zu Protokoll gegeben wurde.`,
  FIRST_PERSON: ({ words }) =>
    `„${words}“ gehört nicht in eine Niederschrift. Bitte nennen Sie, wer gemeint ist.`,
  SPACING: ({ sign }) =>
    sign === ''
      ? 'Zwischen zwei Wörtern stehen mehrere Leerzeichen. Bitte löschen Sie die überzähligen.'
      : `Vor „${sign}“ steht ein Leerzeichen. Bitte löschen Sie es.`,
  NAME_UNKNOWN: ({ name, meant }) =>
    `${name} steht nicht in der Anwesenheit und ist dem Gremium nicht bekannt${meant === '' ? '.' : `: gemeint ${meant}?`} Bitte prüfen Sie Schreibweise und Anwesenheit.`,
  NAME_NOT_PRESENT: ({ name }) =>
    `${name} war nach der Anwesenheit bei diesem Punkt nicht im Raum. Bitte prüfen Sie beides.`,
  CAPTION_WITHOUT_TEXT: ({ words }) =>
    `Hinter „${words}“ fehlt der Text. Bitte ergänzen oder löschen Sie die Zeile.`,
  PLACEHOLDER: ({ words }) =>
    `„${words}“ sieht nach einem Platzhalter aus. Bitte ergänzen Sie, was dort stehen soll.`,
} satisfies Partial<CheckSentences>;
