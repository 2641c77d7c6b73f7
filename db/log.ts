import { copyFileSync, existsSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import type { Database } from 'better-sqlite3-multiple-ciphers';
import { AppError } from '../shared/errors.ts';
import { officeTime } from '../shared/german/officeTime.ts';
import { logOf } from './logCheck.ts';
import { newMark } from './mark.ts';
import type { Seal } from './seal.ts';

/**
 * The write-ahead log of an open file. Each begins on a state of the file that is marked with a new number; the log
 * carries the same one in its first frame. From then on the file stays as it is, byte for byte, until all of the log
 * has been taken over into it; the mark for the next one is the last that is. So the two belong together exactly where
 * the file's mark is in the log (logCheck.ts), wherever they were copied and whenever the program ended.
 */
export type Log = {
  /** To be called before each transaction and outside of any. */
  begin: () => void;
  /** Takes all over into the file, marks it anew and leaves the log empty. */
  settle: () => void;
  /**
   * Takes all over and begins the next log over this one, whose length stays: writing into a file takes little more
   * than half of the time that lengthening it takes, as its length need not be synced. Outside of any transaction.
   */
  renew: () => void;
  /** Until it is let go the file stays as it is, but for its mark. Outside of any transaction. */
  hold: () => () => void;
  /** Of its bytes those that are in use. */
  size: () => number;
  /** Throws DB_REPLACED where somebody has emptied it or cut it off since it was looked at last. */
  watch: () => void;
};

/**
 * `seal`: is told before each time that the log is taken over, and after the one that leaves the file as it stays. Into a file
 * that somebody else has written to nothing is taken over: that throws DB_REPLACED.
 */
export function ownLog(sqlite: Database, seal: Pick<Seal, 'remember' | 'renew' | 'leave' | 'isAsLeft'>): Log {
  let isBegun = false;
  /** In bytes; it never gets shorter but where this program has taken it over. */
  let longest = 0;
  let isHeld = false;
  const pageSize = sqlite.pragma('page_size', { simple: true }) as number;
  const setMark = (mark: number) => sqlite.pragma(`application_id = ${mark}`);
  const takeOver = (how: 'TRUNCATE' | 'RESTART') => {
    if (!seal.isAsLeft()) throw new AppError({ code: 'DB_REPLACED', file: sqlite.name });
    seal.remember(framesIn(sqlite));
    try {
      const [outcome] = sqlite.pragma(`wal_checkpoint(${how})`) as { busy: number }[];
      if (outcome?.busy !== 0) throw new AppError({ code: 'DB_LOCKED' });
    } finally {
      if (how === 'TRUNCATE') longest = 0;
      seal.leave();
    }
  };
  const size = () => framesIn(sqlite) * pageSize;
  /** The file's mark once its log is taken over, but at the head of none yet. */
  let pending: number | null = null;
  const beginAfter = (how: 'TRUNCATE' | 'RESTART') => {
    const mark = pending ?? newMark();
    const isMarkedAnew = pending === null;
    // First in the file itself, then at the head of the log that follows.
    if (isMarkedAnew) setMark(mark);
    pending = mark;
    takeOver(how);
    if (isMarkedAnew) seal.renew();
    // Without this mark at its head no transaction may go into the next one.
    isBegun = false;
    setMark(mark);
    pending = null;
    isBegun = true;
  };
  return {
    begin: () => {
      if (!isBegun) beginAfter('TRUNCATE');
    },
    settle: () => {
      if (isHeld || size() === 0) return;
      // The file goes on without this log: a copy of it that is put back later must not count as its own. Marked first, so that
      // no state of the file that came of taking over carries the mark of the one before, by which its seal knows it.
      const mark = newMark();
      setMark(mark);
      pending = mark;
      takeOver('TRUNCATE');
      isBegun = false;
      seal.renew();
    },
    renew: () => (isHeld ? undefined : beginAfter('RESTART')),
    hold: () => {
      isHeld = true;
      return () => {
        isHeld = false;
      };
    },
    size,
    watch: () => {
      const { size: bytes } = statSync(logOf(sqlite.name), { throwIfNoEntry: false }) ?? { size: 0 };
      if (bytes < longest) throw new AppError({ code: 'DB_REPLACED', file: logOf(sqlite.name) });
      longest = bytes;
    },
  };
}

function framesIn(sqlite: Database): number {
  const [found] = sqlite.pragma('wal_checkpoint(NOOP)') as { log: number }[];
  return found?.log ?? 0;
}

/** Puts a log away that is not the file's own: it is kept under a name that says what it is and when it ended. */
export function setLogAside(file: string): void {
  renameSync(logOf(file), nameAside(file));
  // The log's index holds nothing of its own.
  rmSync(`${file}-shm`, { force: true });
}

/**
 * Keeps the log of a file that is closed, into which somebody else has written: SQLite, which takes over what is in the log when it
 * closes a file, must find nothing there. Afterwards both lie as they would had the program been killed, and whoever opens the file next
 * is told what became of it.
 */
export function keepLogWhile(file: string, close: () => void): void {
  const aside = nameAside(file);
  copyFileSync(logOf(file), aside);
  truncateSync(logOf(file));
  try {
    close();
  } finally {
    renameSync(aside, logOf(file));
  }
  rmSync(`${file}-shm`, { force: true });
}

function nameAside(file: string): string {
  const log = logOf(file);
  const { mtime } = statSync(log);
  const name = `${log}.beiseite-${officeTime(mtime).replaceAll(':', '-')}`;
  let free = name;
  for (let n = 2; existsSync(free); n++) free = `${name}-${n}`;
  return free;
}
