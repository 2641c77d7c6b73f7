import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';

/*
 * SQLite replays whatever log lies beside a file, even one that was written for another: a copy that was put back
 * would be undone or destroyed without a word. So each log begins with a frame for page 1 that carries the mark of
 * the very state it was begun on (db/log.ts), and this is read here, before SQLite touches either of the two.
 * Layout: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */

const LOG_HEAD = 32;
const FRAME_HEAD = 24;
/** What a log that only marks may hold: one frame for each attempt to begin it. */
const MOST_MARKS = 8;
/** Where page 1 differs between two marks of the same state: change counter, mark, and the counter's repetition. */
const ofTheMark: readonly [from: number, to: number][] = [
  [24, 28],
  [68, 72],
  [92, 100],
];
const MARK_AT = 68;

export const logOf = (file: string): string => `${file}-wal`;

type Frame = { page: number; content: Buffer };
/** `broken`: it holds something that SQLite would not read, and therefore overwrite. */
type Log = { frames: Frame[]; isWhole: boolean } | 'broken';

/** Whether beside the file lies a log that was not written for the file as it is now. Nothing is changed. */
export function hasForeignLog(file: string): boolean {
  // Another process may just be writing both; then what was read does not go together, and is read again.
  for (;;) {
    const before = headOf(logOf(file));
    if (before === null) return false;
    const log = readLog(logOf(file));
    const isForeign = log !== null && !belongs(file, log);
    if (headOf(logOf(file))?.equals(before)) return isForeign;
  }
}

function belongs(file: string, log: Log): boolean {
  if (log === 'broken') return false;
  const [first] = log.frames;
  const page = first && read(file, 0, first.content.length);
  if (!page || page.length < first.content.length) return false;
  // Without a mark of its own a log was begun on a file without one: by a program before there were marks.
  const mark = first.page === 1 ? markIn(first.content) : 0;
  return markIn(page) === mark || (log.isWhole && log.frames.every((frame) => onlyMarks(frame, page)));
}

/** The program ended between marking the log and the file: there is nothing in it that the file does not have. */
function onlyMarks({ page, content }: Frame, own: Buffer): boolean {
  const blank = (bytes: Buffer) => {
    const copy = Buffer.from(bytes);
    for (const [from, to] of ofTheMark) copy.fill(0, from, to);
    return copy;
  };
  return page === 1 && blank(content).equals(blank(own));
}

const markIn = (page: Buffer): number => page.readInt32BE(MARK_AT);

/** Its first frames; null where it holds nothing that was ever acknowledged. */
function readLog(log: string): Log | null {
  const { size } = statSync(log, { throwIfNoEntry: false }) ?? { size: 0 };
  const head = size < LOG_HEAD ? null : read(log, 0, LOG_HEAD);
  const pageSize = head?.readUInt32BE(8) ?? 0;
  const frameSize = FRAME_HEAD + pageSize;
  // The first frame is synced before anything else is written: less than one was never acknowledged.
  if (!head || size < LOG_HEAD + frameSize) return null;
  const magic = head.readUInt32BE(0);
  const isKnown = magic === 0x37_7f_06_82 || magic === 0x37_7f_06_83;
  const sum = checksum(head.subarray(0, 24), [0, 0], magic);
  if (!isKnown || pageSize < 512 || pageSize > 65_536 || !isSum(head, 24, sum)) return 'broken';
  const count = Math.min(Math.floor((size - LOG_HEAD) / frameSize), MOST_MARKS);
  const frames = framesIn(read(log, LOG_HEAD, count * frameSize), frameSize, head, sum);
  if (frames.length === 0) return size > LOG_HEAD + frameSize ? 'broken' : null;
  return { frames, isWhole: LOG_HEAD + frames.length * frameSize === size };
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

const headOf = (log: string): Buffer | null => (existsSync(log) ? read(log, 0, LOG_HEAD) : null);

/** So many bytes from there on, or what there is of them; nothing where there is no such file. */
function read(file: string, from: number, length: number): Buffer {
  if (!existsSync(file)) return Buffer.alloc(0);
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(handle, bytes, 0, length, from));
  } finally {
    closeSync(handle);
  }
}
