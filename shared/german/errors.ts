import type { AppErrorData, ErrorCode } from '../errors.ts';

type Sentences = { [C in ErrorCode]: (error: Extract<AppErrorData, { code: C }>) => string };

const things = {
  meeting: 'Diese Sitzung',
  item: 'Dieser Tagesordnungspunkt',
  person: 'Diese Person',
  membership: 'Diese Mitgliedschaft',
  body: 'Dieses Gremium',
  rules: 'Diese Regelung',
  resolution: 'Dieser Beschluss',
  organization: 'Diese Liste oder Fraktion',
  term: 'Diese Wahlperiode',
  textModule: 'Dieser Textbaustein',
  attendee: 'Dieser Eintrag der Anwesenheit',
} as const;

/** What happened and what to do, for each code. A code without a sentence does not compile. */
const sentences: Sentences = {
  INVALID_INPUT: ({ issues }) =>
    issues[0]?.message ?? 'Eine Angabe fehlt oder ist nicht lesbar. Bitte prüfen Sie die markierten Felder.',
  UNKNOWN_ROUTE: ({ route }) =>
    `Den Aufruf „${route}“ kennt dieses Programm nicht. Bitte prüfen Sie die Schreibweise.`,
  NOT_FOUND: ({ what }) => `${things[what]} gibt es nicht mehr. Bitte laden Sie die Ansicht neu.`,
  CONFLICT: () =>
    'Dieser Eintrag wurde inzwischen in einem anderen Fenster geändert. Ihre Eingabe ist noch hier: Bitte vergleichen Sie beide Fassungen und speichern Sie dann erneut.',
  IN_USE: ({ what }) =>
    ({
      person:
        'Diese Person steht in mindestens einer Sitzung und kann nicht gelöscht werden. Beenden Sie stattdessen ihre Mitgliedschaft.',
      organization:
        'Dieser Liste oder Fraktion gehören noch Personen an, oder sie steht in Vertretungen oder Abstimmungen. Ordnen Sie die Personen zuerst anders zu.',
      rules:
        'Diese Regelung wird gebraucht: Das Gremium hat keine andere, oder unter ihr fand schon eine Sitzung statt. Sie kann deshalb nicht gelöscht werden.',
      term: 'In dieser Wahlperiode gibt es Sitzungen. Sie kann deshalb nicht gelöscht werden.',
      meeting:
        'Diese Sitzung hat bereits ein Protokoll oder ist nicht mehr geplant. Sie können sie absagen, aber nicht löschen.',
    })[what],
  HAS_MINUTES: () =>
    'Zu diesem Tagesordnungspunkt gibt es schon Text, Beschlüsse oder Einträge in der Anwesenheit. Nehmen Sie ihn mit einem Antrag „Vor Eintritt in die Tagesordnung“ von der Tagesordnung.',
  AGENDA_FIXED: () =>
    'Die Tagesordnung steht seit Eröffnung der Sitzung fest. Ändern Sie sie im Protokoll mit einem Antrag unter „Vor Eintritt in die Tagesordnung“.',
  WRONG_STATE: () =>
    'Dieser Schritt ist im jetzigen Stand der Sitzung nicht möglich. Bitte laden Sie die Ansicht neu.',
  REASON_NEEDED: () => 'Bitte geben Sie einen Grund an; er wird bei der Sitzung festgehalten.',
  MEETING_LOCKED: ({ state }) =>
    state === 'cancelled'
      ? 'Diese Sitzung ist abgesagt. Setzen Sie sie zuerst auf „geplant“ zurück, um etwas zu ändern.'
      : 'Die Niederschrift dieser Sitzung ist fertiggestellt. Setzen Sie die Sitzung zuerst auf „geschlossen“ zurück, um etwas zu ändern.',
  DUPLICATE: ({ field }) =>
    ({
      code: 'Dieses Kürzel gibt es schon. Bitte wählen Sie ein anderes.',
      rulesDate:
        'Für diesen Tag gibt es schon eine Regelung. Bitte ändern Sie diese oder wählen Sie einen anderen Tag.',
      meetingNumber:
        'Eine Sitzung mit dieser Nummer gibt es in der Wahlperiode schon. Bitte prüfen Sie die Nummer.',
    })[field],
  ALREADY_SET_UP: () =>
    'Diese Datei ist schon eingerichtet. Die Beispielsitzung kann nur in eine leere Datei geladen werden.',
  DOUBLE_SUBSTITUTION: () =>
    'Dieses Mitglied wird schon von jemand anderem vertreten. Bitte wählen Sie eine andere Person oder ändern Sie die andere Vertretung.',
  DB_NEWER: () =>
    'Diese Datei wurde mit einer neueren Fassung von Ratsfeder geschrieben. Bitte öffnen Sie sie mit der neueren Fassung; es wurde nichts verändert.',
  DB_LOCKED: () =>
    'Die Datei ist schon in Ratsfeder geöffnet. Bitte schließen Sie das andere Fenster und versuchen Sie es noch einmal.',
  DB_DAMAGED: () =>
    'Die Datei ist beschädigt oder keine Datei von Ratsfeder. Bitte holen Sie die letzte Sicherung zurück; diese Datei wurde nicht verändert.',
  DB_FULL: () =>
    'Auf dem Datenträger ist kein Platz mehr. Bitte schaffen Sie Platz; Ihre Eingabe ist noch hier und wird danach gespeichert.',
  DB_READ_ONLY: () => 'Die Datei ist schreibgeschützt. Bitte prüfen Sie die Rechte an Datei und Ordner.',
  DB_MISSING_FOLDER: ({ file }) =>
    `Die Datei „${file}“ lässt sich nicht öffnen. Bitte prüfen Sie, ob es den Ordner gibt und ob Sie dort schreiben dürfen.`,
  FILE_NOT_WRITTEN: ({ file }) =>
    `Die Datei „${file}“ konnte nicht geschrieben werden. Vielleicht ist sie in Word geöffnet: Bitte schließen Sie sie oder wählen Sie einen anderen Namen.`,
  FORBIDDEN: () =>
    'Dieser Zugriff ist nicht erlaubt. Bitte öffnen Sie Ratsfeder mit der Adresse, die beim Start angezeigt wurde.',
  UNREACHABLE: () =>
    'Das Programm antwortet nicht. Ihre Eingabe ist noch hier; bitte prüfen Sie, ob Ratsfeder noch läuft.',
  USAGE: ({ message }) => message,
  INTERNAL: ({ reference }) =>
    `Das hat nicht geklappt; es wurde nichts geändert. Bitte versuchen Sie es noch einmal. Wenn es wieder geschieht, nennen Sie die Kennung ${reference}.`,
};

export function errorSentence<C extends ErrorCode>(error: Extract<AppErrorData, { code: C }>): string {
  return sentences[error.code](error);
}
