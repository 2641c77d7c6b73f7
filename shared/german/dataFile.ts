import type { AppErrorData } from '../errors.ts';
import { spokenTime } from './backup.ts';

type Codes = Extract<AppErrorData, { code: `DB_${string}` }>['code'] | 'ENCRYPTION_STATE' | 'NO_KEY_NEEDED';
type Sentences = { [C in Codes]: (error: Extract<AppErrorData, { code: C }>) => string };

/** What is wrong with the data file or its surroundings, and what to do. */
export const dataFileSentences: Sentences = {
  DB_NEWER: () =>
    'Diese Datei wurde mit einer neueren Fassung von Ratsfeder geschrieben. Bitte öffnen Sie sie mit der neueren Fassung; es wurde nichts verändert.',
  DB_LOCKED: ({ by, since }) =>
    by === undefined || since === undefined
      ? 'Die Datei ist schon in Ratsfeder geöffnet, oder ein anderes Programm hält sie fest, etwa eine Datensicherung. Bitte schließen Sie sie dort und versuchen Sie es noch einmal.'
      : `Die Datei ist schon in Ratsfeder geöffnet: von ${by}, seit ${spokenTime(since)}. Bitte schließen Sie sie dort und versuchen Sie es noch einmal.`,
  DB_DAMAGED: () =>
    'Die Datei ist beschädigt oder keine Datei von Ratsfeder. Sie wurde nicht verändert. Bitte starten Sie Ratsfeder mit ihr neu: Es zeigt, was sich retten lässt und welche Sicherungen es gibt.',
  DB_FULL: () =>
    'Auf dem Datenträger ist kein Platz mehr; die Datei ist, wie sie war. Bitte schaffen Sie Platz; Ihre Eingabe ist noch hier und wird danach gespeichert.',
  DB_READ_ONLY: ({ what, file }) =>
    what === 'folder'
      ? `In den Ordner „${file}“ darf nicht geschrieben werden. Ratsfeder legt dort neben der Datei ihr Änderungsprotokoll ab. Es wurde nichts verändert. Bitte prüfen Sie die Rechte an dem Ordner und ob der Datenträger schreibgeschützt ist.`
      : `Die Datei „${file}“ ist schreibgeschützt oder für Sie gesperrt. Es wurde nichts verändert. Bitte prüfen Sie die Rechte an der Datei.`,
  DB_MISSING_FOLDER: ({ file }) =>
    `Die Datei „${file}“ lässt sich nicht öffnen. Bitte prüfen Sie, ob es den Ordner gibt und ob Sie dort schreiben dürfen.`,
  DB_UNREADABLE: ({ file }) =>
    `Der Datenträger meldet einen Fehler bei der Datei „${file}“. Was zuletzt gespeichert werden sollte, ist nicht gespeichert; Ihre Eingabe ist noch hier. Bitte prüfen Sie, ob der Datenträger oder das Netzlaufwerk noch verbunden ist, und versuchen Sie es noch einmal. Geschieht es wieder, so lassen Sie den Datenträger prüfen und holen Sie die letzte Sicherung zurück.`,
  DB_EMPTY: ({ file }) =>
    `Die Datei „${file}“ ist leer: In ihr steht nichts, auch nichts von Ratsfeder. Sie wurde nicht verändert. Bitte holen Sie die letzte Sicherung zurück. Wollen Sie neu beginnen, so löschen Sie die leere Datei und starten Sie Ratsfeder noch einmal.`,
  DB_NOT_A_FILE: ({ file }) =>
    `Unter dem Namen „${file}“ liegt keine Datei, sondern zum Beispiel ein Ordner. Es wurde nichts verändert. Bitte wählen Sie die Datei, in der Ratsfeder Ihre Sitzungen führt, oder geben Sie dem Ordner einen anderen Namen.`,
  DB_FOREIGN_FILE: ({ file }) =>
    `Die Datei „${file}“ gehört zu einem anderen Programm, nicht zu Ratsfeder. Sie wurde nicht verändert. Bitte wählen Sie die Datei, in der Ratsfeder Ihre Sitzungen führt; meist heißt sie „ratsfeder.sqlite“.`,
  DB_GONE: ({ file }) =>
    `Die Datei „${file}“ ist nicht mehr da; vielleicht wurde sie gelöscht, umbenannt oder verschoben, oder das Netzlaufwerk ist getrennt. Bitte legen Sie sie an ihren Platz zurück. Ist sie nicht zu finden, so holen Sie die letzte Sicherung zurück und starten Sie Ratsfeder neu.`,
  DB_REPLACED: ({ file }) =>
    `An der Stelle der Datei „${file}“ liegt jetzt eine andere, etwa weil eine Sicherung zurückgeholt wurde, während Ratsfeder lief. In keine von beiden wurde geschrieben. Bitte kopieren Sie Ihre letzte Eingabe heraus, beenden Sie Ratsfeder und starten Sie es neu; dann arbeiten Sie mit der Datei, die jetzt dort liegt.`,
  DB_FOREIGN_LOG: ({ file, log }) =>
    `Neben der Datei „${file}“ liegt das Änderungsprotokoll „${log}“, das zu einem anderen Stand der Datei gehört, wie es nach dem Zurückholen einer Sicherung vorkommt. Es wurde nichts verändert. Wollen Sie mit der Datei arbeiten, wie sie jetzt ist, so geben Sie dem Änderungsprotokoll einen anderen Namen und starten Sie Ratsfeder neu. Brauchen Sie den Stand davor, so legen Sie die frühere Datei neben ihr Änderungsprotokoll zurück.`,
  DB_NO_STATE: ({ file }) =>
    `Von der Datei „${file}“ ließ sich gerade kein ganzer Stand zum Lesen kopieren, und eine Sicherung ist nicht da. Es wurde nichts verändert. Bitte versuchen Sie es noch einmal, sobald dort weniger geschrieben wird.`,
  DB_KEY_NEEDED: ({ file }) =>
    `Die Datei „${file}“ ist verschlüsselt. Bitte geben Sie die Passphrase ein, oder nehmen Sie Ihr Wiederherstellungsblatt. Es wurde nichts verändert.`,
  DB_KEY_WRONG: ({ by }) =>
    by === 'noKeyFile'
      ? 'Die Schlüsseldatei neben der Datei („…-schluessel“) fehlt oder ist beschädigt; mit der Passphrase lässt sie sich deshalb nicht mehr öffnen. Legen Sie die Schlüsseldatei zurück. Ist sie verloren, so starten Sie Ratsfeder neu, wählen „Mit Wiederherstellungsblatt öffnen“ und legen eine neue Passphrase fest.'
      : by === 'passphrase'
        ? 'Diese Passphrase öffnet die Datei nicht. Bitte achten Sie auf Groß- und Kleinschreibung und versuchen Sie es noch einmal, oder nehmen Sie Ihr Wiederherstellungsblatt.'
        : 'Dieses Wiederherstellungsblatt gehört zu einer anderen Datei oder zu einer früheren Verschlüsselung. Bitte nehmen Sie das Blatt mit dem jüngsten Datum.',
  ENCRYPTION_STATE: ({ isEncrypted }) =>
    isEncrypted
      ? 'Die Datei ist schon verschlüsselt. Bitte laden Sie die Ansicht neu.'
      : 'Die Datei ist nicht verschlüsselt, oder das Einschalten wurde unterbrochen. Bitte laden Sie die Ansicht neu und beginnen Sie von vorn.',
  NO_KEY_NEEDED: () => 'Nach der Passphrase wird gerade nicht gefragt. Bitte laden Sie die Ansicht neu.',
  DB_NOT_REWRITTEN: ({ file }) =>
    `Die Datei „${file}“ ließ sich nicht umschreiben und ist, wie sie war. Meist fehlt Platz: Nötig ist noch einmal so viel, wie sie groß ist. Bitte schaffen Sie Platz und versuchen Sie es noch einmal.`,
  DB_COPY_FAILED: ({ file }) =>
    `Die Datei muss auf die neue Fassung von Ratsfeder umgestellt werden. Vorher wird eine Kopie angelegt und geprüft; das ist nicht gelungen („${file}“). Ihre Datei wurde nicht verändert. Bitte schaffen Sie Platz auf dem Datenträger, prüfen Sie die Rechte am Ordner und starten Sie Ratsfeder noch einmal.`,
};
