/** What the program says where it runs for a browser: at its start, and in answers that are no part of its pages. */
export const browserWords = {
  running: (url: string) => `Ratsfeder läuft. Bitte öffnen Sie diese Adresse im Browser: ${url}`,
  readInstead:
    'Wollen Sie nur lesen, suchen und drucken, so starten Sie noch einmal und setzen --read hinzu: npm start -- --db DATEI --read',
  building: 'Ratsfeder wird gebaut … ',
  built: (seconds: number) => `fertig nach ${seconds} s.`,
  noScreen:
    'Dieser Rechner hat keinen Bildschirm für die Electron-Laufzeit; Ratsfeder läuft deshalb im Browser.',
  noElectron:
    'Die Electron-Laufzeit ist auf diesem Rechner nicht vorhanden und lässt sich nicht laden; Ratsfeder läuft deshalb im Browser.',
  refused: {
    title: 'Kein Zugriff',
    text: 'Die Adresse aus dem Startfenster gilt nur einmal. Bitte arbeiten Sie in dem Browserfenster weiter, in dem Ratsfeder schon geöffnet ist. Ist es geschlossen, beenden Sie Ratsfeder und starten Sie es neu; Sie erhalten dann eine neue Adresse.',
  },
  oldBrowser: {
    title: 'Browser zu alt',
    text: 'Dieser Browser sagt nicht, welche Seite etwas anfordert; Ihre Daten wären vor anderen Programmen dieses Rechners nicht sicher. Bitte öffnen Sie die Adresse aus dem Startfenster in einem aktuellen Browser (Edge, Chrome, Firefox oder Safari).',
  },
  missing: {
    title: 'Seite nicht gefunden',
    text: 'Diese Seite gibt es in Ratsfeder nicht. <a href="/">Zur Übersicht</a>',
  },
  notJson: 'Die Anfrage ist kein JSON.',
  tooLarge: 'Die Eingabe ist zu groß. Erlaubt sind 64 MB, bei Dateien etwa 45 MB.',
  unreadable: 'Die Anfrage ist nicht lesbar.',
  onlyRead: 'Nur lesen.',
  onlyPost: 'Nur mit POST.',
};
