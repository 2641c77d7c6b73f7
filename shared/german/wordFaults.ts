/**
 * Why a Word file from outside is not taken. `foundAt` is where the clerk finds it in Word ("Kopfzeile", "Absatz 3",
 * "Tabelle 1, Zeile 2") or else the part inside the file ("word/styles.xml"); '' where it is the file as such.
 */
export type WordFault = { code: keyof typeof sentences; foundAt: string };

/** What is wrong and what to do in Word. */
export const wordFaultSentence = ({ code, foundAt }: WordFault): string =>
  sentences[code].replace('{at}', () => (foundAt === '' ? 'die ganze Datei' : foundAt));

const sentences = {
  notAWordFile:
    'Die Datei ist kein Word-Dokument. Bitte speichern Sie sie in Word als „Word-Dokument (.docx)“.',
  /** "Strict Open XML", or written by a program that names things otherwise. */
  otherFormat:
    'Die Datei hat ein anderes Word-Format ({at}). Bitte speichern Sie sie in Word noch einmal als „Word-Dokument (.docx)“.',
  tooLarge: 'Die Datei ist zu groß oder zu verschachtelt ({at}). Bitte verkleinern Sie die Bilder darin.',
  tooSlow:
    'Die Datei ist so umfangreich, dass sie sich nicht prüfen lässt. Bitte öffnen Sie sie in Word, nehmen Sie Überflüssiges heraus und speichern Sie sie neu.',
  damaged: 'Die Datei ist beschädigt ({at}). Bitte öffnen Sie sie in Word und speichern Sie sie neu.',
  encrypted:
    'Die Datei ist mit einem Kennwort geschützt ({at}). Bitte nehmen Sie in Word unter „Datei“, „Informationen“ den Schutz heraus.',
  macros: 'Die Datei enthält Makros ({at}). Bitte speichern Sie sie ohne Makros als „Word-Dokument (.docx)“.',
  /** Fetches something from elsewhere when opened: linked pictures, INCLUDETEXT, DDE, a template on a server. */
  externalContent: 'Die Datei lädt Inhalte von außen nach ({at}). Bitte fügen Sie Bilder und Texte fest ein.',
  embeddedFile:
    'In der Datei steckt eine andere Datei oder ein Steuerelement ({at}). Bitte löschen Sie es oder fügen Sie es als Bild ein.',
  dataBinding:
    'Hier holt ein Inhaltssteuerelement seinen Text von anderer Stelle: {at}. Bitte wählen Sie in Word „Inhaltssteuerelement entfernen“; der Text bleibt dann stehen.',
  differingWords:
    'Hier zeigt Word einen anderen Text als andere Programme: {at}. Bitte löschen Sie ihn und schreiben Sie ihn neu.',
  trackedChanges:
    'Hier ist eine Änderung noch nicht angenommen: {at}. Bitte nehmen Sie in Word alle Änderungen an.',
  comment: 'Hier steht ein Kommentar: {at}. Bitte löschen Sie in Word alle Kommentare.',
  hiddenText: 'Hier steht ausgeblendeter Text: {at}. Bitte löschen Sie ihn oder blenden Sie ihn ein.',
  /** In the colour of what it stands on, tiny, squeezed, or off the page. */
  unseenText:
    'Hier steht Text, den auf dem Papier niemand sieht: {at}. Er hat die Farbe seines Hintergrunds, ist winzig oder liegt neben der Seite. Bitte löschen Sie ihn, oder machen Sie ihn lesbar.',
  /** Of first or even pages, while these look like all others. */
  unseenEdge:
    'In der Datei steckt eine Kopf- oder Fußzeile, die Word gerade nicht zeigt ({at}). Bitte schalten Sie in Word „Erste Seite anders“ und „Gerade & ungerade Seiten anders“ ein, leeren Sie sie, und schalten Sie es wieder aus.',
  /** "Schnellbausteine": text that is kept in the file and stands on no page. */
  buildingBlocks:
    'In der Datei liegen Textbausteine, die auf keiner Seite stehen ({at}). Bitte löschen Sie sie in Word unter „Einfügen“, „Schnellbausteine“, „Organizer für Bausteine“.',
  unsoundPicture:
    'Ein Bild ist keines, oder es steckt mehr darin als ein Bild ({at}). Bitte löschen Sie es, und fügen Sie es als PNG oder JPEG neu ein.',
} as const satisfies Record<string, string>;
