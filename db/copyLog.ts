import type { Database } from 'better-sqlite3-multiple-ciphers';
import { connect } from './connect.ts';

/** An entry of the log of a copy, as it stands there. */
export type CopiedEntry = {
  seq: number;
  at: string;
  action: string;
  details: string;
  by: string;
  previous: string;
  hash: string;
};

/** Where the log of a copy ends, as the copy notes it. */
export type CopiedEnd = { uuid: string; auditCount: number; auditHead: string };

/** Null where the copy is of no data file, or from before there was a log. Throws what keeps it from being read. */
export const readCopiedEnd = (file: string): CopiedEnd | null => reading(file, endOf);

/** The same with all of its entries. */
export const readCopiedLog = (file: string): (CopiedEnd & { entries: CopiedEntry[] }) | null =>
  reading(file, (sqlite) => {
    const end = endOf(sqlite);
    return end && { ...end, entries: entriesOf(sqlite) };
  });

/** A copy is only looked at; also one of an earlier program, which is not brought up to date for that. */
function reading<T>(file: string, look: (sqlite: Database) => T): T {
  const sqlite = connect(file, { readonly: true, fileMustExist: true });
  try {
    return look(sqlite);
  } finally {
    sqlite.close();
  }
}

function endOf(sqlite: Database): CopiedEnd | null {
  const has = sqlite.prepare("select count(*) from sqlite_schema where name in ('data_file', 'audit_entry')");
  if (has.pluck().get() !== 2) return null;
  const end = sqlite.prepare<[], CopiedEnd>(
    'select uuid, audit_count as auditCount, audit_head as auditHead from data_file',
  );
  return end.get() ?? null;
}

function entriesOf(sqlite: Database): CopiedEntry[] {
  const names = sqlite.prepare("select name from pragma_table_info('audit_entry')").pluck().all();
  const by = names.includes('by') ? '"by"' : "''";
  return sqlite
    .prepare<[], CopiedEntry>(
      `select seq, at, action, details, ${by} as "by", previous, hash from audit_entry order by seq`,
    )
    .all();
}
