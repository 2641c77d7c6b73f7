import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { MARK_AT } from './mark.ts';

/* How a log is laid out: https://www.sqlite.org/fileformat2.html#the_write_ahead_log */

const LOG_HEAD = 32;
const FRAME_HEAD = 24;

export type Frame = { page: number; content: Buffer };
/**
 * `isWhole`: but for one that was not finished, these are all. `isCutOff`: SQLite would read no further, though later ones were
 * acknowledged. `broken`: SQLite would not read, but overwrite it.
 */
export type Log = { frames: Frame[]; isWhole: boolean; isCutOff: boolean } | 'broken';

/** Its first frames, at most so many; null where it holds nothing that was ever acknowledged. */
export function readLog(log: string, most: number): Log | null {
  const { size } = statSync(log, { throwIfNoEntry: false }) ?? { size: 0 };
  const head = size < LOG_HEAD ? null : read(log, 0, LOG_HEAD);
  if (!head) return null;
  const magic = head.readUInt32BE(0);
  const isKnown = magic === 0x37_7f_06_82 || magic === 0x37_7f_06_83;
  const sum = checksum(head.subarray(0, 24), [0, 0], magic);
  const pageSize = head.readUInt32BE(8);
  if (!isKnown || pageSize < 512 || pageSize > 65_536 || !isSum(head, 24, sum)) return 'broken';
  const frameSize = FRAME_HEAD + pageSize;
  // The first frame is synced before anything else is written: less than one was never acknowledged.
  if (size < LOG_HEAD + frameSize) return null;
  const count = Math.min(Math.floor((size - LOG_HEAD) / frameSize), most);
  const frames = framesIn(read(log, LOG_HEAD, count * frameSize), frameSize, head, sum);
  if (frames.length === 0) return isOverOlder(log, head, frameSize, size) ? null : 'broken';
  const isWhole = size - LOG_HEAD - frames.length * frameSize < frameSize;
  return {
    frames,
    isWhole,
    isCutOff: most === Infinity && !isWhole && goesOn(log, head, frameSize, frames.length),
  };
}

/** Begun over a log that was taken over, of which all but the first frame is still there: the first was not finished. */
function isOverOlder(log: string, head: Buffer, frameSize: number, size: number): boolean {
  if (size <= LOG_HEAD + frameSize) return true;
  const second = read(log, LOG_HEAD + frameSize, FRAME_HEAD);
  // SQLite counts the first salt up when it begins a log over another.
  return second.length === FRAME_HEAD && second.readUInt32BE(8) === (head.readUInt32BE(16) - 1) >>> 0;
}

/**
 * Whether behind frames that cannot be read a transaction of this log was finished and another one begun: the first of them was
 * synced by then, so what cannot be read has turned since. The last one alone may have been torn before anybody was told.
 */
function goesOn(log: string, head: Buffer, frameSize: number, from: number): boolean {
  const { size } = statSync(log);
  let isFinished = false;
  for (let n = from; LOG_HEAD + (n + 1) * frameSize <= size; n++) {
    const frame = read(log, LOG_HEAD + n * frameSize, FRAME_HEAD);
    if (!frame.subarray(8, 16).equals(head.subarray(16, 24))) continue;
    if (isFinished) return true;
    isFinished = frame.readUInt32BE(4) > 0;
  }
  return false;
}

/** The marks that its frames for page 1 bring, in their order. */
export function marksInLog(log: string): number[] {
  const found = readLog(log, Infinity);
  if (found === null || found === 'broken') return [];
  return found.frames.filter(({ page }) => page === 1).map(({ content }) => content.readInt32BE(MARK_AT));
}

/** The frames up to the first that SQLite would not take. */
function framesIn(bytes: Buffer, frameSize: number, head: Buffer, start: Sum): Frame[] {
  const frames: Frame[] = [];
  let sum = start;
  for (let at = 0; at + frameSize <= bytes.length; at += frameSize) {
    const frame = bytes.subarray(at, at + frameSize);
    const content = frame.subarray(FRAME_HEAD);
    const magic = head.readUInt32BE(0);
    sum = checksum(content, checksum(frame.subarray(0, 8), sum, magic), magic);
    if (!frame.subarray(8, 16).equals(head.subarray(16, 24)) || !isSum(frame, 16, sum)) break;
    frames.push({ page: frame.readUInt32BE(0), content });
  }
  return frames;
}

type Sum = readonly [number, number];

const isSum = (bytes: Buffer, at: number, [first, second]: Sum): boolean =>
  bytes.readUInt32BE(at) === first && bytes.readUInt32BE(at + 4) === second;

function checksum(bytes: Buffer, [first, second]: Sum, magic: number): Sum {
  const isBigEndian = magic % 2 === 1;
  const word = (at: number) => (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at));
  let one = first;
  let two = second;
  for (let at = 0; at < bytes.length; at += 8) {
    one = (one + word(at) + two) >>> 0;
    two = (two + word(at + 4) + one) >>> 0;
  }
  return [one, two];
}

/** Its head; null where there is no log. */
export const headOf = (log: string): Buffer | null => (existsSync(log) ? read(log, 0, LOG_HEAD) : null);

/** So many bytes from there on, or what there is of them; nothing where there is no such file. */
export function read(file: string, from: number, length: number): Buffer {
  if (!existsSync(file)) return Buffer.alloc(0);
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(handle, bytes, 0, length, from));
  } finally {
    closeSync(handle);
  }
}

/** Of each frame of a log its page, also of frames from before it was begun anew; none where there is no log. */
export function pagesInLog(log: string): number[] {
  if (!existsSync(log)) return [];
  const handle = openSync(log, 'r');
  try {
    const { size } = fstatSync(handle);
    const word = Buffer.alloc(4);
    const wordAt = (at: number): number => {
      readSync(handle, word, 0, word.length, at);
      return word.readUInt32BE(0);
    };
    const frameSize = FRAME_HEAD + (size < LOG_HEAD ? 0 : wordAt(8));
    const pages: number[] = [];
    for (let at = LOG_HEAD; at + FRAME_HEAD <= size; at += frameSize) pages.push(wordAt(at));
    return pages;
  } finally {
    closeSync(handle);
  }
}
