import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { AppError } from '../shared/errors.ts';
import { makeVerifiedCopy } from './copy.ts';
import { translating } from './faults.ts';
import { type Log, ownLog, setLogAside } from './log.ts';
import { hasForeignLog, logOf } from './logCheck.ts';
import { migrate, refuseNewer, versionOf } from './migrate.ts';

export type OpenFile = { sqlite: Database; log: Log | null; close: () => void };

type Options = {
  migrations: readonly string[];
  /** What to do with a log that was written for another state of the file: only the clerk can decide. */
  foreignLog: 'refuse' | 'setAside';
};

const MEMORY = ':memory:';

/**
 * The files that are open here. The system forgets all locks of a process on a file as soon as it closes any handle on
 * it, and the check of the log opens one.
 */
const openHere = new Set<string>();

/** Opens (or creates) a data file for this process alone and brings it up to date. */
export function openFile(name: string, options: Options): OpenFile {
  // SQLite's log lies beside the file itself, not beside a link to it.
  const file = existsSync(name) ? realpathSync(name) : name;
  if (file !== MEMORY) checkSurroundings(file, options);
  return translating(file, () => {
    const sqlite = new Sqlite(file, { timeout: 200 });
    try {
      const log = prepare(sqlite, file, options.migrations);
      const identity = identityOf(file);
      if (identity) openHere.add(identity);
      return {
        sqlite,
        log,
        close: () => {
          sqlite.close();
          if (identity) openHere.delete(identity);
        },
      };
    } catch (cause) {
      sqlite.close();
      throw cause;
    }
  });
}

function identityOf(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
}

/** All that must be known before SQLite touches the file. */
function checkSurroundings(file: string, { foreignLog }: Options): void {
  if (!existsSync(path.dirname(file))) throw new AppError({ code: 'DB_MISSING_FOLDER', file });
  refuseReadOnly(file);
  if (openHere.has(identityOf(file) ?? '')) throw new AppError({ code: 'DB_LOCKED' });
  if (!hasForeignLog(file)) return;
  if (foreignLog === 'refuse') throw new AppError({ code: 'DB_FOREIGN_LOG', file, log: logOf(file) });
  setLogAside(file);
}

/** SQLite names a medium that nothing can be written to by many codes, some of which mean other things, too. */
function refuseReadOnly(file: string): void {
  try {
    accessSync(path.dirname(file), constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.W_OK);
  } catch {
    throw new AppError({ code: 'DB_READ_ONLY' });
  }
}

function prepare(sqlite: Database, file: string, migrations: readonly string[]): Log | null {
  // Exclusive first, and a write lock taken at once: a second process is refused here, not at its first save.
  sqlite.pragma('locking_mode = EXCLUSIVE');
  sqlite.exec('begin immediate; commit;');
  refuseNewer(sqlite, migrations);
  if (file !== MEMORY) copyBeforeMigration(sqlite, file, migrations.length);
  sqlite.pragma('journal_mode = WAL');
  // FULL syncs the log at every commit: what was acknowledged survives a power cut.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  // The store says when: while a log is in use its file must stay as it is (log.ts).
  sqlite.pragma('wal_autocheckpoint = 0');
  const log = file === MEMORY ? null : ownLog(sqlite);
  if (versionOf(sqlite) < migrations.length) {
    log?.begin();
    migrate(sqlite, migrations);
  }
  // Also what a program that ended without closing left behind.
  log?.settle();
  return log;
}

function copyBeforeMigration(sqlite: Database, file: string, known: number): void {
  const found = versionOf(sqlite);
  if (found > 0 && found < known) makeVerifiedCopy(sqlite, `${file}.vor-version-${known}.bak`);
}
