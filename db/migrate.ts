import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3-multiple-ciphers';
import { AppError } from '../shared/errors.ts';
import { teachWords } from './words.ts';

/**
 * Brings a file up to date: each migration and its `user_version` in one transaction, so that a failing one
 * leaves the file as the version before it.
 */
export function migrate(db: Database, migrations: readonly string[]): void {
  // For migrations alone: SQLite has no digest of its own.
  db.function('sha256', { deterministic: true }, (bytes) =>
    createHash('sha256')
      .update(bytes as Uint8Array)
      .digest('hex'),
  );
  teachWords(db);
  for (let version = versionOf(db) + 1; version <= migrations.length; version++) {
    db.transaction(() => {
      db.exec(migrations[version - 1] ?? '');
      db.pragma(`user_version = ${version}`);
    })();
  }
}

/** Throws DB_NEWER for a file from a newer program. */
export function refuseNewer(db: Database, migrations: readonly string[]): void {
  const found = versionOf(db);
  if (found > migrations.length) throw new AppError({ code: 'DB_NEWER', found, known: migrations.length });
}

/** Number of migrations the file has seen; 0 for a new one. */
export const versionOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }));
