import { closeSync, openSync, writeSync } from 'node:fs';
import type { Turn } from './copyOpen.ts';
import type { Log } from './log.ts';
import { COPY_MARK, MARK_AT } from './mark.ts';
import type { Seal } from './seal.ts';

const PIECE = 1024 * 1024;
/** Where a file says that it has a log beside it, for writing and for reading: 1 is that it has none. */
const HAS_LOG = [18, 19];

/**
 * Copies an encrypted file that is open as it lies there, page by page: SQLite copies no such file by itself, and pages that did not
 * change are the same in the copy, so that a damaged one can be taken from it. What is written meanwhile goes into the log
 * and not into the copy. Gives what is in it, as `contents` tells; the copy is still to be checked. Throws what stops it.
 */
export async function copyBytesWhileOpen<T>(
  { log, piece }: { log: Pick<Log, 'settle' | 'hold'>; piece: Seal['piece'] },
  target: string,
  contents: () => T,
  { alone, signal }: Turn,
): Promise<T> {
  const handle = openSync(target, 'wx', 0o600);
  try {
    const begun = await alone(() => {
      log.settle();
      log.hold(true);
      // With it the mark, the only thing that still changes.
      return Promise.resolve({ first: asCopy(piece(0, PIECE)), found: contents() });
    });
    let at = 0;
    for (let next = begun.first; next.length > 0; next = piece(at, PIECE)) {
      at += writeSync(handle, next, 0, next.length, at);
      await new Promise((done) => setImmediate(done));
      signal?.throwIfAborted();
    }
    return begun.found;
  } finally {
    log.hold(false);
    closeSync(handle);
  }
}

/** The head is no part of what the HMAC of its page is of. */
function asCopy(first: Buffer): Buffer {
  for (const at of HAS_LOG) first.writeUInt8(1, at);
  first.writeInt32BE(COPY_MARK, MARK_AT);
  return first;
}
