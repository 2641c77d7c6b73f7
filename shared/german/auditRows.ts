import { type ReleaseFault, releaseFaults } from './release.ts';

/** What verifying the log found of the rows for which it vouches. `place`: the how manieth of those of its `label`. */
export type RowFault =
  | { code: 'foundAgain'; seq: number }
  | {
      code: 'missing' | 'changed' | 'unknown';
      kind: keyof typeof names;
      label: string;
      place: number | null;
      seq: number;
    };

type Named = { label: string; place: number | null };

const names = {
  document: ({ label }: Named) => `Dokument „${label}“`,
  facts: ({ label }: Named) => `Der mit „${label}“ festgehaltene Stand`,
  signature: ({ label, place }: Named) => `Unterschrift ${place} zu „${label}“`,
  reopening: ({ label }: Named) => `Grund der Wiedereröffnung nach „${label}“`,
  signerKey: ({ label }: Named) => `Schlüssel von ${label}`,
  delegation: ({ label }: Named) => `Vertretung durch ${label}`,
  attachment: ({ label }: Named) => `Anlage „${label}“`,
  dispatch: ({ label }: Named) => `Versand „${label}“`,
  dispatchFile: ({ label }: Named) => `Versandte Datei „${label}“`,
  recipient: ({ label, place }: Named) => `Empfänger ${place} des Versands „${label}“`,
} as const;

const found = {
  missing: 'fehlt',
  changed: 'wurde verändert',
  unknown: 'kam hinein',
} as const;

/** „Dokument „Niederschrift.docx“ fehlt, ohne dass ein Vorgang davon weiß (zuletzt festgehalten mit Eintrag 12).“ */
export function rowFaultSentence(fault: RowFault): string {
  if (fault.code === 'foundAgain')
    return `Eintrag ${fault.seq} übernimmt den Bestand ein zweites Mal; das tut Ratsfeder nie.`;
  const { code, kind, seq } = fault;
  const since = seq === 0 ? '' : ` (zuletzt festgehalten mit Eintrag ${seq})`;
  return `${names[kind](fault)} ${found[code]}, ohne dass ein Vorgang davon weiß${since}.`;
}

/** What is said of a part with which nothing is wrong. */
export const partSentences = {
  log: '',
  documents: 'Alle Dokumente, Anlagen und versandten Dateien sind da und unverändert.',
  signatures: 'Alle Unterschriften und Schlüssel sind da und gültig.',
  copies: 'Die Vorgänge setzen sich aus allen Sicherungen fort.',
} as const;

/** Of what there was before the log vouched for it. */
export const adoptedSentence = (rows: number): string[] =>
  rows === 0
    ? []
    : [
        `Für ${rows} ältere Angaben steht fest, dass sie seit ihrer Übernahme unverändert sind; was davor mit ihnen geschah, ist übernommen und nicht bezeugt.`,
      ];

/** What is wrong with a document as it is stored, or with a signature on it. */
export const storedFaultSentence = (file: string, version: number, fault: ReleaseFault): string =>
  `Dokument „${file}“, Fassung ${version}: ${releaseFaults[fault]}`;

export const changedFileSentence = (name: string): string =>
  `${name === '' ? 'Ein Bild oder Logo' : `Die Datei „${name}“`} ist nicht mehr da oder wurde verändert.`;
