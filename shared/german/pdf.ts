import type { AppErrorData, ErrorCode } from '../errors.ts';

type Of<C extends ErrorCode> = Extract<AppErrorData, { code: C }>;

/** Why a document does not become a PDF, and what to do. */
export const pdfSentences = {
  PDF_LETTER: ({ letter, title }: Of<'PDF_LETTER'>) =>
    `Für das Zeichen „${letter}“ (${numberOf(letter)})${title === '' ? '' : ` in „${title}“`} hat dieser Rechner keine Schrift. Bitte ersetzen Sie es im Text, oder geben Sie das Dokument als Word-Datei weiter.`,
  PDF_PICTURE: ({ alts, isLogo, because }: Of<'PDF_PICTURE'>) =>
    [
      ...(alts.length === 0 && isLogo ? [] : [`${namedPictures(alts)} ${pictureFaults[because]}`]),
      ...(isLogo ? [`Das Logo ${pictureFaults[because]}`] : []),
      isLogo ? 'Ein Logo wählen Sie bitte unter Einstellungen, Erscheinungsbild, neu.' : '',
      alts.length === 0 && isLogo ? '' : 'Bitte fügen Sie das Bild im Text neu ein.',
    ]
      .filter(Boolean)
      .join(' '),
  PDF_LAYOUT: ({ title }: Of<'PDF_LAYOUT'>) =>
    `${title === '' ? 'Dieses Dokument' : `„${title}“`} lässt sich so nicht als barrierefreies PDF setzen; meist treffen in einer Liste oder Tabelle Fußnoten, große Bilder und das Ende einer Seite zusammen. Bitte teilen Sie diese Liste oder Tabelle, stellen Sie große Bilder in einen eigenen Absatz, oder geben Sie das Dokument als Word-Datei weiter.`,
  PDF_OTHER_LOOK: ({ because }: Of<'PDF_OTHER_LOOK'>) =>
    because === 'handEdit'
      ? 'Diese Datei wurde in Word bearbeitet; ein PDF daraus gibt es nur so, wie die Vorschau sie zeigt. Für ein barrierefreies PDF speichern Sie die Datei bitte in Word als PDF.'
      : 'Diese Datei sieht anders aus, als Ratsfeder sie selbst setzt, etwa weil sie auf Ihrem Word-Muster beruht; ein PDF daraus gibt es nur so, wie die Vorschau sie zeigt. Für ein barrierefreies PDF speichern Sie die Datei bitte in Word als PDF.',
} as const;

const pictureFaults = {
  unreadable: 'lässt sich nicht lesen.',
  forPress: 'hat die Farben einer Druckerei (CMYK), mit denen kein PDF für das Archiv entsteht.',
} as const;

/** "Das Bild „Lageplan“": the first of them; the next one is named when this is mended. */
const namedPictures = ([alt]: readonly string[]): string =>
  alt ? `Das Bild „${alt}“` : 'Ein Bild ohne Alternativtext';

/** "U+1F600" */
const numberOf = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** How the files inside a PDF for the archive are called there. */
export const enclosedInPdf = {
  word: 'Dasselbe Dokument als Word-Datei',
  data: 'Was das Dokument sagt, als Daten (JSON)',
} as const;
