import { copyFileSync } from 'node:fs';
import { hashOf } from '../../electron/core/kernel/audit.ts';
import type { AuditRow } from '../../db/repositories/dataFile/audit.ts';
import { dropTriggers, type RawDb, rawFile } from './rawFile.ts';

/** A copy of a data file in which somebody who knows SQLite has changed something; its guards stand again afterwards. */
export function tamperedCopy(file: string, copy: string, change: (db: RawDb) => void): string {
  copyFileSync(file, copy);
  rawFile(copy, (db) => {
    db.pragma('foreign_keys = off');
    const guards = dropTriggers(db);
    change(db);
    for (const { sql } of guards) db.exec(sql);
  });
  return copy;
}

/** Writes the whole chain anew over what stands in the log now, numbers, hashes and head, as its own program would. */
export function rechain(db: RawDb): void {
  const entries = db.prepare('select * from audit_entry order by seq').all() as AuditRow[];
  db.exec('delete from audit_entry');
  const insert = db.prepare(
    'insert into audit_entry (seq, at, action, details, previous, hash, "by") values (@seq, @at, @action, @details, @previous, @hash, @by)',
  );
  let previous = '';
  for (const [index, { hash: _hash, ...entry }] of entries.entries()) {
    const renewed = { ...entry, seq: index + 1, previous };
    previous = hashOf(renewed);
    insert.run({ ...renewed, hash: previous });
  }
  db.prepare('update data_file set audit_count = ?, audit_head = ?').run(entries.length, previous);
}
