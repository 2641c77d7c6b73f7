import { createHash } from 'node:crypto';
import Sqlite, { type Database } from 'better-sqlite3-multiple-ciphers';
import { refuseBroken } from './copy.ts';
import type { Row } from './changes.ts';
import { isOurs, markOf } from './mark.ts';
import { type Column, type ColumnsOf, type MeetingTable, meetingTables, queryOf } from './meetingRows.ts';
import { versionOf } from './migrate.ts';
import { isEncryptedPage } from './pageCipher.ts';
import type { ThingRow } from './things.ts';

/* A data file that comes from elsewhere. Nothing in it is believed: it is opened in memory, only read, and only what we ask for. */

export type BroughtFault =
  'notOurs' | 'encrypted' | 'damaged' | 'older' | 'newer' | 'notTaken' | 'unsound' | 'tooMuch';
export class NotBrought extends Error {
  readonly fault: BroughtFault;
  constructor(fault: BroughtFault) {
    super(fault);
    this.fault = fault;
  }
}

/** What came back of a meeting. `files`: bytes that the office does not have, each with the digest that they really have. */
export type Brought = {
  uuid: string;
  taken: string;
  meeting: string;
  rows: ThingRow[];
  files: { sha256: string; bytes: Uint8Array }[];
};

export type Expected = { version: number; columns: ColumnsOf; knownFiles: readonly string[] };

/** More than any meeting has. */
const MOST_ROWS = 20_000;
const MOST_TEXT = 2_000_000;
const MOST_FILES = 200_000_000;

/** Throws NotBrought. */
export function readBrought(bytes: Uint8Array, expected: Expected): Brought {
  const sqlite = opened(bytes);
  try {
    refuseOther(sqlite, expected.version);
    refuseBroken(sqlite);
    const { uuid, taken, meeting } = aboutOf(sqlite);
    const rows = meetingTables.flatMap((table) => rowsIn(sqlite, table, meeting, expected.columns));
    if (rows.length > MOST_ROWS) throw new NotBrought('tooMuch');
    return { uuid, taken, meeting, rows, files: filesIn(sqlite, rows, expected.knownFiles) };
  } catch (cause) {
    if (cause instanceof NotBrought) throw cause;
    throw new NotBrought('damaged');
  } finally {
    sqlite.close();
  }
}

const HEAD = 'SQLite format 3\0';
/** The same in every file of SQLite, encrypted or not (https://www.sqlite.org/fileformat2.html#the_database_header). */
const FRACTIONS = Buffer.from([64, 32, 32]);

/** In memory a file has no log of its own: it must not ask for one (https://www.sqlite.org/c3ref/deserialize.html). */
function opened(bytes: Uint8Array): Database {
  const own = Buffer.from(bytes);
  if (own.length < 512 || own.toString('latin1', 0, HEAD.length) !== HEAD) throw new NotBrought('notOurs');
  if (own.subarray(21, 24).equals(FRACTIONS) && isEncryptedPage(own)) throw new NotBrought('encrypted');
  own[18] = own[19] = 1;
  try {
    const sqlite = new Sqlite(own, { readonly: true });
    sqlite.pragma('trusted_schema = OFF');
    sqlite.pragma('cell_size_check = ON');
    return sqlite;
  } catch {
    throw new NotBrought('damaged');
  }
}

function refuseOther(sqlite: Database, version: number): void {
  if (!isOurs(markOf(sqlite))) throw new NotBrought('notOurs');
  const found = versionOf(sqlite);
  if (found !== version) throw new NotBrought(found > version ? 'newer' : 'older');
  const asked = [
    'data_file',
    'taken_meeting',
    'attachment',
    'picture',
    'file',
    'file_part',
    ...meetingTables,
  ];
  const tables = sqlite.prepare("select name from sqlite_schema where type = 'table'").pluck().all();
  // A view could keep us busy, and would be none of our tables.
  if (asked.some((table) => !tables.includes(table))) throw new NotBrought('damaged');
}

type About = { uuid: unknown; taken: unknown; meeting: unknown };

function aboutOf(sqlite: Database) {
  const found = sqlite
    .prepare<[], About>(
      `select (select uuid from data_file limit 1) as uuid, id as taken, meeting_id as meeting
       from taken_meeting where is_copy = 1 order by at desc limit 1`,
    )
    .get();
  if (!found) throw new NotBrought('notTaken');
  const { uuid, taken, meeting } = found;
  if (typeof uuid !== 'string' || typeof taken !== 'string' || typeof meeting !== 'string')
    throw new NotBrought('damaged');
  return { uuid, taken, meeting };
}

function rowsIn(sqlite: Database, table: MeetingTable, meeting: string, columnsOf: ColumnsOf): ThingRow[] {
  const columns = columnsOf[table] ?? [];
  const { text, values } = queryOf(
    table,
    columns.map(({ name }) => name),
  );
  const found = sqlite
    .prepare<string[], Record<string, unknown>>(`${text} limit ${MOST_ROWS + 1}`)
    .all(...values(meeting));
  return found.map((row) => ({ table, row: checked(row, columns) }));
}

/** Of the kind that the column holds; nothing that no field of ours takes. */
function checked(row: Record<string, unknown>, columns: readonly Column[]): Row {
  return Object.fromEntries(
    columns.map(({ name, type }) => {
      const value = row[name];
      if (value === null) return [name, null];
      if (type.toLowerCase() === 'integer' && Number.isSafeInteger(value)) return [name, Number(value)];
      if (type.toLowerCase() !== 'text' || typeof value !== 'string') throw new NotBrought('unsound');
      if (value.length > MOST_TEXT || !value.isWellFormed() || unprintable.test(value))
        throw new NotBrought('unsound');
      return [name, value];
    }),
  );
}
const unprintable = /(?![\n\t])\p{Cc}/u;

function filesIn(
  sqlite: Database,
  rows: readonly ThingRow[],
  knownFiles: readonly string[],
): Brought['files'] {
  const known = new Set(knownFiles);
  const said = JSON.stringify(rows);
  const named = rows.flatMap(({ table, row }) => (table === 'attachment' ? [String(row.sha256)] : []));
  const pictures = sqlite
    .prepare<[], string>('select sha256 from picture limit 10000')
    .pluck()
    .all()
    .filter((sha256) => typeof sha256 === 'string' && said.includes(sha256));
  const wanted = [...new Set([...named, ...pictures])].filter((sha256) => !known.has(sha256));
  let size = 0;
  const parts = sqlite
    .prepare<[string], Uint8Array>('select bytes from file_part where sha256 = ? order by position')
    .pluck();
  return wanted.map((name) => {
    const bytes: Uint8Array[] = [];
    for (const part of parts.iterate(name)) {
      size += part.length;
      if (size > MOST_FILES) throw new NotBrought('tooMuch');
      bytes.push(part);
    }
    const whole = Buffer.concat(bytes);
    const sha256 = createHash('sha256').update(whole).digest('hex');
    if (sha256 !== name) throw new NotBrought('damaged');
    return { sha256, bytes: new Uint8Array(whole) };
  });
}
