import type { Database } from 'better-sqlite3-multiple-ciphers';
import { isVersion } from './changes.ts';
import { connect } from './connect.ts';

/** More than any row is changed between two backups. */
const AHEAD = 1_000_000;
/** What counts the changes of a row has such a name everywhere but there: of a document it is the version that stands on it. */
const notCounted = 'document';

/** By table, the columns that count how often something was changed, against which a command says what it started from. */
export const countersIn = (sqlite: Database): { table: string; column: string }[] =>
  sqlite
    .prepare<[string], { table: string; column: string }>(
      `select m.name as "table", p.name as "column" from sqlite_schema as m, pragma_table_info(m.name) as p
       where m.type = 'table' and m.name <> ?`,
    )
    .all(notCounted)
    .filter(({ column }) => isVersion(column));

/**
 * Moves all of them on in a copy that is to take the place of the data file: what a window has read of the state before must not be
 * taken for what is there from now on, only because both were changed as often.
 */
export function outdate(copy: string): void {
  const sqlite = connect(copy, { fileMustExist: true });
  try {
    sqlite.transaction(() => {
      for (const { table, column } of countersIn(sqlite))
        sqlite.exec(`update "${table}" set "${column}" = "${column}" + ${AHEAD}`);
    })();
  } finally {
    sqlite.close();
  }
}
