import { randomInt } from 'node:crypto';
import { renameSync, existsSync, rmSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { AppError } from '../shared/errors.ts';
import { officeTime } from '../shared/german/officeTime.ts';
import { logOf } from './logCheck.ts';

/** Copies carry this, so that no log ever counts as theirs. */
export const COPY_MARK = -1;

/**
 * The write-ahead log of an open file. Each begins on a state of the file that is marked with a new number; the log
 * carries the same one in its first frame. From then on the file stays as it is, byte for byte, until all of the log
 * has been taken over into it. So the two belong together exactly where their marks are equal (logCheck.ts), wherever
 * they were copied and whenever the program ended.
 */
export type Log = {
  /** To be called before each transaction and outside of any. */
  begin: () => void;
  /** Takes all over into the file and leaves the log empty. */
  settle: () => void;
  size: () => number;
};

export function ownLog(sqlite: Database, file: string): Log {
  let isBegun = false;
  const setMark = (mark: number) => sqlite.pragma(`application_id = ${mark}`);
  const settle = () => {
    const [outcome] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (outcome?.busy !== 0) throw new AppError({ code: 'DB_LOCKED' });
    isBegun = false;
  };
  return {
    begin: () => {
      if (isBegun) return;
      const mark = randomInt(1, 2 ** 31);
      // First in the file itself, then at the head of the log that follows.
      setMark(mark);
      settle();
      setMark(mark);
      isBegun = true;
    },
    settle,
    size: () => statSync(logOf(file), { throwIfNoEntry: false })?.size ?? 0,
  };
}

/** Puts a log away that is not the file's own: it is kept under a name that says what it is and when it ended. */
export function setLogAside(file: string): void {
  const log = logOf(file);
  const { mtime } = statSync(log);
  const name = `${log}.beiseite-${officeTime(mtime).replaceAll(':', '-')}`;
  let free = name;
  for (let n = 2; existsSync(free); n++) free = `${name}-${n}`;
  renameSync(log, free);
  // The log's index holds nothing of its own.
  rmSync(`${file}-shm`, { force: true });
}
