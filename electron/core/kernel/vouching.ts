import { hasEntryOf, listNewestEntries } from '../../../db/repositories/dataFile/audit.ts';
import { getDataFile } from '../../../db/repositories/dataFile/dataFile.ts';
import { findVouched, listVouched, type VouchedRow } from '../../../db/repositories/dataFile/vouched.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Store } from '../../../db/store.ts';
import { kindNames, type VouchedKind } from '../../../db/vouched.ts';
import { recordRows, type VouchedEntry } from './audit.ts';
import { program } from './caller.ts';
import { sha256OfValue } from './digest.ts';

/* The log vouches for documents, signatures, files and mailings: whatever changes them, an entry holds their digests. */

const byStore = new WeakMap<Store, Promise<void>>();

/**
 * From now on every transaction that changes such rows adds an entry with their digests, also where they go. What a file from
 * before holds is taken as it is found, once. Call it before anything is done with a store.
 */
export function vouching(store: Store, now: () => string): Promise<void> {
  const known = byStore.get(store);
  if (known) return known;
  const begun = begin(store, now);
  byStore.set(store, begun);
  // Where there was no room for it, whoever comes next tries again.
  begun.catch(() => byStore.delete(store));
  return begun;
}

/** So many rows an entry. */
const most = 500;

async function begin(store: Store, now: () => string): Promise<void> {
  store.beforeCommit(async (db, changed) => {
    const rows: VouchedEntry[] = [];
    for (const name of changed) {
      const row = await findVouched(db, name);
      rows.push(row ? entryOf(name.kind, row) : [name.kind, name.key, null, '']);
    }
    for (const some of inPieces(rows)) await recordRows({ db, now, caller: program }, 'rowsBound', some);
  });
  if ((await store.read(unvouched)).length === 0) return;
  await store.transaction(async (db) => {
    for (const some of inPieces(await unvouched(db)))
      await recordRows({ db, now, caller: program }, 'rowsFound', some);
  });
}

/** All that is there, where the log vouches for nothing yet. A log that was cut off takes nothing over. */
async function unvouched(db: ReadDb): Promise<VouchedEntry[]> {
  if (await hasEntryOf(db, ['rowsBound', 'rowsFound'])) return [];
  const [last] = await listNewestEntries(db, { before: null, limit: 1, without: [] });
  const { auditCount, auditHead } = await getDataFile(db);
  if ((last?.seq ?? 0) !== auditCount || (last?.hash ?? '') !== auditHead) return [];
  const rows: VouchedEntry[] = [];
  for (const kind of kindNames) for (const row of await listVouched(db, kind)) rows.push(entryOf(kind, row));
  return rows;
}

function* inPieces<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += most) yield all.slice(at, at + most);
}

const entryOf = (kind: VouchedKind, row: VouchedRow): VouchedEntry => [
  kind,
  row.key,
  digestOfRow(kind, row),
  row.label,
];

/** SHA-256 of what of a row counts; the number is that of this form. */
export const digestOfRow = (kind: VouchedKind, { values }: Pick<VouchedRow, 'values'>): string =>
  sha256OfValue([1, kind, ...values]);
