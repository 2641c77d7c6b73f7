import { documentKindLabels } from '../../shared/german/documents.ts';

export const kindLabels = Object.entries(documentKindLabels)
  .map(([kind, label]) => `${kind.padEnd(22)}${label}`)
  .join('\n');

export const helpText = `Ratsfeder ohne Fenster

npm run --silent cli -- <Befehl> --db DATEI …

  demo                               legt in einer leeren Datei eine Beispielsitzung an
  meetings                           zeigt alle Sitzungen
  export --meeting ID --kind ART --out DATEI.docx
                                     schreibt ein Dokument; „export --help“ nennt die Arten
                                     (Beschlussauszug: mit --subject ID des Beschlusses)
  verify DATEI.docx                  sagt, ob eine Datei freigegeben ist, durch wen und wann, oder was abweicht
  audit verify                       prüft, ob das Protokoll der Vorgänge vollständig und unverändert ist
  call AUFRUF --input JSON           ruft einen Aufruf des Programms; „--input -“ liest von der Standardeingabe
  help                               zeigt diese Hilfe

Statt --db genügt die Umgebungsvariable RATSFEDER_DB. Ergebnisse erscheinen als JSON, Fehler als eine Zeile auf
der Fehlerausgabe mit dem Rückgabewert 1.`;
