import { counted } from './format.ts';

/* What comparing the log with that of a copy has shown. `name`: how the copy is called in a sentence, with its article. */

const upTo = (entries: number): string => (entries === 1 ? 'Eintrag 1' : `alle ${entries} Einträge`);

export const copySentences = {
  continues: (name: string, entries: number) =>
    `Die Vorgänge setzen ${name} fort: ${upTo(entries)} von dort ${entries === 1 ? 'steht' : 'stehen'} unverändert hier.`,
  unsound: (name: string, why: string) =>
    `Mit ${name} lässt sich nichts vergleichen, denn dort sind die Vorgänge selbst nicht in Ordnung: ${why}`,
  restored: (name: string, seq: number, here: string) =>
    `Von ${name} weichen die Vorgänge ab Eintrag ${seq} ab, weil hier eine Sicherung zurückgeholt wurde: ${here}. Was dort danach noch steht, gibt es nur dort.`,
  parted: (name: string, seq: number, { there, here }: { there: string; here: string }) =>
    `Die Vorgänge sind ab Eintrag ${seq} andere als in ${name}. Dort steht ${there}, hier ${here}. Eine der beiden Dateien wurde umgeschrieben.`,
  shorter: (name: string, missing: number, seq: number, there: string) =>
    `Am Ende ${missing === 1 ? 'fehlt ein Vorgang' : `fehlen ${missing} Vorgänge`}, ${missing === 1 ? 'der' : 'die'} in ${name} ${missing === 1 ? 'steht' : 'stehen'}, zuerst Eintrag ${seq}: ${there}.`,
  partedFromNoted: (name: string, seq: number, at: string) =>
    `Die Vorgänge bis Eintrag ${seq} sind andere als in ${name} vom ${at}: Sie wurden umgeschrieben oder am Ende gekürzt.`,
  unreadable: (name: string) =>
    `Die Sicherung „${name}“ lässt sich nicht lesen oder hat noch keine Vorgänge.`,
  otherNote: (name: string) => `Was neben ${name} über sie festgehalten ist, passt nicht zu ihr.`,
  badSignature: (name: string) =>
    `Die Unterschrift der Geschäftsstelle unter dem Stand, der neben ${name} festgehalten ist, stimmt nicht.`,
  otherKey: (name: string, fingerprint: string) =>
    `Den Stand neben ${name} hat ein Schlüssel der Geschäftsstelle unterschrieben, den die Vorgänge hier nicht kennen (${fingerprint}).`,
  further: (count: number) => `Dasselbe gilt an ${counted(count, 'weiterer Stelle', 'weiteren Stellen')}.`,
  none: 'Es gibt noch keine Sicherung, mit der sich die Vorgänge vergleichen lassen.',
  all: (count: number) =>
    `Die Vorgänge setzen ${counted(count, 'Sicherung', 'Sicherungen')} unverändert fort.`,
  kept: 'dem Stand im Schlüsselbund dieses Rechners',
  named: (copy: string) => `der Sicherung „${copy}“`,
} as const;

/** What the log says of the office's own key. */
export const headSentences = {
  signed: (at: string, entry: number, fingerprint: string) =>
    `Zuletzt unterschrieben am ${at} bis Eintrag ${entry} mit dem Schlüssel der Geschäftsstelle ${fingerprint}.`,
  unsigned: 'Unterschrieben hat die Vorgänge noch kein Schlüssel der Geschäftsstelle.',
  withoutKeychain:
    'Auf diesem Rechner gibt es keinen Schlüsselbund, in dem ihr Schlüssel liegen kann; hier wird nicht unterschrieben.',
  unsound: (seq: number) => `Die Unterschrift der Geschäftsstelle in Eintrag ${seq} stimmt nicht.`,
  several: (keys: readonly string[]) =>
    `Unterschrieben haben ${keys.length} Schlüssel: ${keys.join('; ')}. Jeder Rechner hat seinen eigenen. Vergleichen Sie sie, wenn Sie nur an einem arbeiten.`,
  since: (fingerprint: string, at: string) => `${fingerprint}, eingeführt am ${at}`,
} as const;
