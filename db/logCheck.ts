import { type Frame, headOf, type Log, read, readLog } from './logFrames.ts';
import { MARK_AT } from './mark.ts';
import { isEncryptedPage, PLAIN_HEAD } from './pageCipher.ts';

/*
 * SQLite replays whatever log lies beside a file, even one that was written for another: a copy that was put back
 * would be undone or destroyed without a word. So each log begins with a frame for page 1 that carries the mark of
 * the very state it was begun on (db/log.ts), and this is read here, before SQLite touches either of the two.
 */

/** What a log that only marks may hold: one frame for each attempt to begin it. */
const MOST_MARKS = 32;
/** Where page 1 differs between two marks of the same state: change counter, mark, and the counter's repetition. */
const ofTheMark: readonly [from: number, to: number][] = [
  [24, 28],
  [68, 72],
  [92, 100],
];

export const logOf = (file: string): string => `${file}-wal`;

/** Whether beside the file lies a log that was not written for the file as it is now. Nothing is changed. */
export function hasForeignLog(file: string): boolean {
  // Another process may just be writing both; then what was read does not go together, and is read again.
  for (;;) {
    const before = headOf(logOf(file));
    if (before === null) return false;
    const log = readLog(logOf(file), MOST_MARKS);
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
  if (markIn(page) === mark) return true;
  if (log.isWhole && log.frames.every((frame) => onlyMarks(frame, page))) return true;
  // The program ended while the log was taken over, or before the next one was begun over it.
  return isMarkedLater(file, markIn(page));
}

function isMarkedLater(file: string, mark: number): boolean {
  const log = readLog(logOf(file), Infinity);
  if (log === null || log === 'broken') return false;
  return log.frames.some(({ page, content }) => page === 1 && markIn(content) === mark);
}

/** The program ended between marking the log and the file: there is nothing in it that the file does not have. */
function onlyMarks({ page, content }: Frame, own: Buffer): boolean {
  const blank = (bytes: Buffer) => {
    const copy = Buffer.from(bytes);
    for (const [from, to] of ofTheMark) copy.fill(0, from, to);
    // Encrypted anew the rest is another one each time. What its tables are is counted in the head as well.
    return isEncryptedPage(bytes) ? copy.subarray(0, PLAIN_HEAD) : copy;
  };
  return page === 1 && blank(content).equals(blank(own));
}

const markIn = (page: Buffer): number => page.readInt32BE(MARK_AT);
