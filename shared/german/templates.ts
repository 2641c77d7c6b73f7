import { listed } from './format.ts';
import { type WordFault, wordFaultSentence } from './wordFaults.ts';

/** Why a Word file cannot be a template; `name` is the placeholder without braces, `foundAt` where Word shows it. */
export type TemplateFault =
  | WordFault
  /** `other`: what would do as well; '' for nothing. */
  | { code: 'missingPlaceholder'; name: string; other: string }
  /** {{inhalt}} must be the only thing in a paragraph that stands in no table, text box or header. */
  | { code: 'twicePlaceholder' | 'notAlone'; name: string; foundAt: string }
  /** Stands for paragraphs, and has not one of its own in the text or in a cell. */
  | { code: 'notAlonePart'; name: string; foundAt: string }
  /** Stands for paragraphs, in a content control that takes but words or a choice. */
  | { code: 'inControl'; name: string; foundAt: string }
  /** Stands for one of several, where no paragraph or row can repeat, or between those of others. */
  | { code: 'notRepeatable' | 'mixedRepeat'; name: string; foundAt: string }
  /** `name`: with its braces, as it stands in the file. */
  | { code: 'unknownPlaceholder'; name: string; foundAt: string };

/** What is wrong and what to do in Word. */
export function templateFaultSentence(fault: TemplateFault): string {
  if (!('name' in fault)) return wordFaultSentence(fault);
  switch (fault.code) {
    case 'missingPlaceholder':
      return fault.other === ''
        ? `Der Platzhalter {{${fault.name}}} fehlt. Bitte schreiben Sie ihn in einen eigenen Absatz.`
        : `Der Platzhalter {{${fault.name}}} fehlt. Bitte fügen Sie ihn ein, oder {{${fault.other}}} für das ganze Dokument.`;
    case 'twicePlaceholder':
      return `Der Platzhalter {{${fault.name}}} steht noch einmal bei: ${fault.foundAt}. Er darf nur einmal vorkommen.`;
    case 'unknownPlaceholder':
      return `Den Platzhalter ${fault.name} gibt es nicht (${fault.foundAt}). Bitte prüfen Sie die Schreibweise.`;
    case 'notAlone':
      return `Der Platzhalter {{${fault.name}}} muss allein in einem Absatz stehen, nicht in einer Tabelle oder Kopfzeile (${fault.foundAt}).`;
    case 'notAlonePart':
      return `Der Platzhalter {{${fault.name}}} muss allein in einem Absatz stehen, im Text oder in einer Tabelle, nicht in Kopfzeile oder Textfeld (${fault.foundAt}).`;
    case 'inControl':
      return `Der Platzhalter {{${fault.name}}} steht in einem Inhaltssteuerelement, das keine ganzen Absätze aufnimmt (${fault.foundAt}). Bitte nehmen Sie in Word ein Rich-Text-Inhaltssteuerelement, oder löschen Sie das Steuerelement.`;
    case 'notRepeatable':
      return `Der Platzhalter {{${fault.name}}} kann sich hier nicht wiederholen (${fault.foundAt}). Bitte setzen Sie ihn in den Text oder in die Zeile einer Tabelle.`;
    case 'mixedRepeat':
      return `Der Platzhalter {{${fault.name}}} steht zwischen anderen, die sich wiederholen (${fault.foundAt}). Bitte setzen Sie ihn davor oder dahinter.`;
  }
}

/** What a template says of where it comes from, and documents made with it do not. */
const origins = {
  authors: 'Namen der Verfasser',
  people: 'Namen der Bearbeiter',
  office: 'Firma, Vorlage und Bearbeitungszeit',
  revisions: 'Kennungen einzelner Bearbeitungen',
  customXml: 'eingebettete Daten (Custom XML)',
  variables: 'Dokumentvariablen',
  properties: 'eigene Dokumenteigenschaften',
  unseenEdges: 'Kopf- und Fußzeilen, die Word nicht zeigt',
  traces: 'Drucker, Kennzeichnungen, Ausfüllhinweise und Dateipfade',
  pictures: 'was die Kamera in Bildern vermerkt hat',
} as const;
export type TemplateOrigin = keyof typeof origins;

/** '' where nothing is left out. */
export const leftOutSentence = (found: readonly TemplateOrigin[]): string =>
  found.length === 0
    ? ''
    : `Nicht in Ihre Dokumente übernommen: ${listed(found.map((origin) => origins[origin]))}.`;

/** Parts of a Word file as Word calls them; `directory` is the file's own list of its parts. */
export const wordParts = {
  directory: 'Inhaltsverzeichnis der Datei',
  header: 'Kopfzeile',
  footer: 'Fußzeile',
  footnotes: 'Fußnoten',
  endnotes: 'Endnoten',
  firstPage: ' der ersten Seite',
  evenPages: ' der geraden Seiten',
  /** Between paragraphs of the text, behind so many. */
  after: (paragraphs: number): string => (paragraphs === 0 ? 'vor Absatz 1' : `nach Absatz ${paragraphs}`),
};

/** Of the Word file to start from. */
export const starterTitle = 'Muster';
export const starterFooter = '{{stadt}} · {{gremium}} · {{titel}}, Sitzung am {{datum}}';
