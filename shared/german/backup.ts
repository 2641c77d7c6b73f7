import { germanDate } from './format.ts';
import type { BackupHindrance } from '../dataFileErrors.ts';
import type { AppErrorData } from '../errors.ts';

/** Why it was made; stands behind the time. */
export const backupReasons = {
  start: 'beim Öffnen',
  daily: 'täglich',
  asked: 'von Hand',
  restore: 'vor dem Zurückholen',
  migration: 'vor der Aktualisierung',
  unnoted: 'ohne Begleitdatei',
} as const;
export type BackupReason = keyof typeof backupReasons;
export const backupReasonNames = Object.keys(backupReasons) as [BackupReason, ...BackupReason[]];

/** "2026-11-29T07:58:12" as "29.11.2026, 07:58 Uhr". */
export const spokenTime = (at: string): string => `${germanDate(at.slice(0, 10))}, ${at.slice(11, 16)} Uhr`;

/** What `check` says of a sound copy. Without its note nobody knows what it was when it was made. */
export const soundCopySentence = (
  file: string,
  { at, reason }: { at: string; reason: BackupReason },
): string =>
  reason === 'unnoted'
    ? `Die Sicherung „${file}“ vom ${spokenTime(at)} ist vollständig lesbar. Ihre Begleitdatei „${file}.json“ fehlt oder ist nicht lesbar; ob sie so ist, wie sie gemacht wurde, lässt sich deshalb nicht sagen.`
    : `Die Sicherung „${file}“ vom ${spokenTime(at)} ist vollständig lesbar und so, wie sie gemacht wurde.`;

/**
 * What `restore` says afterwards. `before`: where the state before lies now; `log`: where what was not yet taken over into it
 * lies; `isPlainNow`: it was encrypted, and is not any more.
 */
export const restoredSentence = ({ at, before, log, isPlainNow }: RestoredCopy): string =>
  [
    `Die Sicherung vom ${spokenTime(at)} ist zurückgeholt.`,
    before !== null && `Der Stand davor liegt in „${before}“.`,
    log !== null && `Sein Änderungsprotokoll liegt in „${log}“.`,
    isPlainNow &&
      'Die Datei war verschlüsselt und ist es nicht mehr, weil ihr Schlüssel nicht bekannt war. Verschlüsseln Sie sie neu unter „Einstellungen“, „Datei und Sicherung“.',
  ]
    .filter(Boolean)
    .join(' ');
export type RestoredCopy = { at: string; before: string | null; log: string | null; isPlainNow: boolean };

/** Where the data file lies other than on a disk of this computer. */
export const mediumSentences = {
  network:
    'Die Datei liegt auf einem Netzlaufwerk. Ratsfeder arbeitet dort, hält sie aber für sich allein, und bricht die Verbindung ab, so kann gerade nichts gespeichert werden. Besser liegt die Datei auf diesem Rechner und das Netzlaufwerk ist der weitere Ort der Sicherungen.',
  synced:
    'Die Datei liegt in einem Ordner, den ein anderes Programm mit dem Internet abgleicht. Es kann die Datei im falschen Augenblick kopieren oder gegen eine ältere tauschen, und sie verlässt Ihr Haus. Bitte beenden Sie Ratsfeder und verschieben Sie die Datei in einen Ordner, der nicht abgeglichen wird.',
};

/** Why a folder cannot be the further place. */
export const placeFaults = {
  laidDown: 'Diesen Ordner hat Ihre IT festgelegt; hier lässt er sich nicht ändern.',
  relative: 'Bitte geben Sie den ganzen Pfad an, zum Beispiel E:\\Ratsfeder.',
  missing:
    'Diesen Ordner gibt es nicht. Bitte prüfen Sie die Schreibweise und ob der Stick angesteckt oder das Laufwerk verbunden ist.',
  same: 'Dort liegen schon die Datei und ihre Sicherungen. Bitte wählen Sie einen anderen Datenträger.',
  readOnly:
    'In diesen Ordner darf nicht geschrieben werden. Bitte prüfen Sie die Rechte, oder wählen Sie einen anderen.',
};

type Change = { area: string; added: number; changed: number; removed: number; names: readonly string[] };

/** "Vorlagen und Anfragen: 2 neu, 1 geändert (Radweg, Spielplatz)." */
export function previewSentence({ area, added, changed, removed, names }: Change): string {
  const counts = [
    added > 0 && `${added} neu`,
    changed > 0 && `${changed} geändert`,
    removed > 0 && `${removed} gelöscht`,
  ].filter((part) => part !== false);
  return `${area}: ${counts.join(', ')}${names.length === 0 ? '' : ` (${names.map((name) => `„${name}“`).join(', ')})`}.`;
}

const hindrances: Record<BackupHindrance, string> = {
  full: 'Der Datenträger ist voll: Bitte schaffen Sie Platz.',
  folder:
    'In den Ordner kann nicht geschrieben werden: Bitte prüfen Sie die Rechte, oder legen Sie ihn neu an.',
  missing:
    'Der Ordner ist nicht da: Vielleicht ist der Stick nicht angesteckt oder das Netzlaufwerk nicht verbunden.',
  damaged:
    'Die Kopie lässt sich nicht ganz lesen; die Datei selbst oder der Datenträger ist beschädigt: Bitte heben Sie die letzte gute Sicherung auf, und rufen Sie Ihre IT.',
  slow: 'Er antwortet nicht oder nur langsam; die Kopie ist noch unterwegs.',
  other: 'Das Programm versucht es wieder; bleibt es dabei, so zeigen Sie diese Meldung Ihrer IT.',
};

type Codes =
  | 'BACKUP_FAILED'
  | 'BACKUP_NOT_FURTHER'
  | 'BACKUP_UNSOUND'
  | 'BACKUP_GONE'
  | 'BACKUP_FOREIGN'
  | 'BACKUP_NEWER'
  | 'NOT_DAMAGED'
  | 'BEYOND_RESCUE';
type Sentences = { [C in Codes]: (error: Extract<AppErrorData, { code: C }>) => string };

export const backupSentences: Sentences = {
  BACKUP_FAILED: ({ folder, why }) =>
    `Die Sicherung in „${folder}“ ist nicht gelungen. ${hindrances[why]} An Ihrer Datei hat sich nichts geändert.`,
  BACKUP_NOT_FURTHER: ({ folder, why }) =>
    `Die Sicherung liegt neben Ihrer Datei, am weiteren Ort „${folder}“ noch nicht. ${hindrances[why]} Bei der nächsten Sicherung versucht es Ratsfeder wieder.`,
  BACKUP_UNSOUND: ({ file }) =>
    `Die Sicherung „${file}“ ist beschädigt: Sie lässt sich nicht ganz lesen oder ist nicht mehr, was sie beim Sichern war. Bitte nehmen Sie eine andere Sicherung.`,
  BACKUP_GONE: ({ file }) =>
    `Unter „${file}“ liegt keine Sicherung von Ratsfeder. Bitte prüfen Sie den Namen, oder nehmen Sie eine andere Sicherung.`,
  BACKUP_FOREIGN: ({ file }) =>
    `Die Sicherung „${file}“ gehört zu einer anderen Datei, nicht zu der geöffneten. Es wurde nichts verändert. Bitte nehmen Sie eine Sicherung dieser Datei; eine andere öffnen Sie über das Menü „Datei“.`,
  BACKUP_NEWER: ({ file }) =>
    `Die Sicherung „${file}“ stammt von einer neueren Fassung von Ratsfeder. Es wurde nichts verändert. Bitte spielen Sie zuerst die neuere Fassung ein, oder nehmen Sie eine ältere Sicherung.`,
  NOT_DAMAGED: () =>
    'Hier ist nichts zu retten: Die Datei ist geöffnet, oder etwas anderes hindert daran. Bitte laden Sie die Ansicht neu.',
  BEYOND_RESCUE: ({ file, how }) =>
    how === 'mend'
      ? `Die Datei „${file}“ lässt sich so nicht ausbessern: Was beschädigt ist, wurde nach der letzten Sicherung geschrieben. Es wurde nichts verändert. Bitte holen Sie eine Sicherung zurück, oder retten Sie, was noch lesbar ist.`
      : `Aus der Datei „${file}“ lässt sich nichts mehr lesen. Es wurde nichts verändert. Bitte holen Sie eine Sicherung zurück.`,
};
