import type { TextState, UnseenKind } from '../domain/attachment/attachment.ts';
import { listed } from './format.ts';

/** Why a file is not taken as an attachment, and what to do. */
const refusals = {
  empty:
    'Diese Datei ist leer. Bitte wählen Sie die richtige Datei, oder lassen Sie sie sich noch einmal geben.',
  damaged:
    'Diese Datei ist beschädigt; auch ein Empfänger könnte sie nicht öffnen. Bitte öffnen Sie sie in dem Programm, aus dem sie stammt, und speichern Sie sie neu.',
  tooMany:
    'Hier liegen schon 500 Anlagen, mehr nimmt diese Liste nicht auf. Bitte fassen Sie Dateien zusammen.',
} as const;

export const attachmentSentences = {
  ATTACHMENT_REFUSED: ({ reason }: { reason: keyof typeof refusals }) => refusals[reason],
  ATTACHMENT_NOT_PUBLIC: () =>
    'Diese Vorlage oder dieser Punkt ist nichtöffentlich; ihre Anlagen sind es auch. Bitte nehmen Sie den Haken bei „öffentlich“ heraus.',
  FILE_NOT_OPENED: ({ file }: { file: string }) =>
    `Für „${file}“ hat dieser Rechner kein Programm, oder es ist gesperrt. Bitte speichern Sie die Datei und öffnen Sie sie von dort.`,
  UPLOAD_CANCELLED: () =>
    'Das Hinzufügen wurde abgebrochen. Gespeichert ist davon nichts; Sie können neu beginnen.',
};

/** A file that came without a name. */
export const unnamedFile = 'Datei';

/** What stands beside an attachment that nobody can search; '' where it is searched. */
export const textStateNotes: Record<TextState, string> = {
  read: '',
  partly: 'Teilweise ohne lesbaren Text, etwa Seiten als Bild: wird nur zum Teil durchsucht',
  readBefore: 'Wird noch einmal gelesen: ist noch nicht ganz durchsucht',
  encrypted: 'Mit Kennwort geschützt: wird nicht durchsucht',
  tooLarge: 'Zu groß zum Lesen: wird nicht durchsucht',
  tooSlow: 'Zu umfangreich zum Lesen: wird nicht durchsucht',
  unknownFormat: 'Text nicht lesbar: wird nicht durchsucht',
  withoutText: 'Ohne lesbaren Text (Bild?): wird nicht durchsucht',
};

const unseenLabels: Record<UnseenKind, string> = {
  comments: 'Kommentare',
  changes: 'nachverfolgte Änderungen mit gelöschtem Text',
  hidden: 'verborgener Text',
  earlier: 'ein früherer Stand',
  files: 'darin liegende Dateien',
};

/** "Kommentare und verborgener Text" */
export const unseenWords = (kinds: readonly UnseenKind[]): string =>
  listed(kinds.map((kind) => unseenLabels[kind]));

/** A file beside a public list that says more than it shows. */
export const unseenSentence = (listName: string, fileName: string, kinds: readonly UnseenKind[]): string =>
  `„${fileName}“ enthält mehr, als zu sehen ist: ${unseenWords(kinds)}. Der Verteiler „${listName}“ ist öffentlich; bitte sehen Sie nach, ob das hinausgehen darf, oder legen Sie eine bereinigte Datei ab.`;

/** "3 KB", "1,4 MB" */
export function fileSize(bytes: number): string {
  if (bytes < 1000 * 1024) return `${Math.max(1, Math.round(bytes / 1024))}\u{A0}KB`;
  const mb = bytes / 1024 / 1024;
  return `${mb.toLocaleString('de-DE', { maximumFractionDigits: mb < 10 ? 1 : 0 })}\u{A0}MB`;
}

/** A file beside a public list of which nobody knows what it says. */
export const unsearchedSentence = (listName: string, fileName: string): string =>
  `Was in „${fileName}“ steht, kann Ratsfeder nicht lesen, und der Verteiler „${listName}“ ist öffentlich. Bitte sehen Sie nach, ob die Datei Nichtöffentliches enthält.`;

export const partlySearchedSentence = (listName: string, fileName: string): string =>
  `Einen Teil von „${fileName}“ kann Ratsfeder nicht lesen, etwa Seiten ohne lesbaren Text oder eine beigefügte Datei, und der Verteiler „${listName}“ ist öffentlich. Bitte sehen Sie nach, ob die Datei Nichtöffentliches enthält.`;

export const activeSentence = (fileName: string): string =>
  `„${fileName}“ kann beim Öffnen ein Programm ausführen. Viele Mailserver weisen solche Dateien ab; geben Sie lieber ein PDF mit.`;

/** A file that the office has not marked as public, beside a list that anybody may be on. */
export const attachmentLeakSentence = (listName: string, fileName: string): string =>
  `Der Verteiler „${listName}“ ist öffentlich; „${fileName}“ ist eine nichtöffentliche Anlage.`;

/** Files of others that everybody gets as they are; of pictures and of our own documents it is taken out. */
export const originSentence = (fileNames: readonly string[]): string =>
  `${listed(fileNames.map((name) => `„${name}“`))} ${fileNames.length === 1 ? 'geht' : 'gehen'} so hinaus, wie Sie die Datei abgelegt haben: auch mit dem, was ihr Programm darin vermerkt hat, etwa wer sie geschrieben und geändert hat. Aus Bildern (JPEG, PNG) nimmt Ratsfeder solche Angaben heraus.`;
