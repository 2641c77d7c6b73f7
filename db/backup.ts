import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { connect } from './connect.ts';
import { refuseBroken, settleCopy } from './copy.ts';
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

/** Makes a file of its own of a copy (store.ts) and opens it to see whether all is in it. Throws what is wrong. */
export function checkNewCopy(file: string, expected: string): CopyFacts {
  settleCopy(file, expected);
  return factsOf(file);
}

/** Opens a copy that was made before: whether it can be read from its first byte to its last. Throws what is wrong. */
export function checkCopy(file: string): CopyFacts {
  const sqlite = connect(file, { readonly: true, fileMustExist: true });
  try {
    refuseBroken(sqlite);
  } finally {
    sqlite.close();
  }
  return factsOf(file);
}

type Said = Pick<CopyFacts, 'uuid' | 'auditCount' | 'auditHead'>;

const factsOf = (file: string): CopyFacts => ({ ...saidBy(file), digest: digestOf(file) });

/** What a copy says of itself, without a look at all that is in it. Throws what is wrong. */
export function saidBy(file: string): Omit<CopyFacts, 'digest'> {
  const sqlite = connect(file, { readonly: true, fileMustExist: true });
  try {
    const said = sqlite.prepare("select 1 from sqlite_schema where name = 'data_file'").get()
      ? sqlite
          .prepare<[], Said>('select uuid, audit_count as auditCount, audit_head as auditHead from data_file')
          .get()
      : { uuid: '', auditCount: 0, auditHead: '' };
    if (!said) throw new Error('The copy does not say of which file it is.');
    return { ...said, version: versionOf(sqlite), bytes: statSync(file).size };
  } finally {
    sqlite.close();
  }
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
export function digestOf(file: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(PIECE);
  const handle = openSync(file, 'r');
  try {
    for (let at = 0; ;) {
      const length = readSync(handle, piece, 0, PIECE, at);
      if (length === 0) return hash.digest('hex');
      if (at === 0) for (const [from, to] of COUNTERS) piece.fill(0, from, to);
      hash.update(piece.subarray(0, length));
      at += length;
    }
  } finally {
    closeSync(handle);
  }
}
