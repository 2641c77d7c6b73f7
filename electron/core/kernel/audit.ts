import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import {
  type AuditRow,
  insertAuditEntry,
  listEntriesAfter,
} from '../../../db/repositories/dataFile/audit.ts';
import { type DataFile, getDataFile, updateAuditHead } from '../../../db/repositories/dataFile/dataFile.ts';
import type { ReadDb, WriteDb } from '../../../db/schema/index.ts';
import type { AuditAction, AuditDetails } from '../../../shared/german/audit.ts';
import type { Caller } from './caller.ts';

type Recording = { db: WriteDb; now: () => string; caller: Caller };

/** Adds an entry to the log, in the transaction of what it tells of. Each holds the hash of the one before. */
export const record = <A extends AuditAction>(
  ctx: Recording,
  action: A,
  details: AuditDetails<A>,
): Promise<void> => append(ctx, action, details);

/** What a row for which the log vouches is from now on: its kind, its key, its digest (null: gone), what it is called. */
export type VouchedEntry = readonly [
  kind: string,
  key: readonly (string | number | null)[],
  digest: string | null,
  label: string,
];

/** An entry that vouches for rows; `found`: as they were found when the log began to vouch for them. */
export const recordRows = (
  ctx: Recording,
  action: 'rowsBound' | 'rowsFound',
  rows: readonly VouchedEntry[],
): Promise<void> => append(ctx, action, { count: rows.length, rows });

async function append(
  { db, now, caller }: Recording,
  action: AuditAction,
  details: Record<string, unknown>,
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
export const hashOf = ({ by, ...entry }: Omit<AuditRow, 'hash'>): string =>
  createHash('sha256')
    .update(canonicalize(by === '' ? entry : { ...entry, by }) ?? '')
    .digest('hex');

/** `seq`: the first entry that is not as it was written; null where the end of the log is missing. */
export type AuditFault =
  | { code: 'changed'; seq: number }
  | { code: 'missing'; seq: number }
  | { code: 'otherEnd'; found: number; expected: number };

export type ChainReader = {
  /** The next entry of the log, in its order. */
  take: (entry: AuditRow) => void;
  /** What is wrong with all of them, given where the log ends. */
  faultAt: (end: Pick<DataFile, 'auditCount' | 'auditHead'>) => AuditFault | null;
  count: () => number;
};

/** Reads the log entry by entry. Finds a changed, missing or reordered entry, and entries cut off at the end. */
export function chainReader(): ChainReader {
  let count = 0;
  let previous = '';
  let fault: AuditFault | null = null;
  return {
    take: ({ hash, ...entry }) => {
      const seq = ++count;
      if (entry.seq !== seq) fault ??= { code: 'missing', seq };
      else if (entry.previous !== previous || hashOf(entry) !== hash) fault ??= { code: 'changed', seq };
      previous = hash;
    },
    faultAt: ({ auditCount, auditHead }) => {
      const isWhole = count === auditCount && previous === auditHead;
      return fault ?? (isWhole ? null : { code: 'otherEnd', found: count, expected: auditCount });
    },
    count: () => count,
  };
}

/** What is wrong with the log of a file that nobody else works on; all of it is read at once. */
export async function auditFault(db: ReadDb): Promise<{ entries: number; fault: AuditFault | null }> {
  const chain = chainReader();
  for (const entry of await listEntriesAfter(db, 0, Number.MAX_SAFE_INTEGER)) chain.take(entry);
  return { entries: chain.count(), fault: chain.faultAt(await getDataFile(db)) };
}
