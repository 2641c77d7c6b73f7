import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Database } from 'better-sqlite3-multiple-ciphers';
import { connect } from './connect.ts';
import { leaveEntries, refuseAstray, refuseOther, refuseTorn, writtenTables } from './copy.ts';
import type { Expected } from './copyOpen.ts';
import { HAS_LOG } from './mark.ts';
import { versionOf } from './migrate.ts';

/* A copy of a data file that lies by itself, as a backup does. */

/** What a copy says of itself. `digest`: of all that is in it, SHA-256 in hex; two copies of one state have the same. */
export type CopyFacts = {
  /** Which data file it is a copy of; '' for one from before files had a name of their own. */
  uuid: string;
  /** How many migrations it has seen. */
  version: number;
  auditCount: number;
  auditHead: string;
  bytes: number;
  digest: string;
};

/**
 * `expected`: what must be in a copy that was just made (store.ts); null: it was made and checked before. `next`: which of its tables
 * is looked at next, for all who look at this copy at once.
 */
export type Check = { file: string; expected: Expected | null; next: Int32Array<SharedArrayBuffer> };

export const toBeChecked = (file: string, expected: Expected | null): Check => ({
  file,
  expected,
  next: new Int32Array(new SharedArrayBuffer(4)),
});

/** Opens a copy that was just made to see whether all is in it. Throws what is wrong. */
export const checkNewCopy = (file: string, expected: Expected): CopyFacts =>
  checkAll(toBeChecked(file, expected));

/** Opens a copy that was made before: whether it can be read from its first byte to its last. Throws what is wrong. */
export const checkCopy = (file: string): CopyFacts => checkAll(toBeChecked(file, null));

/** Whether all that is referred to is there, what the copy says of itself, what its bytes are, and what nobody else has looked at. */
export function checkAll(check: Check): CopyFacts {
  const { file } = check;
  return looking(file, (sqlite) => {
    refuseAstray(sqlite);
    const { digest, crc } = readThrough(file);
    if (check.expected !== null) {
      refuseOther(sqlite, check.expected.contents);
      if (crc !== check.expected.crc) throw new Error('What is read is not what was written.');
    }
    const facts = { ...saidIn(sqlite, file), digest };
    refuseTornOf(sqlite, check);
    return facts;
  });
}

/** Whether its tables hold together, beside somebody who checks the rest of it. */
export const checkTables = (check: Check): void =>
  looking(check.file, (sqlite) => refuseTornOf(sqlite, check));

/** One table after the other, without the words for the search; of a copy from before all at once, with them. */
function refuseTornOf(sqlite: Database, { expected, next }: Check): void {
  leaveEntries(sqlite);
  const parts = expected === null ? [undefined] : ['sqlite_schema', ...writtenTables(sqlite)];
  for (let n = Atomics.add(next, 0, 1); n < parts.length; n = Atomics.add(next, 0, 1))
    refuseTorn(sqlite, parts[n]);
}

function looking<T>(file: string, look: (sqlite: Database) => T): T {
  const sqlite = connect(file, { readonly: true, fileMustExist: true });
  try {
    return look(sqlite);
  } finally {
    sqlite.close();
  }
}

type Said = Pick<CopyFacts, 'uuid' | 'auditCount' | 'auditHead'>;

/** Whether it is a meeting that was taken along: a whole copy as well, in which nothing is sent or released. Throws what is wrong. */
export const isTakenAlong = (file: string): boolean =>
  looking(file, (sqlite) => {
    const hasAny = sqlite.prepare("select 1 from sqlite_schema where name = 'taken_meeting'").get();
    return (
      hasAny !== undefined &&
      sqlite.prepare('select 1 from taken_meeting where is_copy = 1').get() !== undefined
    );
  });

/** What a copy says of itself, without a look at all that is in it. Throws what is wrong. */
export const saidBy = (file: string): Omit<CopyFacts, 'digest'> =>
  looking(file, (sqlite) => saidIn(sqlite, file));

function saidIn(sqlite: Database, file: string): Omit<CopyFacts, 'digest'> {
  const said = sqlite.prepare("select 1 from sqlite_schema where name = 'data_file'").get()
    ? sqlite
        .prepare<[], Said>('select uuid, audit_count as auditCount, audit_head as auditHead from data_file')
        .get()
    : { uuid: '', auditCount: 0, auditHead: '' };
  if (!said) throw new Error('The copy does not say of which file it is.');
  return { ...said, version: versionOf(sqlite), bytes: statSync(file).size };
}

/**
 * Where SQLite counts how often it wrote and with which version, and where our mark lies: they differ between two copies of
 * the very same data (https://www.sqlite.org/fileformat2.html#the_database_header).
 */
const COUNTERS: readonly [from: number, to: number][] = [
  [24, 28],
  [68, 72],
  [92, 100],
];
const PIECE = 1024 * 1024;

/** SHA-256 of a copy in hex, without what differs between two copies of one state. */
export const digestOf = (file: string): string => readThrough(file).digest;

/** With the checksum of all of its bytes. */
function readThrough(file: string): { digest: string; crc: number } {
  const hash = createHash('sha256');
  const room = Buffer.alloc(PIECE);
  const handle = openSync(file, 'r');
  let crc = 0;
  try {
    for (let at = 0; ;) {
      const piece = room.subarray(0, readSync(handle, room, 0, PIECE, at));
      if (piece.length === 0) return { digest: hash.digest('hex'), crc };
      crc = crc32(piece, crc);
      if (at === 0) for (const [from, to] of COUNTERS) piece.fill(0, from, to);
      // Who opens a copy to look at it leaves that behind.
      if (at === 0) for (const flag of HAS_LOG) if (piece[flag] === 2) piece[flag] = 1;
      hash.update(piece);
      at += piece.length;
    }
  } finally {
    closeSync(handle);
  }
}
