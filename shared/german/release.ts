import { permittedName } from '../domain/document/fileName.ts';
import type { DocumentInfo } from '../contract/documents.ts';
import { auditTime } from './audit.ts';
import { representing } from './delegation.ts';
import { listed } from './format.ts';

/** `name`: "Niederschrift (vollständig), Fassung 2"; `later`: the number of a version that was released after it, or null. */
export function releasedSentences(name: string, info: DocumentInfo, later: number | null): string[] {
  return [
    `Diese Datei ist die freigegebene ${name}.`,
    ...info.signatures.map(({ name: own, role, range, decision, signedAt, deputyOf }) => {
      const part = range === '' ? '' : ` (${range})`;
      const signer = deputyOf === null ? own : representing(own, deputyOf);
      return decision === 'refuse'
        ? `${signer}, ${role}${part}, hat die Unterschrift am ${auditTime(signedAt)} verweigert.`
        : `Freigegeben durch ${signer}, ${role}${part}, am ${auditTime(signedAt)}.`;
    }),
    ...[clockSentence(info)].filter(Boolean),
    ...(later === null ? [] : [`Inzwischen ist Fassung ${later} freigegeben; sie tritt an ihre Stelle.`]),
  ];
}

/** What was signed with it first, and when that came in here; null where nothing was. */
type FirstUse = { at: string; kind: string; version: number; meeting: string } | null;
/**
 * Where a key is known from. `by`: who made it or took its card in, '' where that was not kept; `isCompared`: its fingerprint
 * with the person; null for cards from before that was noted; `comparedLater`: where that was made up for.
 */
export type KeyOrigin =
  | { madeHere: true; at: string; by: string; firstUse: FirstUse }
  | {
      madeHere: false;
      at: string;
      by: string;
      isCompared: boolean | null;
      comparedLater: { at: string; by: string } | null;
      firstUse: FirstUse;
    };
export type SignedWith = { fingerprint: string; holder: string; createdAt: string; origin: KeyOrigin | null };

const moment = ({ at, by }: { at: string; by: string }): string =>
  `am ${auditTime(at)}${by === '' ? '' : ` durch ${by}`}`;

/** Whether somebody of the office made sure whose key it is. */
export const isConfirmed = ({ origin }: Pick<SignedWith, 'origin'>): boolean =>
  origin !== null && (origin.madeHere || origin.isCompared === true || origin.comparedLater !== null);

/** With which key it was signed, where that was made, what it was seen with first and whether anybody made sure whose it is. */
export function keySentence({ fingerprint, holder, createdAt, origin }: SignedWith): string {
  const key = `Schlüssel von ${holder}, Fingerabdruck ${fingerprint}`;
  if (!origin) return `${key}: Woher er kommt, steht nicht unter den Vorgängen.`;
  const first = firstUseSentence(origin.firstUse);
  if (origin.madeHere) return `${key}: hier angelegt ${moment(origin)}.${first}`;
  const card = `Die Schlüsselkarte wurde ${moment(origin)} aufgenommen`;
  const compared = {
    true: `${card} und der Fingerabdruck mit der Person verglichen.`,
    false: `${card}, ohne den Fingerabdruck zu vergleichen.`,
    null: `${card}; ob der Fingerabdruck verglichen wurde, ist nicht festgehalten.`,
  }[`${origin.isCompared}`];
  return `${key}: auf einem anderen Rechner angelegt am ${auditTime(createdAt)}. ${compared}${confirmation(origin)}${first}`;
}

function confirmation({ isCompared, comparedLater }: Extract<KeyOrigin, { madeHere: false }>): string {
  if (isCompared === true) return '';
  return comparedLater
    ? ` Verglichen wurde er ${moment(comparedLater)}.`
    : ' Dass er dieser Person gehört, hat seither niemand bestätigt.';
}

const firstUseSentence = (use: FirstUse): string =>
  use === null
    ? ''
    : ` Zum ersten Mal unterschrieben ist mit ihm: ${use.kind}, Fassung ${use.version} (${use.meeting}), eingetragen am ${auditTime(use.at)}.`;

/** Who signed on another day than one between presenting and deciding, by their clock; '' where nobody did. */
export function clockSentence({ signatures, presentedAt, decidedAt }: DocumentInfo): string {
  const day = (time: string) => time.slice(0, 10);
  const odd = signatures.filter(
    ({ signedAt }) =>
      (presentedAt !== null && day(signedAt) < day(presentedAt)) ||
      (decidedAt !== null && day(signedAt) > day(decidedAt)),
  );
  if (odd.length === 0) return '';
  const entered =
    decidedAt === null ? '' : ` Hier eingetragen wurde die Entscheidung am ${auditTime(decidedAt)}.`;
  return `Bei ${listed(odd.map(({ name }) => name))} passt die Zeit der Unterschrift nicht: Eine Uhr ging falsch.${entered}`;
}

const states = {
  draft: 'liegt als Entwurf vor',
  presented: 'liegt zur Freigabe vor, ist aber noch nicht freigegeben',
  returned: 'wurde zur Freigabe gegeben und nicht freigegeben',
  withdrawn: 'wurde zur Freigabe gegeben und zurückgezogen',
  released: 'ist freigegeben',
} as const;

/** For a file that is stored here, but not released. */
export const undecidedSentences = (name: string, { state }: Pick<DocumentInfo, 'state'>): string[] => [
  'Diese Datei ist nicht freigegeben.',
  `Die ${name} ${states[state]}.`,
];

export const releaseFaults = {
  bytesChanged: 'Die gespeicherte Datei wurde verändert.',
  notReleased: 'Zu dieser Datei gibt es keine Freigabe.',
  signatureMissing: 'Eine der nötigen Unterschriften fehlt.',
  signersChanged: 'Wer zu unterschreiben hat, wurde verändert.',
  badSignature: 'Eine Unterschrift stimmt nicht.',
  unknownKey: 'Der Schlüssel einer Unterschrift ist nicht bekannt.',
  revokedKey: 'Eine Unterschrift stammt von einem Schlüssel, der schon gesperrt war.',
  notDelegated: 'Eine Unterschrift ist von jemandem, der den Vorsitz an diesem Tag nicht vertrat.',
  otherDatabase: 'Die Unterschrift gehört zu einer anderen Datei von Ratsfeder.',
  otherDocument: 'Die Unterschrift gehört zu einem anderen Dokument oder einer anderen Fassung.',
  otherFile: 'Die Unterschrift gilt für eine andere Datei.',
  modelChanged: 'Die Angaben, aus denen die Datei entstand, wurden verändert.',
  commentsChanged: 'Die Anmerkungen zur Unterschrift wurden verändert.',
} as const;

export type ReleaseFault = keyof typeof releaseFaults;

export const faultSentences = (found: readonly ReleaseFault[]): string[] => [
  'Diese Datei gilt nicht als freigegeben.',
  ...found.map((fault) => releaseFaults[fault]),
];

/** `moved`: the first line that stands elsewhere, where no line is missing or new; null where none does. */
type Unlike = {
  title: string;
  missing: string[];
  added: string[];
  moved: string | null;
  parts: string[] | null;
};

/** What differs from the released file that is most like it; null where none is like it. */
export function unlikeSentences(nearest: Unlike | null): string[] {
  if (!nearest)
    return ['Diese Datei ist keine freigegebene Datei aus diesem Bestand, auch keine veränderte.'];
  const { title, missing, added } = nearest;
  const isReordered = missing.length === 0 && added.length === 0;
  return [
    'Diese Datei ist nicht freigegeben.',
    `Sie ähnelt der freigegebenen Datei „${title}“, ist aber nicht dieselbe.`,
    ...missing.map((line) => `Es fehlt: „${line}“`),
    ...added.map((line) => `Neu ist: „${line}“`),
    ...(isReordered ? [withSameLines(nearest)] : []),
  ];
}

function withSameLines({ moved, parts }: Unlike): string {
  if (moved !== null) return `Die Zeilen stehen in anderer Reihenfolge, zuerst bei: „${moved}“`;
  if (parts === null) return 'Der Text ist gleich; ob auch der Rest gleich ist, ließ sich nicht prüfen.';
  return parts.length === 0
    ? 'Ihr Inhalt ist derselbe; die Datei wurde nur anders gespeichert.'
    : `Der Text ist gleich; verändert ${parts.length === 1 ? 'ist' : 'sind'} ${listed(parts)}.`;
}

export const ownEditSentence =
  'Diese Datei wurde von Hand in Word bearbeitet. Die Prüfungen gelten für die Angaben im Programm, nicht für ihren Wortlaut.';

/** A name is no path, whatever it holds. */
export const keyCardFileName = (holder: string): string =>
  `Schlüsselkarte ${permittedName(holder)}.schluesselkarte`;
