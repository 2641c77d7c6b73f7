import { aboutKind } from '../documents/kinds/index.ts';
import { documentKinds } from '../domain/document/document.ts';

export const kindLabels = documentKinds
  .map((kind) => `${kind.padEnd(22)}${aboutKind(kind).label}`)
  .join('\n');

export const helpText = `Ratsfeder ohne Fenster

npm run --silent cli -- <Befehl> --db DATEI …

  demo                               legt in einer leeren Datei eine Beispielsitzung an
  meetings                           zeigt alle Sitzungen
  export --meeting ID --kind ART --out DATEI.docx
                                     schreibt ein Dokument; „export --help“ nennt die Arten
                                     (Beschlussauszug: mit --subject ID des Beschlusses). Mit --pdf als PDF,
                                     mit --archive die freigegebene Fassung als PDF/A mit Word-Datei und Daten darin,
                                     mit --public die Fassung für die Öffentlichkeit, wo es sie gibt
  export --paper ID --out DATEI.docx schreibt eine Vorlage, ebenso mit --pdf oder --archive
  export --answer ID --out DATEI.docx
                                     schreibt die Antwort auf eine Anfrage, ebenso
  export --report ID --out DATEI.docx
                                     schreibt den Sammelbericht eines Berichtszeitraums, ebenso
  export --bundle --meeting ID --out DATEI.pdf
                                     schreibt die Sitzungsmappe für die Mitglieder, mit --public die öffentliche
                                     (ohne --pdf und --archive; sie ist immer ein PDF)
  verify DATEI.docx                  sagt, ob eine Datei freigegeben ist, durch wen und wann, oder was abweicht
  import-paper DATEI [--dry-run]     liest eine Vorlage, einen Antrag, eine Anfrage, Antwort oder einen Bericht
                                     (DOCX, PDF mit Text, ODT, TXT) und übernimmt sie; mit --dry-run zeigt es
                                     nur die erkannten Felder und braucht kein --db. Gibt es mehrere Gremien,
                                     nennt --body das richtige
  backup                             sichert die Datei in den Ordner „Sicherungen“ neben ihr und prüft die Kopie
  check SICHERUNG                    liest eine Sicherung ganz und sagt, ob sie ist, wie sie gemacht wurde (ohne --db)
  restore SICHERUNG                  setzt eine Sicherung an die Stelle der Datei; der Stand davor wird vorher gesichert.
                                     Ratsfeder muss dafür geschlossen sein
  audit verify [--against SICHERUNG] prüft, ob die Vorgänge, Dokumente und Unterschriften vollständig und unverändert sind
                                     und die Sicherungen fortsetzen, mit --against auch diese
  call AUFRUF --input JSON           ruft einen Aufruf des Programms; „--input -“ liest von der Standardeingabe
  help                               zeigt diese Hilfe

--kind, --paper, --answer, --report und --bundle schließen einander aus, ebenso --pdf und --archive; --public gibt es
bei --kind und --bundle, --subject bei --kind, --meeting bei beiden. Was sich nicht befolgen lässt, wird abgelehnt.

Mit --read sehen meetings, export, verify, audit und call nur nach, auch während jemand mit der Datei arbeitet: Sie lesen
den Stand dieses Augenblicks, und was etwas ändern würde, wird abgelehnt.

Ist die Datei verschlüsselt, so steht die Passphrase (oder alle Gruppen des Wiederherstellungsblattes) in der
Umgebungsvariable RATSFEDER_PASSPHRASE oder in der Datei, die RATSFEDER_PASSPHRASE_DATEI nennt; sonst wird am Terminal
danach gefragt.

Statt --db genügt die Umgebungsvariable RATSFEDER_DB. Ergebnisse erscheinen als JSON, Fehler als eine Zeile auf
der Fehlerausgabe mit dem Rückgabewert 1.`;

const forHelp = 'Hilfe: npm run --silent cli -- help';

/** What a wrong command line is answered with. */
export const usage = {
  missingOption: (name: string) => `Die Angabe --${name} fehlt. ${forHelp}`,
  unknownOption: (name: string) => `Die Angabe „--${name}“ ist unbekannt oder unvollständig. ${forHelp}`,
  notOf: (command: string, option: string) =>
    `Der Befehl „${command}“ kennt die Angabe --${option} nicht. ${forHelp}`,
  notTogether: (option: string, other: string) =>
    `Die Angabe --${option} lässt sich zusammen mit --${other} nicht befolgen. ${forHelp}`,
  notPublic:
    'Dieses Dokument gibt es nicht für die Öffentlichkeit. Ohne --public erhalten Sie es so, wie es ist.',
  unknownCommand: (name: string) => `Den Befehl „${name}“ gibt es nicht. ${forHelp}`,
  unknownKind: (known: readonly string[]) =>
    `Diese Art von Dokument gibt es nicht. Bekannt: ${known.join(', ')}.`,
  noFile: 'Bitte nennen Sie die Datei, zum Beispiel: verify Niederschrift.docx --db DATEI',
  unreadableFile: (file: string) => `Die Datei „${file}“ lässt sich nicht lesen.`,
  noPaperFile: 'Bitte nennen Sie die Datei, zum Beispiel: import-paper Vorlage.pdf --dry-run',
  whichBody: (ids: readonly string[]) =>
    `Bitte nennen Sie mit --body das Gremium, für das die Vorlage ist: ${ids.join(', ')}.`,
  sameFile:
    'Die Sicherung und die Datei sind dieselbe. Bitte nennen Sie mit --db die Datei, an deren Stelle die Sicherung treten soll.',
  noBackup:
    'Bitte nennen Sie die Sicherung, zum Beispiel: check Sicherungen/ratsfeder-2026-11-29T08-00-00.sqlite',
  auditVerify: 'Bitte schreiben Sie: audit verify --db DATEI',
  notReleased:
    'Für das Archiv gibt es nur freigegebene Dokumente, und dieses ist nicht freigegeben. Mit --pdf erhalten Sie den jetzigen Stand.',
  otherEnding: (made: '.pdf' | '.docx') =>
    made === '.pdf'
      ? 'Geschrieben würde eine PDF-Datei: Bitte lassen Sie den Namen bei --out auf .pdf enden.'
      : 'Geschrieben würde eine Word-Datei: Bitte lassen Sie den Namen bei --out auf .docx enden, oder verlangen Sie mit --pdf eine PDF-Datei.',
  noRoute: 'Bitte nennen Sie einen Aufruf, zum Beispiel: call meetings.list --input "{}"',
  notJson: 'Die Angabe --input ist kein gültiges JSON.',
  askPassphrase: (file: string) => `Passphrase für „${file}“ (die Eingabe bleibt unsichtbar): `,
  noDataFile: 'Bitte nennen Sie mit --db die Datei, zum Beispiel: --db ratsfeder.sqlite',
  missingDataFile: (file: string) => `Die Datei „${file}“ gibt es nicht.`,
  badPort: 'Die Angabe --port braucht eine Zahl zwischen 1 und 65535.',
  portTaken: (port: number) =>
    `Der Port ${port} ist schon belegt. Bitte wählen Sie mit --port einen anderen.`,
};
