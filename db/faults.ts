import Sqlite from 'better-sqlite3';
import { AppError, type AppErrorData } from '../shared/errors.ts';
import { SchemaViolation, type Violation } from './violation.ts';

const failures: Record<string, (file: string) => AppErrorData> = {
  SQLITE_BUSY: () => ({ code: 'DB_LOCKED' }),
  SQLITE_LOCKED: () => ({ code: 'DB_LOCKED' }),
  SQLITE_CORRUPT: () => ({ code: 'DB_DAMAGED' }),
  SQLITE_NOTADB: () => ({ code: 'DB_DAMAGED' }),
  SQLITE_FULL: () => ({ code: 'DB_FULL' }),
  SQLITE_READONLY: () => ({ code: 'DB_READ_ONLY' }),
  SQLITE_CANTOPEN: (file) => ({ code: 'DB_MISSING_FOLDER', file }),
};

const violations: Record<string, Violation> = {
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreignKey',
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
};

/** An error of the driver as the rest of the program knows it; every other error as it is. */
export function translated(cause: unknown, file: string): unknown {
  if (!(cause instanceof Sqlite.SqliteError)) return cause;
  const violation = violations[cause.code];
  if (violation) return new SchemaViolation(violation, cause);
  // Extended codes (SQLITE_BUSY_SNAPSHOT) start with the plain one.
  const plain = Object.keys(failures).find((code) => cause.code.startsWith(code));
  const failure = plain ? failures[plain]?.(file) : undefined;
  return failure ? new AppError(failure) : cause;
}

/** Runs work of the driver; what it throws leaves translated. */
export function translating<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw translated(cause, file);
  }
}
