import type { DocumentKind } from '../../shared/contract/documents.ts';

const labels: Record<DocumentKind, string> = { minutes: 'Niederschrift' };

export const kindLabels = Object.entries(labels)
  .map(([kind, label]) => `${kind.padEnd(12)}${label}`)
  .join('\n');

export const helpText = `Ratsfeder ohne Fenster

npm run --silent cli -- <Befehl> --db DATEI …

  demo                               legt in einer leeren Datei eine Beispielsitzung an
  meetings                           zeigt alle Sitzungen
  export --meeting ID --kind ART --out DATEI.docx
                                     schreibt ein Dokument; „export --help“ nennt die Arten
  call AUFRUF --input JSON           ruft einen Aufruf des Programms; „--input -“ liest von der Standardeingabe
  help                               zeigt diese Hilfe

Statt --db genügt die Umgebungsvariable RATSFEDER_DB. Ergebnisse erscheinen als JSON, Fehler als eine Zeile auf
der Fehlerausgabe mit dem Rückgabewert 1.`;
