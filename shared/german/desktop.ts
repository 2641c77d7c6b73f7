/** What the desktop program says outside its pages: titles and buttons of the system's own dialogs. */
export const desktopWords = {
  saveAs: { title: 'Speichern unter', buttonLabel: 'Speichern' },
  chooseFolder: { title: 'Ordner wählen', buttonLabel: 'Hier ablegen' },
  mayReplace: {
    message: 'In diesem Ordner gibt es schon Dateien mit diesen Namen. Sollen sie ersetzt werden?',
    buttons: ['Ersetzen', 'Abbrechen'],
  },
  openDataFile: { title: 'Andere Datei öffnen', kind: 'Daten von Ratsfeder' },
  otherFileFails: {
    message: 'Die Datei, mit der Sie zuletzt gearbeitet haben, lässt sich nicht öffnen.',
    detail: (why: string, usual: string) =>
      [
        why,
        `Wenn Sie jetzt mit der üblichen Datei weiterarbeiten („${usual}“), so sehen Sie, was in dieser steht. Beim nächsten Start versucht Ratsfeder es wieder mit der anderen.`,
      ].join('\n\n'),
    buttons: ['Übliche Datei öffnen', 'Beenden'],
  },
  foreignLog: {
    message: 'Neben der Datei liegt ein Änderungsprotokoll, das zu einem anderen Stand gehört.',
    detail: (file: string, log: string) =>
      [
        `Das kommt vor, wenn nach einem Absturz eine Sicherung zurückgeholt wurde. Die Datei ist „${file}“. In „${log}“ steht, was zuletzt in die frühere Datei geschrieben wurde. Bisher wurde nichts verändert.`,
        'Wenn Sie mit der Datei weiterarbeiten, bleibt das Änderungsprotokoll mit dem Zusatz „beiseite“ und dem Datum daneben liegen. Was darin steht, erscheint nicht mehr im Programm.',
        'Brauchen Sie den Stand davor, so brechen Sie ab, legen Sie die frühere Datei an diese Stelle zurück und starten Sie Ratsfeder neu.',
      ].join('\n\n'),
    buttons: ['Mit der Datei weiterarbeiten', 'Abbrechen'],
  },
  unsaved: {
    message: 'Ihre letzte Eingabe ist noch nicht gespeichert.',
    detail: 'Wenn Sie jetzt schließen, geht sie verloren.',
    buttons: ['Zurück zur Eingabe', 'Trotzdem schließen'],
  },
  deadLink: (url: string) => `Der Link „${url}“ lässt sich auf diesem Rechner nicht öffnen.`,
  missingPage: 'Diese Seite gibt es nicht.',
};
