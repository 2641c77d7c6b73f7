import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import {
  type AuditRow,
  insertAuditEntry,
  listAuditEntries,
} from '../../../db/repositories/dataFile/audit.ts';
import { getDataFile, updateAuditHead } from '../../../db/repositories/dataFile/dataFile.ts';
import type { ReadDb, WriteDb } from '../../../db/schema/index.ts';
import type { AuditAction, AuditDetails } from '../../../shared/german/audit.ts';
import type { Caller } from './caller.ts';

/** Adds an entry to the log, in the transaction of what it tells of. Each holds the hash of the one before. */
export async function record<A extends AuditAction>(
  { db, now, caller }: { db: WriteDb; now: () => string; caller: Caller },
  action: A,
  details: AuditDetails<A>,
): Promise<void> {
  const { auditCount, auditHead } = await getDataFile(db);
  const entry = {
    seq: auditCount + 1,
    at: now(),
    action,
    details: canonicalize(details) ?? '{}',
    by: caller.name,
    previous: auditHead,
  };
  const hash = hashOf(entry);
  await insertAuditEntry(db, { ...entry, hash });
  await updateAuditHead(db, entry.seq, hash);
}

/** Without `by` where it is empty: entries from before it was kept stay what they were. */
const hashOf = ({ by, ...entry }: Omit<AuditRow, 'hash'>): string =>
  createHash('sha256')
    .update(canonicalize(by === '' ? entry : { ...entry, by }) ?? '')
    .digest('hex');

/** `seq`: the first entry that is not as it was written; null where the end of the log is missing. */
export type AuditFault =
  | { code: 'changed'; seq: number }
  | { code: 'missing'; seq: number }
  | { code: 'otherEnd'; found: number; expected: number };

/** Reads the whole log. Finds a changed, missing or reordered entry, and entries cut off at the end. */
export async function auditFault(db: ReadDb): Promise<{ entries: number; fault: AuditFault | null }> {
  const entries = await listAuditEntries(db);
  const { auditCount, auditHead } = await getDataFile(db);
  let previous = '';
  for (const [index, { hash, ...entry }] of entries.entries()) {
    const seq = index + 1;
    if (entry.seq !== seq) return { entries: entries.length, fault: { code: 'missing', seq } };
    if (entry.previous !== previous || hashOf(entry) !== hash) {
      return { entries: entries.length, fault: { code: 'changed', seq } };
    }
    previous = hash;
  }
  const isWhole = entries.length === auditCount && previous === auditHead;
  const fault: AuditFault | null = isWhole
    ? null
    : { code: 'otherEnd', found: entries.length, expected: auditCount };
  return { entries: entries.length, fault };
}
