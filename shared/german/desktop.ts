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
  onlyRead: {
    message: 'Mit dieser Datei arbeitet schon jemand. Wollen Sie nur lesen?',
    detail: (why: string) =>
      [
        why,
        'Zum Lesen öffnet Ratsfeder eine Kopie des jetzigen Standes: Sie können darin nachsehen, suchen, Dokumente ausgeben und drucken. Geändert wird nichts, und wer mit der Datei arbeitet, wird nicht gestört.',
      ].join('\n\n'),
    buttons: ['Zum Lesen öffnen', 'Abbrechen'],
  },
  unsaved: {
    message: 'Ihre letzte Eingabe ist noch nicht gespeichert.',
    detail: 'Wenn Sie jetzt schließen, geht sie verloren.',
    buttons: ['Zurück zur Eingabe', 'Trotzdem schließen'],
  },
  outside: {
    message: (host: string) =>
      host === ''
        ? 'Dieser Link öffnet Ihr E-Mail-Programm. Möchten Sie das?'
        : `Dieser Link führt aus Ratsfeder hinaus, zu „${host}“. Möchten Sie ihn öffnen?`,
    detail: (url: string) => (url.length > 500 ? `${url.slice(0, 500)} …` : url),
    buttons: ['Öffnen', 'Abbrechen'],
  },
  crashed: {
    message: 'Die Anzeige von Ratsfeder ist ausgefallen.',
    detail:
      'Was als gespeichert angezeigt war, ist gespeichert. Verloren gehen kann höchstens, was Sie in der letzten Sekunde getippt haben. Laden Sie die Anzeige neu, und arbeiten Sie dort weiter.',
    buttons: ['Neu laden', 'Beenden'],
  },
  unresponsive: {
    message: 'Die Anzeige von Ratsfeder antwortet nicht mehr.',
    detail:
      'Vielleicht ist sie gleich wieder da. Wenn Sie neu laden oder beenden, bleibt, was als gespeichert angezeigt war; eine Eingabe, die noch nicht gespeichert ist, geht verloren.',
    buttons: ['Warten', 'Neu laden', 'Beenden'],
  },
  deadLink: (url: string) => `Der Link „${url}“ lässt sich auf diesem Rechner nicht öffnen.`,
  missingPage: 'Diese Seite gibt es nicht.',
};
