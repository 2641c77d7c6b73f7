import { openSync, readSync } from 'node:fs';
import Sqlite from 'better-sqlite3-multiple-ciphers';
import { AppError, type AppErrorData } from '../shared/errors.ts';
import { SchemaViolation, type Violation } from './violation.ts';

const failures: Record<string, (file: string) => AppErrorData> = {
  SQLITE_BUSY: () => ({ code: 'DB_LOCKED' }),
  SQLITE_LOCKED: () => ({ code: 'DB_LOCKED' }),
  SQLITE_CORRUPT: (file) => (canBeRead(file) ? { code: 'DB_DAMAGED' } : { code: 'DB_UNREADABLE', file }),
  SQLITE_NOTADB: () => ({ code: 'DB_DAMAGED' }),
  SQLITE_FULL: () => ({ code: 'DB_FULL' }),
  SQLITE_IOERR: (file) => ({ code: 'DB_UNREADABLE', file }),
  SQLITE_READONLY: (file) => ({ code: 'DB_READ_ONLY', what: 'file', file }),
  SQLITE_CANTOPEN: (file) => ({ code: 'DB_MISSING_FOLDER', file }),
};

/** Never closed: with any handle on a file the system forgets the locks that this process has on it. */
const looks = new Map<string, number>();

/** SQLite calls a file damaged, too, where its disk gives read errors. */
function canBeRead(file: string): boolean {
  const piece = Buffer.alloc(1024 * 1024);
  try {
    const handle = looks.get(file) ?? openSync(file, 'r');
    looks.set(file, handle);
    for (let at = 0, length = 1; length > 0; at += length)
      length = readSync(handle, piece, 0, piece.length, at);
    return true;
  } catch {
    return false;
  }
}

/** What the system says of a disk itself, where a file is looked at or copied past SQLite. */
const systemFailures: Record<string, (file: string) => AppErrorData> = {
  EIO: (file) => ({ code: 'DB_UNREADABLE', file }),
  ENOSPC: () => ({ code: 'DB_FULL' }),
  EDQUOT: () => ({ code: 'DB_FULL' }),
  EROFS: (file) => ({ code: 'DB_READ_ONLY', what: 'file', file }),
  EACCES: (file) => ({ code: 'DB_READ_ONLY', what: 'file', file }),
};

const violations: Record<string, Violation> = {
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreignKey',
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_CHECK: 'rule',
  SQLITE_CONSTRAINT_DATATYPE: 'rule',
  SQLITE_CONSTRAINT_NOTNULL: 'rule',
  SQLITE_CONSTRAINT_TRIGGER: 'rule',
};

/** An error of the driver or the disk as the rest of the program knows it; every other error as it is. */
export function translated(cause: unknown, file: string): unknown {
  if (!(cause instanceof Sqlite.SqliteError)) return ofTheSystem(cause, file);
  const violation = violations[cause.code];
  if (violation) return new SchemaViolation(violation, cause);
  // Extended codes (SQLITE_BUSY_SNAPSHOT) start with the plain one.
  const plain = Object.keys(failures).find((code) => cause.code.startsWith(code));
  const failure = plain ? failures[plain]?.(file) : undefined;
  return failure ? new AppError(failure, { cause }) : cause;
}

function ofTheSystem(cause: unknown, file: string): unknown {
  if (!(cause instanceof Error) || !('code' in cause)) return cause;
  const failure = systemFailures[String(cause.code)]?.(file);
  return failure ? new AppError(failure, { cause }) : cause;
}

/** Runs work of the driver; what it throws leaves translated. */
export function translating<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw translated(cause, file);
  }
}
