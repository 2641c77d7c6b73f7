import { existsSync, promises as disk, rmSync, statSync } from 'node:fs';
import { connect } from './connect.ts';
import { AppError } from '../shared/errors.ts';
import { refuseBroken } from './copy.ts';
import { damageOf } from './damage.ts';
import { translated } from './faults.ts';
import { isOpenHere } from './file.ts';
import { hasForeignLog, logOf } from './logCheck.ts';
import { headOf, read } from './logFrames.ts';
import { COPY_MARK } from './mark.ts';
import { sealOf } from './seal.ts';
import { keepPrivate } from './surroundings.ts';

/*
 * A data file that another program has open is copied past its lock, without a word to it. That gives a state that was, because a file
 * changes in one way only: by what is in its log (log.ts). Copied first the file and then the log, while no other log was begun,
 * the log has every page that may have changed under the copy; what was acknowledged before is in one of the two. SQLite takes the
 * log over into the copy up to its last whole transaction.
 */

/** At least so often, and for so long, in milliseconds: a large file takes long to copy, a small log is soon begun anew. */
const ATTEMPTS = 20;
const PATIENCE = 10_000;
/** The head of a file, with its mark and how often it was written. */
const HEAD = 100;

/**
 * Copies a file with all that was saved in it to `target`, which must not be there; nothing is written beside the file, and
 * nobody who works with it waits. False where no whole state could be had: it never stood still, or is damaged. Throws DB_LOCKED for a file that this
 * very process has open: with a handle on it that is closed the system would forget the lock.
 */
export async function copyPastLock(file: string, target: string): Promise<boolean> {
  if (isOpenHere(file)) throw new AppError({ code: 'DB_LOCKED' });
  if (!existsSync(file)) throw new AppError({ code: 'DB_GONE', file });
  try {
    const end = performance.now() + PATIENCE;
    for (let attempt = 0; attempt < ATTEMPTS || performance.now() < end; attempt++) {
      if (await copyUnmoved(file, target)) return isWhole(target);
    }
    return false;
  } catch (cause) {
    throw translated(cause, file);
  } finally {
    rmSync(sealOf(target), { force: true });
  }
}

/** Whether it was one and the same log from the beginning to the end. */
async function copyUnmoved(file: string, target: string): Promise<boolean> {
  for (const name of [target, logOf(target), sealOf(target)]) rmSync(name, { force: true });
  const before = standing(file);
  if (before === null) return false;
  // The order counts: see above. The seal is held against the state that it is of, or not at all.
  await copyIfThere(sealOf(file), sealOf(target));
  await disk.copyFile(file, target);
  keepPrivate(target);
  await copyIfThere(logOf(file), logOf(target));
  return standing(file)?.equals(before) ?? false;
}

/** Tells one log from every other, and where there is none, the file itself; null while SQLite could still take something back. */
function standing(file: string): Buffer | null {
  if ((statSync(`${file}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return null;
  const log = headOf(logOf(file));
  return log && log.length > 0 ? log : read(file, 0, HEAD);
}

async function copyIfThere(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  await disk.copyFile(from, to).catch((cause: unknown) => {
    // Taken over, or sealed anew, in this very moment.
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause;
  });
}

/** Looked at as at any data file before it is opened, and then with the whole log in it; makes a file of its own of the copy. */
function isWhole(copy: string): boolean {
  const { pages, isLogDamaged } = damageOf(copy);
  if ((pages?.length ?? 0) > 0 || isLogDamaged || hasForeignLog(copy)) return false;
  const sqlite = connect(copy, { fileMustExist: true });
  try {
    sqlite.pragma('journal_mode = DELETE');
    sqlite.pragma(`application_id = ${COPY_MARK}`);
    refuseBroken(sqlite);
    return true;
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    // Not whole; what is wrong with it the one who has it open will be told.
    return false;
  } finally {
    sqlite.close();
  }
}
