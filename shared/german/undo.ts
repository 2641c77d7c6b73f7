import type { NotTakenBack } from '../errors.ts';
import type { UndoableRoute } from '../contract/undoableRoutes.ts';

/** What a step is about, as named when it was done; '' where it is about nothing of the kind. */
export type StepSubject = { title: string; person: string };

const sentences: Record<UndoableRoute, (about: StepSubject) => string> = {
  'agenda.add': ({ title }) => `„${title}“ aufgenommen.`,
  'agenda.addLines': ({ title }) => `Mehrere Punkte aufgenommen, ab „${title}“.`,
  'agenda.update': ({ title }) => `„${title}“ geändert.`,
  'agenda.move': ({ title }) => `„${title}“ verschoben.`,
  'agenda.together': ({ title }) => `„${title}“: gemeinsame Beratung geändert.`,
  'agenda.call': ({ title }) => `„${title}“ aufgerufen.`,
  'agenda.finish': ({ title }) => `„${title}“ beendet.`,
  'agenda.remove': ({ title }) => `„${title}“ entfernt.`,
  'attendance.save': ({ person }) => `Anwesenheit: ${person} geändert.`,
  'attendance.remove': ({ person }) => `Anwesenheit: ${person} entfernt.`,
  'attendance.fill': () => 'Anwesenheit: Liste an den Tag der Sitzung angepasst.',
  'attendance.connectAll': () => 'Anwesenheit: alle als zugeschaltet vermerkt.',
  'attendance.sendDeputy': ({ person }) => `Anwesenheit: Fehlen von ${person} und Vertretung eingetragen.`,
  'attendance.comeOrGo': ({ person }) => `Anwesenheit: Kommen oder Gehen von ${person} vermerkt.`,
  'replies.takeOver': () => 'Anwesenheit: Zu- und Absagen übernommen.',
  'recusals.save': ({ title, person }) => `„${title}“: Nichtteilnahme von ${person} vermerkt.`,
  'recusals.remove': ({ title, person }) => `„${title}“: Nichtteilnahme von ${person} entfernt.`,
  'headCounts.save': () => 'Gezählte Gäste geändert.',
  'incidents.save': () => 'Vermerke geändert.',
  'presiding.save': () => 'Vorsitz in der Sitzung geändert.',
  'resolutions.add': ({ title }) => `„${title}“: Beschluss angelegt.`,
  'resolutions.save': ({ title }) => `„${title}“: Beschluss geändert.`,
  'resolutions.move': ({ title }) => `„${title}“: Beschluss verschoben.`,
  'resolutions.remove': ({ title }) => `„${title}“: Beschluss gelöscht.`,
  'history.takeBack': ({ title, person }) => `${title ? `„${title}“` : person}: früherer Stand zurückgeholt.`,
  'handOver.bring': () => 'Mitgenommene Sitzung zurückgebracht.',
  'minutes.saveTexts': () => 'In der Niederschrift ersetzt.',
  'organizations.remove': ({ title }) => `„${title}“ gelöscht.`,
  'people.remove': ({ person }) => `${person} gelöscht, mit allen Mitgliedschaften.`,
  'memberships.remove': ({ person }) => `Mitgliedschaft von ${person} gelöscht.`,
  'textModules.remove': ({ title }) => `Textbaustein „${title}“ gelöscht.`,
  'lists.remove': ({ title }) => `Verteiler „${title}“ gelöscht.`,
  'papers.remove': ({ title }) => `Vorlage „${title}“ gelöscht.`,
  'consultations.move': ({ title }) => `Beratungsfolge von „${title}“: Station verschoben.`,
  'consultations.remove': ({ title }) => `Beratungsfolge von „${title}“: Station entfernt.`,
  'paperRelations.remove': ({ title }) => `Bezug von „${title}“ entfernt.`,
  'questions.move': ({ title }) => `„${title}“: Frage verschoben.`,
  'questions.remove': ({ title }) => `„${title}“: Frage entfernt.`,
  'motions.record': ({ title }) => `„${title}“: Antrag zur Tagesordnung eingetragen.`,
};

/** Where a step was done that belongs to no meeting, as the log names it. */
export const besideMeetings = 'Geschäftsstelle';

export const stepSentence = (route: UndoableRoute, about: StepSubject): string => sentences[route](about);

export const notTakenBack: Record<NotTakenBack, string> = {
  changed:
    'Dieser Schritt lässt sich nicht mehr zurücknehmen oder wiederholen: Daran wurde inzwischen weitergearbeitet. Bitte ändern Sie es von Hand.',
  taken:
    'Ein Kürzel, ein Name oder ein Platz, der dazu gehört, ist inzwischen anders vergeben. Geben Sie ihn frei, und versuchen Sie es dann noch einmal.',
  otherState:
    'Seit diesem Schritt hat sich der Stand der Sitzung geändert. Er lässt sich deshalb nicht mehr zurücknehmen oder wiederholen. Bitte ändern Sie es von Hand.',
  otherStep:
    'Inzwischen wurde in einem anderen Fenster etwas anderes getan. Bitte sehen Sie nach, was zuletzt geändert wurde, und versuchen Sie es dann noch einmal.',
  nothing: 'Hier gibt es nichts zurückzunehmen oder zu wiederholen.',
};
