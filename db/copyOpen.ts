import { closeSync, openSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Database } from 'better-sqlite3-multiple-ciphers';
import type { Log } from './log.ts';
import { COPY_MARK, HAS_LOG, MARK_AT } from './mark.ts';
import type { Seal } from './seal.ts';

/** An open file as it lies there, and the log that keeps it so. */
export type Copied = { log: Pick<Log, 'settle' | 'hold'>; piece: Seal['piece'] };

export type Turn = {
  /** Runs work while nobody else reads or writes. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
  signal?: AbortSignal | undefined;
};

/** What must be found in a copy: its rows as the file has them (copy.ts), and the checksum of the bytes that were written. */
export type Expected = { contents: string; crc: number };

const PIECE = 1024 * 1024;

/**
 * Copies an open file as it lies there, byte by byte, while others go on reading and writing: what they write meanwhile goes
 * into the log and not into the copy. It takes a third of the time of SQLite's own means, which also copies no encrypted
 * file; and a page that did not change is the same in the copy, so that a damaged one can be taken from it. `contents` tells
 * what is in it. The copy is still to be checked and synced. Throws what stops it, and where it is given up.
 */
export async function copyWhileOpen(
  { log, piece }: Copied,
  target: string,
  contents: () => string,
  { alone, signal }: Turn,
): Promise<Expected> {
  const handle = openSync(target, 'wx', 0o600);
  const room = Buffer.alloc(PIECE);
  let letGo: () => void = () => undefined;
  try {
    const begun = await alone(() => {
      log.settle();
      letGo = log.hold();
      // With it the mark, the only thing that still changes.
      return Promise.resolve({ first: asCopy(piece(0, room)), found: contents() });
    });
    let at = 0;
    let crc = 0;
    for (let next = begun.first; next.length > 0; next = piece(at, room)) {
      writeFileSync(handle, next);
      at += next.length;
      crc = crc32(next, crc);
      await new Promise((done) => setImmediate(done));
      signal?.throwIfAborted();
    }
    return { contents: begun.found, crc };
  } finally {
    letGo();
    closeSync(handle);
  }
}

/** The same of what lies in memory alone. */
export function copyFromMemory(
  sqlite: Database,
  target: string,
  contents: () => string,
  { alone }: Turn,
): Promise<Expected> {
  return alone(() => {
    const bytes = asCopy(sqlite.serialize());
    writeFileSync(target, bytes, { flag: 'wx', mode: 0o600 });
    return Promise.resolve({ contents: contents(), crc: crc32(bytes) });
  });
}

/** Of an encrypted file the head is no part of what the HMAC of its page is of. */
function asCopy(first: Buffer): Buffer {
  for (const at of HAS_LOG) first.writeUInt8(1, at);
  first.writeInt32BE(COPY_MARK, MARK_AT);
  return first;
}

/** One copy is made after the other, as each begins on a file that is settled. `stop`: until the last is made. */
export function inTurn(copy: (target: string, signal?: AbortSignal) => Promise<Expected>) {
  let last: Promise<unknown> = Promise.resolve();
  return {
    copyTo: (target: string, signal?: AbortSignal): Promise<Expected> => {
      const made = last.then(() => copy(target, signal));
      last = made.catch(() => undefined);
      return made;
    },
    stop: () => last,
  };
}
