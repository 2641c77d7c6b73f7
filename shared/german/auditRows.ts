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
