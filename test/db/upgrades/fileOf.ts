import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { migrate } from '../../../db/migrate.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { openRaw } from '../../support/rawFile.ts';

/** Versions of which all rows were written at once, and those of which they lie over the rows of an earlier one. */
export const whole = [1, 2, 3];
export const later = [8, 12, 14, 15, 23];

/** What was written once by the program of a version, and is frozen. */
export const frozen = (name: string): string => readFileSync(path.join(import.meta.dirname, name), 'utf8');

/** Makes a file as the program of that version left it. */
export function makeFileOf(version: number, file: string): void {
  rmSync(file, { force: true });
  const db = openRaw(file);
  db.pragma('foreign_keys = on');
  const begun = whole.findLast((one) => one <= version) ?? 1;
  for (const one of [begun, ...later.filter((step) => step <= version)]) {
    migrate(db, migrations.slice(0, one));
    db.exec(`begin; pragma defer_foreign_keys = on; ${frozen(`v${one}.sql`)} commit;`);
  }
  migrate(db, migrations.slice(0, version));
  db.close();
}

/** How many rows each table has. */
export function rowsIn(file: string): Map<string, number> {
  const db = openRaw(file);
  const tables = db.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
  const count = (name: string) => Number(db.prepare(`select count(*) from "${name}"`).pluck().get());
  const rows = new Map(tables.map((name) => [name, count(name)]));
  db.close();
  return rows;
}
