import { z } from 'zod';
import { listEntriesOf } from '../../../db/repositories/dataFile/audit.ts';
import { listFirstUses } from '../../../db/repositories/release/signatures.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { DocumentId, KeyId } from '../../../shared/domain/ids.ts';
import type { AuditAction } from '../../../shared/german/audit.ts';
import type { KeyOrigin } from '../../../shared/german/release.ts';
import { orNull } from '../kernel/digest.ts';

/**
 * What the log says of the keys. The place of an entry is the order in which things were entered here, which no clock
 * can put wrong.
 */
export type KeyHistory = {
  originOf: (keyId: KeyId) => KeyOrigin | null;
  /** Whether the signature (the first of its document is 0) came in before the key was revoked, if ever it was. */
  isBeforeRevocation: (keyId: KeyId, documentId: DocumentId, position: number) => boolean;
  /** The same of the delegation with this digest. */
  isBeforeEnd: (delegation: string, documentId: DocumentId, position: number) => boolean;
  /** Who entered a delegation; '' where the log does not say. */
  enteredBy: (delegation: string) => string;
};

const begins = ['keyCreated', 'keyAdded'] as const satisfies AuditAction[];
const decides = ['consentGiven', 'documentReturned', 'signatureRefused'] as const satisfies AuditAction[];
const delegates = ['delegationGiven', 'delegationRevoked'] as const satisfies AuditAction[];
const isOneOf = (actions: readonly string[], action: string): boolean => actions.includes(action);

const Details = z
  .object({
    keyId: KeyId,
    document: DocumentId,
    delegation: z.string(),
    isCompared: z.number(),
    kind: z.string(),
    version: z.number(),
    meeting: z.string(),
  })
  .partial()
  .catch({});

export async function keyHistory(db: ReadDb): Promise<KeyHistory> {
  const rows = await listEntriesOf(db, [...begins, ...decides, 'keyRevoked', ...delegates]);
  const entries = rows.map(({ details, ...row }) => ({
    ...row,
    ...Details.parse(orNull(() => JSON.parse(details) as unknown)),
  }));
  const entryOf = (wanted: AuditAction, delegation: string) =>
    entries.find((one) => one.action === wanted && one.delegation === delegation);
  const uses = await listFirstUses(db);
  const decisionsOn = (id: DocumentId) =>
    entries.filter((one) => isOneOf(decides, one.action) && one.document === id);
  const firstUseOf = (keyId: KeyId): KeyOrigin['firstUse'] => {
    const use = uses.find((one) => one.keyId === keyId);
    const entry = use && decisionsOn(use.documentId)[use.position];
    if (!use || !entry) return null;
    const { kind = '', version = 0, meeting = '' } = entry;
    return { at: use.receivedAt, kind, version, meeting };
  };
  return {
    originOf: (keyId) => {
      const own = entries.filter((one) => isOneOf(begins, one.action) && one.keyId === keyId);
      const [entry] = own;
      if (!entry) return null;
      const { at, by, isCompared } = entry;
      const firstUse = firstUseOf(keyId);
      if (entry.action === 'keyCreated') return { madeHere: true, at, by, firstUse };
      // A card that is handed in again may be compared then.
      const later = own.slice(1).find((one) => one.isCompared === 1);
      return {
        madeHere: false,
        at,
        by,
        isCompared: isCompared === undefined ? null : isCompared === 1,
        comparedLater: later ? { at: later.at, by: later.by } : null,
        firstUse,
      };
    },
    isBeforeRevocation: (keyId, documentId, position) =>
      isBefore(
        decisionsOn(documentId)[position],
        entries.find(({ action, keyId: of }) => action === 'keyRevoked' && of === keyId),
      ),
    isBeforeEnd: (delegation, documentId, position) =>
      isBefore(decisionsOn(documentId)[position], entryOf('delegationRevoked', delegation)),
    enteredBy: (delegation) => entryOf('delegationGiven', delegation)?.by ?? '',
  };
}

/** What the log does not hold any more vouches for nothing. */
const isBefore = (one: { seq: number } | undefined, end: { seq: number } | undefined): boolean =>
  one !== undefined && end !== undefined && one.seq < end.seq;
