import type { DocumentInfo } from '../contract/documents.ts';
import { auditTime } from './audit.ts';
import { documentKindLabels } from './documents.ts';
import { listed } from './format.ts';

/** "Niederschrift (vollständig), Fassung 2" */
export const documentName = ({ kind, version }: Pick<DocumentInfo, 'kind' | 'version'>): string =>
  `${documentKindLabels[kind]}, Fassung ${version}`;

/** `later`: the number of a version that was released after this one, or null. */
export function releasedSentences(info: DocumentInfo, later: number | null): string[] {
  return [
    `Diese Datei ist die freigegebene ${documentName(info)}.`,
    ...info.signatures.map(({ name, role, range, decision, signedAt }) => {
      const part = range === '' ? '' : ` (${range})`;
      return decision === 'refuse'
        ? `${name}, ${role}${part}, hat die Unterschrift am ${auditTime(signedAt)} verweigert.`
        : `Freigegeben durch ${name}, ${role}${part}, am ${auditTime(signedAt)}.`;
    }),
    ...(later === null ? [] : [`Inzwischen ist Fassung ${later} freigegeben; sie tritt an ihre Stelle.`]),
  ];
}

const states = {
  draft: 'liegt als Entwurf vor',
  presented: 'liegt zur Freigabe vor, ist aber noch nicht freigegeben',
  returned: 'wurde vorgelegt und nicht freigegeben',
  withdrawn: 'wurde vorgelegt und zurückgezogen',
  released: 'ist freigegeben',
} as const;

/** For a file that is stored here, but not released. */
export const undecidedSentences = (info: DocumentInfo): string[] => [
  'Diese Datei ist nicht freigegeben.',
  `Die ${documentName(info)} ${states[info.state]}.`,
];

const faults = {
  bytesChanged: 'Die gespeicherte Datei wurde verändert.',
  notReleased: 'Zu dieser Datei gibt es keine Freigabe.',
  signatureMissing: 'Eine der nötigen Unterschriften fehlt.',
  signersChanged: 'Wer zu unterschreiben hat, wurde verändert.',
  badSignature: 'Eine Unterschrift stimmt nicht.',
  unknownKey: 'Der Schlüssel einer Unterschrift ist nicht bekannt.',
  revokedKey: 'Eine Unterschrift stammt von einem Schlüssel, der schon gesperrt war.',
  otherDatabase: 'Die Unterschrift gehört zu einer anderen Datei von Ratsfeder.',
  otherDocument: 'Die Unterschrift gehört zu einem anderen Dokument oder einer anderen Fassung.',
  otherFile: 'Die Unterschrift gilt für eine andere Datei.',
  modelChanged: 'Die Angaben, aus denen die Datei entstand, wurden verändert.',
  commentsChanged: 'Die Anmerkungen zur Unterschrift wurden verändert.',
} as const;

export const faultSentences = (found: readonly (keyof typeof faults)[]): string[] => [
  'Diese Datei gilt nicht als freigegeben.',
  ...found.map((fault) => faults[fault]),
];

type Unlike = { title: string; missing: string[]; added: string[]; parts: string[] };

/** What differs from the released file that is most like it; null where none is like it. */
export function unlikeSentences(nearest: Unlike | null): string[] {
  if (!nearest)
    return ['Diese Datei ist keine freigegebene Datei aus diesem Bestand, auch keine veränderte.'];
  const { title, missing, added, parts } = nearest;
  const isSameText = missing.length === 0 && added.length === 0;
  return [
    'Diese Datei ist nicht freigegeben.',
    `Sie ähnelt der freigegebenen Datei „${title}“, ist aber nicht dieselbe.`,
    ...missing.map((line) => `Es fehlt: „${line}“`),
    ...added.map((line) => `Neu ist: „${line}“`),
    ...(isSameText && parts.length > 0
      ? [`Der Text ist gleich; verändert ${parts.length === 1 ? 'ist' : 'sind'} ${listed(parts)}.`]
      : []),
  ];
}
