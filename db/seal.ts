import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { crc32 } from 'node:zlib';
import { logOf } from './logCheck.ts';
import { marksInLog, pagesInLog, readLog } from './logFrames.ts';
import { COPY_MARK, isOurs, MARK_AT } from './mark.ts';
import { keepPrivate } from './surroundings.ts';

/*
 * SQLite does not see a byte that has turned inside a text. While a log is in use the file stays as it is, byte for byte
 * (log.ts); so each of its states can be told by a checksum per page, which lies beside the file and carries the mark of the
 * state it is of. Against accidents of disks and copying alone: whoever wants to deceive meets the audit log.
 */

export const sealOf = (file: string): string => `${file}-siegel`;

const MAGIC = Buffer.from('RFSIEGEL');
const HEAD = 24;
const PIECE_PAGES = 256;

/** A checksum for each page of one state of a file, the first page first. */
export type Sums = { mark: number; pageSize: number; sums: Uint32Array<ArrayBuffer> };

/**
 * What is known of a file: pages are counted from 1. `isLogDamaged`: its log is not what was written either. `isMarkTurned`:
 * nothing but the mark is otherwise, which the log brings anew. `unknown`: there is no seal
 * of the state that the file is in.
 */
export type Verdict = { pages: number[]; isLogDamaged: boolean; isMarkTurned: boolean } | 'unknown';

export type Seal = {
  /** The pages that are not what they were when the file was sealed, but for those that the log will bring. */
  verdict: () => Verdict;
  /** To be called before a log of so many frames is taken over: its pages will change. */
  remember: (frames: number) => void;
  /** Seals the file as it is now. What stands in its way is no fault of the data: then there is no seal. */
  renew: () => void;
  /** To be called after each time that something was written into the file itself. */
  leave: () => void;
  /** False where somebody else has written into the file since then; who only touched it changed nothing. */
  isAsLeft: () => boolean;
  /** Takes the seal away, where the file will not stay as it is. */
  forget: () => void;
  /** Reads the file from there on as it lies there, as much as there is and has room. */
  piece: (from: number, into: Buffer) => Buffer;
  close: () => void;
};

/**
 * Before SQLite opens the file, and closed after it: with any handle on a file that is closed the system forgets the locks
 * that this process has on it.
 */
export function openSeal(file: string): Seal {
  const handle = openSync(file, 'r');
  let current: Sums | null = null;
  const changed = new Set<number>();
  let left: Stamp | null = null;
  return {
    verdict: () => {
      const stored = readSums(sealOf(file));
      if (!stored) return 'unknown';
      // In pages of the size that they had: where that stands, too, a byte may have turned.
      const found = sumsIn(handle, stored.pageSize);
      const coming = new Set(pagesInLog(logOf(file)));
      const pages = differing(stored.sums, found.sums).filter((page) => !coming.has(page));
      const isMarkTurned = pages.length === 0 && hasTurnedMark(handle, file, stored);
      if (stored.mark !== found.mark && !isMarkTurned) return 'unknown';
      current = stored;
      return { pages, isLogDamaged: isLogDamaged(file, stored), isMarkTurned };
    },
    remember: (frames) => {
      const found = pagesInLog(logOf(file));
      // It was deleted or moved while it is in use: what is in it nobody else can say, and all is looked at anew.
      if (found.length < frames) current = null;
      for (const page of found) changed.add(page);
    },
    renew: () => {
      current = current ? brought(handle, current, changed) : sumsIn(handle);
      changed.clear();
      // All copies have the same mark: a seal of one would be taken for that of another.
      if (isOurs(current.mark) && current.mark !== COPY_MARK) writeSums(sealOf(file), current);
    },
    leave: () => {
      left = stampOf(handle);
    },
    isAsLeft: () => {
      const now = stampOf(handle);
      if (left === null || current === null || (now.at === left.at && now.size === left.size)) return true;
      const found = sumsIn(handle, current.pageSize);
      const isSame = differing(current.sums, found.sums).every((page) => changed.has(page));
      if (isSame) left = now;
      return isSame;
    },
    forget: () => rmSync(sealOf(file), { force: true }),
    piece: (from, into) => into.subarray(0, readSync(handle, into, 0, into.length, from)),
    close: () => closeSync(handle),
  };
}

/** What a file that nobody has open was sealed as; null where there is no seal of the state that it is in. */
export function sealedAs(file: string): Sums | null {
  const stored = readSums(sealOf(file));
  const handle = openSync(file, 'r');
  try {
    return stored && stored.mark === shapeOf(handle).mark ? stored : null;
  } finally {
    closeSync(handle);
  }
}

export const sumOf = (page: Uint8Array): number => crc32(page);

/** Whether nothing but the mark itself has turned: the log was begun on the state that was sealed, and brings no other mark. */
function hasTurnedMark(handle: number, file: string, { mark, pageSize, sums }: Sums): boolean {
  const found = shapeOf(handle).mark;
  const marks = marksInLog(logOf(file));
  if (found === mark || marks[0] !== mark || marks.includes(found)) return false;
  const page = Buffer.alloc(pageSize);
  readSync(handle, page, 0, pageSize, 0);
  page.writeInt32BE(mark, MARK_AT);
  return crc32(page) === sums[0];
}

/** A log of which SQLite would read less than was acknowledged, beside a file in the very state that it was begun on. */
function isLogDamaged(file: string, { mark }: Sums): boolean {
  const log = readLog(logOf(file), Infinity);
  if (log === null) return false;
  if (log === 'broken') return true;
  return log.isCutOff && marksInLog(logOf(file))[0] === mark;
}

function differing(before: Uint32Array, now: Uint32Array): number[] {
  const most = Math.max(before.length, now.length);
  return Array.from({ length: most }, (_, n) => n)
    .filter((n) => before[n] !== now[n])
    .map((n) => n + 1);
}

/** When a file was last written to, in nanoseconds, and its bytes. */
type Stamp = { at: bigint; size: bigint };

function stampOf(handle: number): Stamp {
  const { mtimeNs, size } = fstatSync(handle, { bigint: true });
  return { at: mtimeNs, size };
}

/** The sums of a whole file. */
function sumsIn(handle: number, pageSize = shapeOf(handle).pageSize): Sums {
  const { mark, size } = shapeOf(handle);
  const count = Math.ceil(size / pageSize);
  const sums = new Uint32Array(count);
  const piece = Buffer.alloc(pageSize * PIECE_PAGES);
  for (let first = 0; first < count; first += PIECE_PAGES) {
    const length = readSync(handle, piece, 0, piece.length, first * pageSize);
    for (let n = 0; n * pageSize < length; n++)
      sums[first + n] = crc32(piece.subarray(n * pageSize, Math.min((n + 1) * pageSize, length)));
  }
  return { mark, pageSize, sums };
}

/** The sums of the state before, with those anew of the pages that have changed since. */
function brought(handle: number, before: Sums, changed: ReadonlySet<number>): Sums {
  const { mark, pageSize, size } = shapeOf(handle);
  const count = Math.ceil(size / pageSize);
  if (pageSize !== before.pageSize) return sumsIn(handle);
  const sums = new Uint32Array(count);
  sums.set(before.sums.subarray(0, count));
  const content = Buffer.alloc(pageSize);
  const added = Array.from(
    { length: Math.max(0, count - before.sums.length) },
    (_, n) => before.sums.length + n + 1,
  );
  for (const page of new Set([1, ...changed, ...added])) {
    if (page > count) continue;
    const length = readSync(handle, content, 0, pageSize, (page - 1) * pageSize);
    sums[page - 1] = crc32(content.subarray(0, length));
  }
  return { mark, pageSize, sums };
}

/** A page of 65,536 bytes is written as 1 (https://www.sqlite.org/fileformat2.html#the_database_header). */
function shapeOf(handle: number) {
  const head = Buffer.alloc(100);
  readSync(handle, head, 0, head.length, 0);
  const written = head.readUInt16BE(16);
  const pageSize = written === 1 ? 65_536 : Math.max(written, 512);
  return { mark: head.readInt32BE(MARK_AT), pageSize, size: fstatSync(handle).size };
}

/** Null where there is none, or one of which something is not as it was written. */
function readSums(seal: string): Sums | null {
  const bytes = bytesOf(seal);
  if (!bytes || bytes.length < HEAD || !bytes.subarray(0, 8).equals(MAGIC)) return null;
  if (bytes.readUInt32LE(20) !== crc32(bytes.subarray(HEAD), crc32(bytes.subarray(0, 20)))) return null;
  const sums = new Uint32Array(bytes.readUInt32LE(16));
  if (bytes.length !== HEAD + sums.byteLength) return null;
  new Uint8Array(sums.buffer).set(bytes.subarray(HEAD));
  return { mark: bytes.readInt32LE(8), pageSize: bytes.readUInt32LE(12), sums };
}

function bytesOf(seal: string): Buffer | null {
  try {
    return readFileSync(seal);
  } catch {
    // Not there, or not to be read: nothing is known then, and that is what is said.
    return null;
  }
}

/** Whole or not at all: half of one would be refused by its own sum, and nothing be known. */
function writeSums(seal: string, { mark, pageSize, sums }: Sums): void {
  const head = Buffer.alloc(HEAD);
  MAGIC.copy(head);
  head.writeInt32LE(mark, 8);
  head.writeUInt32LE(pageSize, 12);
  head.writeUInt32LE(sums.length, 16);
  const table = Buffer.from(sums.buffer);
  head.writeUInt32LE(crc32(table, crc32(head.subarray(0, 20))), 20);
  const partial = `${seal}.neu`;
  try {
    writeFileSync(partial, Buffer.concat([head, table]));
    keepPrivate(partial);
    renameSync(partial, seal);
  } catch {
    // A full disk, for instance. The seal of the state before does not fit any more, and is not taken for this one's.
    rmSync(partial, { force: true });
  }
}
