import { createHash } from 'node:crypto';
import { holdFile, letAllGo, letGo, putParts } from '../../../db/repositories/files/comingIn.ts';
import { PART } from '../../../db/repositories/files/files.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import type { Store } from '../../../db/store.ts';
import type { UploadId } from '../../../shared/domain/ids.ts';
import type { Step } from '../kernel/longWork.ts';

/** So many parts in one transaction: a save that comes meanwhile waits for no more. */
const slice = 2;

type Incoming = { id: UploadId; bytes: Uint8Array; isFirst: boolean };

/**
 * Stores bytes slice by slice, and then, in the same transaction in which they are let go, what refers to them. Where
 * that fails or is given up nothing of them stays. `isFirst`: no other is under way, so that whatever is still held was
 * left by a program that ended meanwhile.
 */
export async function storeIncoming<T>(
  store: Store,
  { id, bytes, isFirst }: Incoming,
  { signal, tell }: Step,
  refer: (db: WriteDb, sha256: string) => Promise<T>,
): Promise<T> {
  const sha256 = await digestOf(bytes, signal);
  await store.transaction(async (db) => {
    if (isFirst) await letAllGo(db);
    await holdFile(db, { id, sha256 }, bytes.length);
  });
  try {
    for (let from = 0; from * PART < bytes.length; from += slice) {
      signal.throwIfAborted();
      await store.transaction((db) => putParts(db, { sha256, bytes }, { from, count: slice }));
      tell(Math.min((from + slice) * PART, bytes.length));
      await othersTurn();
    }
    signal.throwIfAborted();
    return await store.transaction(async (db) => {
      const referred = await refer(db, sha256);
      await letGo(db, id);
      return referred;
    });
  } catch (cause) {
    await store.transaction((db) => letGo(db, id));
    throw cause;
  }
}

/** Piece by piece, so that others get their turn. */
async function digestOf(bytes: Uint8Array, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += 8 * PART) {
    signal.throwIfAborted();
    hash.update(bytes.subarray(at, at + 8 * PART));
    await othersTurn();
  }
  return hash.digest('hex');
}

const othersTurn = (): Promise<void> => new Promise((done) => setImmediate(done));
