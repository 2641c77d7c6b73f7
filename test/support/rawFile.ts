import { rmSync } from 'node:fs';
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { connect } from '../../db/connect.ts';
import { COPY_MARK } from '../../db/mark.ts';
import { sealOf } from '../../db/seal.ts';
import { teachWords } from '../../db/words.ts';

export type RawDb = Sqlite.Database;

/** For a connection that outlives one piece of work; the test closes it. Whoever writes knows to take the file's seal away. */
export function openRaw(file: string, options: Sqlite.Options = {}): RawDb {
  if (options.readonly !== true) rmSync(sealOf(file), { force: true });
  const db = connect(file, options);
  teachWords(db);
  return db;
}

/**
 * Works on a data file past the program, to see or to change what it would not show or do; the file is closed
 * afterwards. The only place where a test knows the driver.
 */
export function rawFile<T>(file: string, work: (db: RawDb) => T): T {
  const db = openRaw(file);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

/** Takes the guards of the schema off, as somebody would who knows SQLite. What they were is the answer. */
export function dropTriggers(db: RawDb): { name: string; sql: string }[] {
  const triggers = db.prepare("select name, sql from sqlite_master where type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of triggers) db.exec(`drop trigger "${name}"`);
  return triggers;
}

/** A file in which a newer program has worked. */
export const markAsNewer = (file: string): void =>
  rawFile(file, (db) => {
    db.pragma(`application_id = ${COPY_MARK}`);
    db.pragma('user_version = 99');
  });
