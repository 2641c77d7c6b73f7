import type { Database } from 'better-sqlite3-multiple-ciphers';
import { attach, connect } from './connect.ts';
import { countersIn } from './outdate.ts';

/** Of one table what is otherwise in the second of two files. `names`: of some of these rows, as far as they have any. */
export type TableDifference = {
  table: string;
  added: number;
  changed: number;
  removed: number;
  names: string[];
};

/** What a clerk knows a row by. */
const named: Record<string, string> = {
  meeting: `strftime('%d.%m.%Y', date)`,
  agenda_item: 'title',
  paper: 'subject',
  person: 'family_name',
  text_module: 'title',
  document: 'file_name',
};
const MOST_NAMES = 5;
/** The content of files, of which name and digest stand elsewhere; and what the file says of itself. */
const unseen = ['file_part', 'file_text', 'data_file'];

/** What changed from one copy of a data file to a later one, which may have seen more migrations. Neither is written to. */
export function differencesOf(earlier: string, later: string): TableDifference[] {
  const sqlite = connect(later, { readonly: true, fileMustExist: true });
  try {
    attach(sqlite, earlier, 'earlier');
    // How often something was changed is no change by itself, as where a backup was put back (outdate.ts).
    const counters = countersIn(sqlite);
    const countersOf = (table: string) =>
      counters.filter((one) => one.table === table).map(({ column }) => column);
    return tablesIn(sqlite)
      .map((table) => differenceOf(sqlite, table, countersOf(table)))
      .filter(({ added, changed, removed }) => added + changed + removed > 0);
  } finally {
    sqlite.close();
  }
}

/** Those in both, but for what the search makes of the others by itself. */
const tablesIn = (sqlite: Database): string[] =>
  sqlite
    .prepare<[], string>(
      `select name from pragma_table_list as l where schema = 'main' and type = 'table' and name not like 'sqlite_%'
       and name not like '%\\_said' escape '\\'
       and exists (select 1 from pragma_table_list as e where e.schema = 'earlier' and e.name = l.name) order by name`,
    )
    .pluck()
    .all()
    .filter((table) => !unseen.includes(table));

type Column = { name: string; pk: number };

function differenceOf(sqlite: Database, table: string, counters: readonly string[]): TableDifference {
  const columnsIn = (schema: string) =>
    sqlite
      .prepare<[string, string], Column>('select name, pk from pragma_table_info(?, ?)')
      .all(table, schema);
  const earlier = new Set(columnsIn('earlier').map(({ name }) => name));
  const common = columnsIn('main').filter(({ name }) => earlier.has(name) && !counters.includes(name));
  const all = common.map(({ name }) => `"${name}"`).join(', ');
  const keys = common.filter(({ pk }) => pk > 0).map(({ name }) => `"${name}"`);
  const key = keys.length > 0 ? keys.join(', ') : all;
  const rows = (schema: string, columns = all) => `select ${columns} from ${schema}."${table}"`;
  const count = (query: string) => Number(sqlite.prepare(`select count(*) from (${query})`).pluck().get());
  const added = count(`${rows('main', key)} except ${rows('earlier', key)}`);
  const removed = count(`${rows('earlier', key)} except ${rows('main', key)}`);
  const otherwise = `${rows('main')} except ${rows('earlier')}`;
  const changed = count(otherwise) - added;
  return { table, added, changed, removed, names: namesOf(sqlite, table, otherwise) };
}

function namesOf(sqlite: Database, table: string, query: string): string[] {
  const name = named[table];
  if (!name) return [];
  return sqlite
    .prepare<[], string | null>(`select distinct ${name} from (${query}) limit ${MOST_NAMES}`)
    .pluck()
    .all()
    .flatMap((found) => (found === null || found === '' ? [] : [found]));
}
