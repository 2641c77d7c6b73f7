/** Words of the file by which the IT of a house sets what holds on a computer. */
export const policyWords = {
  path: 'Hier steht ein vollständiger Pfad in Anführungszeichen.',
  yesOrNo: 'Hier steht true oder false, ohne Anführungszeichen.',
  text: 'Hier steht ein Text in Anführungszeichen.',
  unknown: 'Diesen Eintrag kennt Ratsfeder nicht.',
  notAbsolute: 'Der Pfad ist nicht vollständig; er beginnt mit einem Laufwerk, einer Freigabe oder „/“.',
  unknownVariable: (name: string) => `Die Umgebungsvariable „${name}“ gibt es auf diesem Rechner nicht.`,
  notReadable: 'Die Datei lässt sich nicht lesen.',
  notJson:
    'Die Datei ist kein gültiges JSON. In Pfaden von Windows steht jeder Schrägstrich doppelt: "D:\\\\Rat".',
  notAnObject: 'In der Datei stehen die Einträge nicht in geschweiften Klammern.',
  mailStaysOff: 'Solange das so ist, versendet Ratsfeder keine E-Mails.',
  field: (name: string, what: string) => `„${name}“: ${what}`,
  faulty: {
    message: 'Die Richtlinien Ihrer IT für Ratsfeder sind fehlerhaft.',
    detail: (file: string, faults: readonly string[]) =>
      [
        `Datei: ${file}`,
        faults.join('\n'),
        'Was hier genannt ist, gilt nicht; alles Übrige gilt. Bitte sagen Sie es Ihrer IT, bevor Sie weiterarbeiten: Vielleicht liegen Ihre Daten an einem anderen Ort.',
      ].join('\n\n'),
    buttons: ['Trotzdem starten', 'Beenden'],
  },
  about: {
    title: 'Richtlinien für Ratsfeder auf diesem Rechner',
    $schema: 'Verweis auf diese Beschreibung, für Ihren Editor; Ratsfeder liest ihn nicht.',
    datei:
      'Die Datei, mit der Ratsfeder beginnt, statt der üblichen im Ordner des Benutzers. Ihr Ordner muss da sein. %NAME% steht für eine Umgebungsvariable.',
    sicherungen:
      'Ein weiterer Ordner, in den jede Sicherung mitkopiert wird; er ist unter „Weiterer Ort“ dann nicht zu ändern. %NAME% steht für eine Umgebungsvariable.',
    mailversand: 'false: Ratsfeder versendet selbst keine E-Mails. E-Mail-Entwürfe und Ordner bleiben.',
  },
};
