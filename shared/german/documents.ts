import type { SignatureInfo } from '../contract/documents.ts';
import type { Clearance, DocumentState, Objection } from '../domain/document/document.ts';
import { auditTime } from './audit.ts';
import { representing } from './delegation.ts';

export const documentStateLabels = {
  draft: 'Entwurf',
  presented: 'zur Freigabe',
  returned: 'zurückgegeben',
  released: 'freigegeben',
  withdrawn: 'zurückgezogen',
} as const satisfies Record<DocumentState, string>;

export const clearanceLabels = {
  public: 'öffentlich',
  nonPublic: 'nichtöffentlich',
} as const satisfies Record<Clearance, string>;

/** How a kept version is called beside "Jetziger Stand". */
export const keptVersionLabels = {
  draft: 'Von Hand bearbeitete Fassung',
  presented: 'Vorgelegte Fassung',
  returned: 'Zurückgegebene Fassung',
  released: 'Freigegebene Fassung',
  withdrawn: 'Zurückgezogene Fassung',
} as const satisfies Record<DocumentState, string>;

export const severityLabels = { error: 'Fehler', warning: 'Warnung', hint: 'Hinweis' } as const;

export const objectionDecisionLabels = {
  open: 'noch nicht behandelt',
  accepted: 'stattgegeben',
  rejected: 'zurückgewiesen',
  noted: 'zur Kenntnis genommen',
} as const satisfies Record<Objection['decision'], string>;

type Signer = { name: string; role: string; range: string; deputyOf?: string | null };

/** "Frau Beispiel, Vorsitz (bis TOP 4)"; of a deputy "Herr Muster, in Vertretung für Frau Beispiel, Vorsitz". */
export const signerText = ({ name, role, range, deputyOf }: Signer): string =>
  [deputyOf ? representing(name, deputyOf) : name, role]
    .filter((part, index) => index === 0 || part !== name)
    .join(', ') + (range && ` (${range})`);

/** Who decided what, and when. */
export function signatureSentence(signature: SignatureInfo): string {
  const who = signerText(signature);
  const when = auditTime(signature.signedAt);
  switch (signature.decision) {
    case 'release':
      return `Freigegeben durch ${who}, am ${when}.`;
    case 'return':
      return `Zurückgegeben von ${who}, am ${when}.`;
    case 'refuse':
      return `${who}, hat die Unterschrift am ${when} verweigert.`;
  }
}

/** What became of the subject of a document that stays. */
export const removedSubjectSentence = 'Den Beschluss zu diesem Auszug gibt es nicht mehr.';
