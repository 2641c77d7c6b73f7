import type { CheckSentences } from './checkSentences.ts';

/** What must not stand in public, what is announced of the rest, and what a text cannot know yet (M9–M11). */
export const leakSentences = {
  TITLE_LEAK: ({ otherNumber }) =>
    `Worte aus dem Titel des nichtöffentlichen Punktes ${otherNumber} stehen im öffentlichen Teil. Bitte entfernen Sie sie.`,
  REFERENCE_LEAK: ({ otherNumber }) =>
    `Die Drucksachennummer des nichtöffentlichen Punktes ${otherNumber} steht im öffentlichen Teil. Bitte entfernen Sie sie.`,
  GUEST_OF_OTHER_PART: ({ personId }, nameOf) =>
    `${nameOf(personId)} war nur im nichtöffentlichen Teil zu Gast, steht aber im öffentlichen. Bitte prüfen Sie, ob der Name öffentlich genannt werden darf.`,
  GUEST_UNPLACED: ({ personId }, nameOf) =>
    `Ob ${nameOf(personId)} im öffentlichen Teil zu Gast war, lässt sich aus den Uhrzeiten allein nicht sagen; öffentliche Dokumente nennen den Namen deshalb nicht. Bitte tragen Sie ein, von welchem bis zu welchem Punkt.`,
  NO_TITLE_FOR_ANNOUNCEMENT: () =>
    'Für die Bekanntgabe der nichtöffentlich gefassten Beschlüsse fehlt diesem Punkt eine öffentliche Bezeichnung; bekannt gegeben wird nur „Nichtöffentliche Angelegenheit“. Bitte ergänzen Sie sie.',
  NO_PUBLIC_WORDING: () =>
    'Für die Bekanntgabe dieses Beschlusses fehlt ein öffentlicher Wortlaut. Bitte ergänzen Sie ihn, oder kreuzen Sie an, dass das Gremium die Bekanntgabe ausgeschlossen hat.',
  WORDING_LEAK: ({ otherNumber }) =>
    `Der öffentliche Wortlaut nennt Titel oder Drucksachennummer des nichtöffentlichen Punktes ${otherNumber}. Bitte formulieren Sie ihn ohne Schützenswertes.`,
  LATER_DATE: ({ date }) =>
    `Der ${date} liegt nach der Sitzung. Bitte prüfen Sie das Datum, oder kennzeichnen Sie den Satz als Nachtrag.`,
} satisfies Partial<CheckSentences>;

/** For a file that comes back from a clerk's hands; `number` is '' for a guest's name. */
export const leakedFrom = (number: string): string =>
  number === ''
    ? 'Die Datei nennt einen Gast, der nur im nichtöffentlichen Teil anwesend war. Bitte entfernen Sie den Namen.'
    : `Die Datei enthält Angaben aus Punkt ${number} des nichtöffentlichen Teils. Bitte entfernen Sie sie.`;
