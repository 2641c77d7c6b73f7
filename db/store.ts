import { existsSync } from 'node:fs';
import path from 'node:path';
import Sqlite, { type Database, type Statement } from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { AppError, type AppErrorData } from '../shared/errors.ts';
import { migrate, versionOf } from './migrate.ts';
import { migrations as allMigrations } from './migrations/index.ts';
import type { ReadDb, Tables, WriteDb } from './schema/index.ts';

/**
 * The open data file. This is the only file that knows which SQL dialect lies below: pragmas, locking, backup and
 * the dialect's error codes are here, so that another store could take its place.
 */
export type Store = {
  file: string;
  /**
   * Runs `work` on one state of the data: commands wait until it is done. One file is open in one process over one
   * connection, so that holding the connection is enough; no transaction of its own is needed.
   */
  read: <T>(work: (db: ReadDb) => Promise<T>) => Promise<T>;
  /** Runs `work` in one transaction; an error undoes everything. Writers wait for each other. */
  transaction: <T>(work: (db: WriteDb) => Promise<T>) => Promise<T>;
  /** The known failure behind an error of the database, or null. */
  explain: (cause: unknown) => AppErrorData | null;
  close: () => Promise<void>;
};

/**
 * Opens (or creates) a data file for this process alone. Before a migration the old file is copied beside it.
 * Throws AppError: DB_LOCKED, DB_NEWER, DB_DAMAGED, DB_READ_ONLY, DB_MISSING_FOLDER.
 */
export function openStore(file: string, migrations = allMigrations): Store {
  const sqlite = open(file, migrations);
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database: preparingOnce(sqlite) }) });
  return {
    file,
    read: (work) => kysely.connection().execute(work),
    transaction: (work) => kysely.transaction().execute(work),
    explain: (cause) => explain(cause, file),
    close: async () => {
      await kysely.destroy();
      // Kysely closes only what it has used; a file opened and never read would stay locked.
      sqlite.close();
    },
  };
}

/** Kysely prepares anew for each call; a save is a few statements of which all were seen before. */
function preparingOnce(sqlite: Database) {
  const seen = new Map<string, Statement>();
  return {
    close: () => void sqlite.close(),
    prepare: (sql: string): Statement => {
      const statement = seen.get(sql) ?? sqlite.prepare(sql);
      // Lists of any length make SQL of their own; what is kept must not grow with them.
      if (seen.size >= 500) seen.clear();
      seen.set(sql, statement);
      return statement;
    },
  };
}

function open(file: string, migrations: readonly string[]): Database {
  if (file !== ':memory:' && !existsSync(path.dirname(file))) {
    throw new AppError({ code: 'DB_MISSING_FOLDER', file });
  }
  try {
    const sqlite = new Sqlite(file, { timeout: 200 });
    try {
      prepare(sqlite);
      backUpBeforeMigration(sqlite, file, migrations.length);
      migrate(sqlite, migrations);
      return sqlite;
    } catch (cause) {
      sqlite.close();
      throw cause;
    }
  } catch (cause) {
    const known = explain(cause, file);
    throw known ? new AppError(known) : cause;
  }
}

function prepare(sqlite: Database): void {
  // Exclusive first, and a write lock taken at once: a second process is refused here, not at its first save.
  sqlite.pragma('locking_mode = EXCLUSIVE');
  sqlite.pragma('journal_mode = WAL');
  // FULL syncs the log at every commit: what was acknowledged survives a power cut.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.exec('begin immediate; commit;');
}

function backUpBeforeMigration(sqlite: Database, file: string, known: number): void {
  const found = versionOf(sqlite);
  if (file === ':memory:' || found === 0 || found >= known) return;
  const copy = `${file}.vor-version-${known}.bak`;
  if (!existsSync(copy)) sqlite.prepare('vacuum into ?').run(copy);
}

const sqliteCodes: Record<string, (file: string) => AppErrorData> = {
  SQLITE_BUSY: () => ({ code: 'DB_LOCKED' }),
  SQLITE_LOCKED: () => ({ code: 'DB_LOCKED' }),
  SQLITE_CORRUPT: () => ({ code: 'DB_DAMAGED' }),
  SQLITE_NOTADB: () => ({ code: 'DB_DAMAGED' }),
  SQLITE_FULL: () => ({ code: 'DB_FULL' }),
  SQLITE_READONLY: () => ({ code: 'DB_READ_ONLY' }),
  SQLITE_CANTOPEN: (file) => ({ code: 'DB_MISSING_FOLDER', file }),
};

function explain(cause: unknown, file: string): AppErrorData | null {
  if (cause instanceof AppError) return cause.data;
  if (!(cause instanceof Sqlite.SqliteError)) return null;
  // Extended codes (SQLITE_BUSY_SNAPSHOT) start with the plain one.
  const plain = Object.keys(sqliteCodes).find((code) => cause.code.startsWith(code));
  return plain ? (sqliteCodes[plain]?.(file) ?? null) : null;
}

export type Violation = 'foreignKey' | 'unique';

/** Which rule of the schema a statement broke; null for every other failure. */
export function violationOf(cause: unknown): Violation | null {
  if (!(cause instanceof Sqlite.SqliteError)) return null;
  if (cause.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return 'foreignKey';
  const unique = cause.code === 'SQLITE_CONSTRAINT_UNIQUE' || cause.code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
  return unique ? 'unique' : null;
}
