/** Why a Word file cannot be a template, as electron/core/word/template finds it; `foundAt` is where Word shows it. */
export type TemplateFault =
  | { code: 'notAWordFile' | 'otherFormat' | 'tooLarge' | 'macros' }
  | { code: 'damaged' | 'externalContent'; part: string }
  | { code: 'missingPlaceholder'; name: string }
  | { code: 'twicePlaceholder' | 'unknownPlaceholder' | 'notAlone'; name: string; foundAt: string }
  | { code: 'trackedChanges'; foundAt: string };

/** What is wrong and what to do in Word. */
export function templateFaultSentence(fault: TemplateFault): string {
  switch (fault.code) {
    case 'notAWordFile':
      return 'Die Datei ist kein Word-Dokument. Bitte speichern Sie sie in Word als „Word-Dokument (.docx)“.';
    case 'otherFormat':
      return 'Die Datei hat ein anderes Word-Format. Bitte speichern Sie sie in Word noch einmal als „Word-Dokument (.docx)“.';
    case 'tooLarge':
      return 'Die Datei ist zu groß. Bitte verkleinern Sie die Bilder darin.';
    case 'macros':
      return 'Die Datei enthält Makros. Bitte speichern Sie sie ohne Makros als „Word-Dokument (.docx)“.';
    case 'damaged':
      return `Die Datei ist beschädigt (${fault.part}). Bitte öffnen Sie sie in Word und speichern Sie sie neu.`;
    case 'externalContent':
      return `Die Datei lädt Inhalte von außen nach (${fault.part}). Bitte fügen Sie Bilder und Texte fest ein.`;
    case 'missingPlaceholder':
      return `Der Platzhalter {{${fault.name}}} fehlt. Bitte schreiben Sie ihn in einen eigenen Absatz.`;
    case 'twicePlaceholder':
      return `Der Platzhalter {{${fault.name}}} steht noch einmal bei: ${fault.foundAt}. Er darf nur einmal vorkommen.`;
    case 'unknownPlaceholder':
      return `Den Platzhalter {{${fault.name}}} gibt es nicht (${fault.foundAt}). Bitte prüfen Sie die Schreibweise.`;
    case 'notAlone':
      return `Der Platzhalter {{${fault.name}}} muss allein in einem Absatz stehen, nicht in einer Tabelle oder Kopfzeile (${fault.foundAt}).`;
    case 'trackedChanges':
      return `Hier ist eine Änderung noch nicht angenommen: ${fault.foundAt}. Bitte nehmen Sie in Word alle Änderungen an.`;
  }
}

/** Parts of a Word file as Word calls them; `directory` is the file's own list of its parts. */
export const wordParts = {
  directory: 'Inhaltsverzeichnis der Datei',
  header: 'Kopfzeile',
  footer: 'Fußzeile',
  footnotes: 'Fußnoten',
  endnotes: 'Endnoten',
  firstPage: ' der ersten Seite',
  evenPages: ' der geraden Seiten',
};
