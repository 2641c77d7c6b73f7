import { closeSync, openSync, writeSync } from 'node:fs';
import type { Log } from './log.ts';
import { COPY_MARK, MARK_AT } from './mark.ts';
import type { Seal } from './seal.ts';

/** An open file as it lies there, and the log that keeps it so. */
export type Copied = { log: Pick<Log, 'settle' | 'hold'>; piece: Seal['piece'] };

export type Turn = {
  /** Runs work while nobody else reads or writes. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
  signal?: AbortSignal | undefined;
};

const PIECE = 1024 * 1024;
/** Where a file says that it has a log beside it, for writing and for reading: 1 is that it has none. */
const HAS_LOG = [18, 19];

/**
 * Copies an open file as it lies there, byte by byte, while others go on reading and writing: what they write meanwhile goes
 * into the log and not into the copy. It takes a third of the time of SQLite's own means, which also copies no encrypted
 * file; and a page that did not change is the same in the copy, so that a damaged one can be taken from it. Gives what is in it, as
 * `contents` tells; the copy is still to be checked and synced. Throws what stops it, and where it is given up.
 */
export async function copyWhileOpen<T>(
  { log, piece }: Copied,
  target: string,
  contents: () => T,
  { alone, signal }: Turn,
): Promise<T> {
  const handle = openSync(target, 'wx', 0o600);
  let letGo: () => void = () => undefined;
  try {
    const begun = await alone(() => {
      log.settle();
      letGo = log.hold();
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
    letGo();
    closeSync(handle);
  }
}

/** Of an encrypted file the head is no part of what the HMAC of its page is of. */
function asCopy(first: Buffer): Buffer {
  for (const at of HAS_LOG) first.writeUInt8(1, at);
  first.writeInt32BE(COPY_MARK, MARK_AT);
  return first;
}

/**
 * The copies of one open file: one is made after the other, as each begins on a file that is settled. `stop`: until the last is
 * made.
 */
export function copiesInTurn(copied: Copied, contents: () => string, alone: Turn['alone']) {
  let last: Promise<unknown> = Promise.resolve();
  return {
    copyTo: (target: string, signal?: AbortSignal): Promise<string> => {
      const made = last.then(() => copyWhileOpen(copied, target, contents, { alone, signal }));
      last = made.catch(() => undefined);
      return made;
    },
    stop: () => last,
  };
}
