/** What the desktop program says outside its pages: titles and buttons of the system's own dialogs. */
export const desktopWords = {
  saveAs: { title: 'Speichern unter', buttonLabel: 'Speichern' },
  chooseFolder: { title: 'Ordner wählen', buttonLabel: 'Hier ablegen' },
  mayReplace: {
    message: 'In diesem Ordner gibt es schon Dateien mit diesen Namen. Sollen sie ersetzt werden?',
    buttons: ['Ersetzen', 'Abbrechen'],
  },
  openDataFile: { title: 'Andere Datei öffnen', kind: 'Daten von Ratsfeder' },
  unsaved: {
    message: 'Ihre letzte Eingabe ist noch nicht gespeichert.',
    detail: 'Wenn Sie jetzt schließen, geht sie verloren.',
    buttons: ['Zurück zur Eingabe', 'Trotzdem schließen'],
  },
  deadLink: (url: string) => `Der Link „${url}“ lässt sich auf diesem Rechner nicht öffnen.`,
  missingPage: 'Diese Seite gibt es nicht.',
};
