import type { AppErrorData, ErrorCode } from '../errors.ts';

type Of<C extends ErrorCode> = Extract<AppErrorData, { code: C }>;

/** Why a document does not become a PDF, and what to do. */
export const pdfSentences = {
  PDF_LETTER: ({ letter }: Of<'PDF_LETTER'>) =>
    `Für das Zeichen „${letter}“ (${numberOf(letter)}) hat dieser Rechner keine Schrift. Bitte ersetzen Sie es im Text, oder geben Sie das Dokument als Word-Datei weiter.`,
  PDF_PICTURE: () =>
    'Ein Bild dieses Dokuments lässt sich nicht lesen. Bitte fügen Sie es im Text neu ein; ist es das Logo, wählen Sie es unter Einstellungen, Erscheinungsbild, neu.',
  PDF_NOTES: () =>
    'In einem Absatz stehen Fußnoten und ein großes Bild, das auf die nächste Seite gehört; so lässt sich kein barrierefreies PDF daraus setzen. Bitte stellen Sie das Bild in einen eigenen Absatz, oder geben Sie das Dokument als Word-Datei weiter.',
  PDF_OTHER_LOOK: ({ because }: Of<'PDF_OTHER_LOOK'>) =>
    because === 'handEdit'
      ? 'Diese Datei wurde in Word bearbeitet; ein PDF daraus gibt es nur so, wie die Vorschau sie zeigt. Für ein barrierefreies PDF speichern Sie die Datei bitte in Word als PDF.'
      : 'Diese Datei sieht anders aus, als Ratsfeder sie selbst setzt, etwa weil sie auf Ihrem Word-Muster beruht; ein PDF daraus gibt es nur so, wie die Vorschau sie zeigt. Für ein barrierefreies PDF speichern Sie die Datei bitte in Word als PDF.',
} as const;

/** "U+1F600" */
const numberOf = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** How the files inside a PDF for the archive are called there. */
export const enclosedInPdf = {
  word: 'Dasselbe Dokument als Word-Datei',
  data: 'Was das Dokument sagt, als Daten (JSON)',
} as const;
