import type { BundledFile } from '../facts/bundleFacts.ts';
import { fileSize } from './attachments.ts';

export const bundleWords = {
  title: 'Sitzungsmappe',
  fileNames: { nonPublic: 'Sitzungsmappe', public: 'Sitzungsmappe öffentlich' },
  forMembers: 'für die Mitglieder',
  forMembersAlone: 'für die Mitglieder; enthält nichtöffentliche Unterlagen, bitte vertraulich behandeln',
  forEverybody: 'öffentlich',
  contents: 'Inhalt',
  columns: ['TOP', 'Unterlage', 'Seite'],
  /** Before the number of a page and before that of all pages. */
  pages: ['Mappe, Seite ', ' von '],
  publicPart: 'Öffentliche Sitzung',
  nonPublicPart: 'Nichtöffentliche Sitzung',
  ofMeeting: 'Anlagen zur Sitzung',
  answer: 'Antwort',
  removed: '(abgesetzt)',
  nothing: 'Die Tagesordnung hat noch keine Punkte.',
} as const;

/** How the pages of a file came into a bundle, or why they did not. */
export type FileFate =
  | 'pages'
  | 'picture'
  | 'pictureDamaged'
  | 'pictureTooLarge'
  | 'tooManyPictures'
  | 'otherKind'
  | 'damaged'
  | 'encrypted'
  | 'tooLarge'
  | 'otherPages'
  | 'handEdited';

/** What the sheet says that stands in for a file; '' where its pages are there. */
export const fateSentences: Record<FileFate, string> = {
  pages: '',
  picture: '',
  pictureDamaged: 'Dieses Bild ist beschädigt und lässt sich hier nicht abdrucken. Es liegt als Datei bei.',
  pictureTooLarge: 'Dieses Bild hat zu viele Bildpunkte für die Mappe. Es liegt als Datei bei.',
  tooManyPictures: 'Die Bilder dieser Mappe haben zusammen zu viele Bildpunkte; dieses liegt als Datei bei.',
  otherKind: 'Diese Datei ist kein PDF und lässt sich hier nicht abdrucken. Sie liegt als Datei bei.',
  damaged:
    'Dieses PDF ist beschädigt; seine Seiten lassen sich nicht in die Mappe übernehmen. Es liegt als Datei bei.',
  encrypted:
    'Dieses PDF ist mit einem Kennwort geschützt; seine Seiten lassen sich nicht in die Mappe übernehmen. Es liegt als Datei bei.',
  tooLarge: 'Dieses PDF hat zu viele Seiten für die Mappe. Es liegt als Datei bei.',
  otherPages:
    'Dieses PDF ist eine Mappe aus Dateien oder ein Formular, das erst beim Öffnen entsteht; seine Seiten lassen sich nicht übernehmen. Es liegt als Datei bei.',
  handEdited: 'Dieses Dokument wurde in Word bearbeitet; es liegt als Word-Datei bei.',
};

/** The same beside a row of the contents. */
export const fateNotes: Record<FileFate, string> = {
  pages: '',
  picture: '',
  pictureDamaged: 'beschädigt, liegt als Datei bei',
  pictureTooLarge: 'zu viele Bildpunkte, liegt als Datei bei',
  tooManyPictures: 'zu viele Bilder, liegt als Datei bei',
  otherKind: 'liegt als Datei bei',
  damaged: 'beschädigt, liegt als Datei bei',
  encrypted: 'mit Kennwort geschützt, liegt als Datei bei',
  tooLarge: 'zu viele Seiten, liegt als Datei bei',
  otherPages: 'lässt sich nicht abdrucken, liegt als Datei bei',
  handEdited: 'in Word bearbeitet, liegt als Word-Datei bei',
};

const office = 'application/vnd.openxmlformats-officedocument';
const kinds: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/png': 'Bild (PNG)',
  'image/jpeg': 'Bild (JPEG)',
  'image/gif': 'Bild (GIF)',
  'image/webp': 'Bild (WebP)',
  'image/svg+xml': 'Grafik (SVG)',
  [`${office}.wordprocessingml.document`]: 'Word-Datei',
  [`${office}.spreadsheetml.sheet`]: 'Excel-Datei',
  [`${office}.presentationml.presentation`]: 'PowerPoint-Datei',
  'application/vnd.oasis.opendocument.text': 'OpenDocument-Text',
  'application/vnd.oasis.opendocument.spreadsheet': 'OpenDocument-Tabelle',
  'application/vnd.oasis.opendocument.presentation': 'OpenDocument-Präsentation',
  'application/zip': 'ZIP-Archiv',
  'text/plain': 'Textdatei',
  'text/csv': 'Tabelle (CSV)',
};

/** "Word-Datei, 34 KB" */
export const fileKindAndSize = ({ mediaType, size }: Pick<BundledFile, 'mediaType' | 'size'>): string =>
  `${kinds[mediaType] ?? 'Datei'}, ${fileSize(size)}`;

/** "Anlage: Lageplan" */
export const attachmentTitle = (title: string): string => `Anlage: ${title}`;

/** What somebody reads who does not see a picture. */
export const pictureDescription = (title: string): string => `Anlage als Bild: ${title}`;

/** What the clerk is told of a document for which the office has a Word-Muster. */
export const templateNote = (label: string): string =>
  `Für „${label}“ haben Sie ein Word-Muster; in der Mappe steht das Dokument so, wie Ratsfeder es selbst setzt.`;

/** The same of a paper that goes out as a file of its own. */
export const sentTemplateNote = (label: string): string =>
  `Für „${label}“ haben Sie ein Word-Muster; als PDF geht das Dokument so hinaus, wie Ratsfeder es selbst setzt.`;

/** What the clerk is told of files whose pages are not in the bundle. */
export const enclosedNote = (titles: readonly string[]): string =>
  titles.length === 1
    ? `„${titles[0]}“ steht nur als Blatt in der Mappe. Geben Sie die Datei bitte mit.`
    : `Diese Anlagen stehen nur als Blatt in der Mappe; geben Sie die Dateien bitte mit: ${titles.join('; ')}.`;

/** What the clerk is told of a picture of a text that was kept and cannot be printed. */
export const lostPictureNote = (title: string, alt: string): string =>
  `In „${title}“ fehlt ${alt === '' ? 'ein Bild ohne Alternativtext' : `das Bild „${alt}“`}, weil es beschädigt oder zu groß ist. Bitte fügen Sie es im Text neu ein.`;
export const lostLogoNote =
  'In der Mappe fehlt das Logo, weil es beschädigt oder zu groß ist. Bitte wählen Sie es unter Einstellungen, Erscheinungsbild, neu.';

/** What the clerk is told of files that everybody gets and that nobody can search, or not all of them. */
export const unsearchedInBundle = (count: number): string =>
  count === 1
    ? 'Was in dieser Anlage steht, kann Ratsfeder nicht lesen, und die Mappe ist für alle. Bitte sehen Sie nach, ob die Datei Nichtöffentliches enthält:'
    : 'Was in diesen Anlagen steht, kann Ratsfeder nicht lesen, und die Mappe ist für alle. Bitte sehen Sie nach, ob die Dateien Nichtöffentliches enthalten:';

export const partlySearchedInBundle = (count: number): string =>
  count === 1
    ? 'Einen Teil dieser Anlage kann Ratsfeder nicht lesen, etwa Seiten ohne lesbaren Text oder Verborgenes, und die Mappe ist für alle. Bitte sehen Sie nach, ob die Datei Nichtöffentliches enthält:'
    : 'Teile dieser Anlagen kann Ratsfeder nicht lesen, etwa Seiten ohne lesbaren Text oder Verborgenes, und die Mappe ist für alle. Bitte sehen Sie nach, ob die Dateien Nichtöffentliches enthalten:';

/** Files that everybody gets and that say more than they show; the kinds stand behind their titles. */
export const unseenInBundle = (count: number): string =>
  count === 1
    ? 'Diese Anlage enthält mehr, als zu sehen ist, und die Mappe ist für alle. Bitte sehen Sie nach, ob das hinausgehen darf:'
    : 'Diese Anlagen enthalten mehr, als zu sehen ist, und die Mappe ist für alle. Bitte sehen Sie nach, ob das hinausgehen darf:';

export const bundleSentences = {
  BUNDLE_CANCELLED: () =>
    'Das Zusammenstellen der Mappe wurde abgebrochen. Gespeichert ist davon nichts; Sie können neu beginnen.',
  BUNDLE_CHANGED: () =>
    'Während die Sitzungsmappe entstand, wurde immer wieder an der Sitzung oder ihren Vorlagen geschrieben. Es ist nichts hinausgegangen. Bitte versenden Sie noch einmal, wenn niemand mehr daran schreibt.',
  BUNDLE_TELLS: ({ title }: { title: string }) =>
    `„${title}“ ist als öffentlich gekennzeichnet, enthält aber Angaben aus dem nichtöffentlichen Teil dieser Sitzung. Bitte prüfen Sie den Text, oder nehmen Sie den Haken bei „öffentlich“ heraus.`,
};
