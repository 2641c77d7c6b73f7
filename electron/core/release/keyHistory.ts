import { z } from 'zod';
import { listEntriesOf } from '../../../db/repositories/dataFile/audit.ts';
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
};

const begins = ['keyCreated', 'keyAdded'] as const satisfies AuditAction[];
const decides = ['consentGiven', 'documentReturned', 'signatureRefused'] as const satisfies AuditAction[];
const isOneOf = (actions: readonly string[], action: string): boolean => actions.includes(action);

const Details = z.object({ keyId: KeyId, document: DocumentId, isCompared: z.number() }).partial().catch({});

export async function keyHistory(db: ReadDb): Promise<KeyHistory> {
  const rows = await listEntriesOf(db, [...begins, ...decides, 'keyRevoked']);
  const entries = rows.map(({ details, ...row }) => ({
    ...row,
    ...Details.parse(orNull(() => JSON.parse(details) as unknown)),
  }));
  return {
    originOf: (keyId) => {
      const entry = entries.find((one) => isOneOf(begins, one.action) && one.keyId === keyId);
      if (!entry) return null;
      const { at, isCompared } = entry;
      return entry.action === 'keyCreated'
        ? { madeHere: true, at }
        : { madeHere: false, at, isCompared: isCompared === undefined ? null : isCompared === 1 };
    },
    isBeforeRevocation: (keyId, documentId, position) => {
      const revoked = entries.find(({ action, keyId: of }) => action === 'keyRevoked' && of === keyId);
      const decided = entries.filter((one) => isOneOf(decides, one.action) && one.document === documentId);
      const own = decided[position];
      // What the log does not hold any more vouches for nothing.
      return revoked !== undefined && own !== undefined && own.seq < revoked.seq;
    },
  };
}
