import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3-multiple-ciphers';
import { Kysely, SqliteDialect, type SqliteStatement } from 'kysely';
import type { KeyId } from '../shared/domain/ids.ts';
import { contentsOf } from './copy.ts';
import { copyFromMemory, copyWhileOpen, type Expected, inTurn } from './copyOpen.ts';
import { translated, translating } from './faults.ts';
import { openFile, type OpenFile } from './file.ts';
import type { Log } from './log.ts';
import { migrations as allMigrations } from './migrations/index.ts';
import type { Recorder } from './recorder.ts';
import type { ReadDb, Tables, WriteDb } from './schema/index.ts';
import { type RowName, watchVouched } from './vouched.ts';

/**
 * The open data file. What it throws are AppErrors for the known failures of a file (DB_FULL, DB_DAMAGED …) and
 * SchemaViolations; which database lies below is known in this folder alone.
 */
export type Store = {
  file: string;
  /** What the key is called with which it is encrypted (connect.ts); null where it is not. */
  keyId: KeyId | null;
  /**
   * Runs `work` on one state of the data: commands wait until it is done. One file is open in one process over one
   * connection, so that holding the connection is enough; no transaction of its own is needed.
   */
  read: <T>(work: (db: ReadDb) => Promise<T>) => Promise<T>;
  /** Runs `work` in one transaction; an error undoes everything. Writers wait for each other. */
  transaction: <T>(work: (db: WriteDb) => Promise<T>) => Promise<T>;
  /**
   * Copies the file to `target`, which must not be there, while others go on reading and writing. The answer is what must be
   * found in the copy; db/backup.ts checks it. Throws DB_COPY_FAILED, DB_DAMAGED and DB_UNREADABLE.
   */
  copyTo: (target: string, signal?: AbortSignal) => Promise<Expected>;
  /** Throws DB_GONE or DB_REPLACED where the file is not in its place any more: what is written now would be lost. */
  watch: () => void;
  /** Which opening this is; no two have the same. */
  opening: string;
  /** What is done at the end of every transaction that changed rows for which the log vouches (vouched.ts), as a part of it. */
  beforeCommit: (work: BeforeCommit) => void;
  /** How many transactions began so far: while it stays the same, whatever was read still holds. */
  transactions: () => number;
  /** What the transaction under way has changed. */
  recorder: Recorder;
  close: () => Promise<void>;
};

export type BeforeCommit = (db: WriteDb, changed: readonly RowName[]) => Promise<void>;

export type StoreOptions = {
  migrations?: readonly string[];
  /**
   * A log beside the file that was written for another state of it, as after a copy was put back: refused with
   * DB_FOREIGN_LOG, or put aside under another name, as the clerk decides.
   */
  foreignLog?: 'refuse' | 'setAside';
  /** A file that is not there is refused with DB_GONE; without this it is made. */
  mustExist?: boolean;
  /** It is a copy of a file that stays: before a migration no further one is made. */
  isCopied?: boolean;
  /** Who opens it, "m.weber (RATHAUS-12)": told to whoever finds it locked. */
  holder?: string;
  /** The log is taken over into the file when it is larger than this … */
  logLimit?: number;
  /** … or after so long without a write, so that a copy of the file alone is seldom far behind. */
  idleMs?: number;
};

/** How many migrations this program knows: it opens no file that has seen more. */
export const knownVersion = allMigrations.length;

const usual = {
  migrations: allMigrations,
  foreignLog: 'refuse',
  mustExist: false,
  isCopied: false,
  holder: null,
} as const;

/**
 * Opens (or creates) a data file for this process alone. Before a migration a verified copy is put beside it.
 * Throws AppErrors, the codes that begin with DB_; the file is then as it was.
 */
export async function openStore(file: string, options: StoreOptions = {}): Promise<Store> {
  // An engine on a server is reached over the network; callers are ready for that.
  const opened = await Promise.resolve().then(() => openFile(file, { ...usual, ...options }));
  const { sqlite, log, recorder, watch, close } = opened;
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database: statementsOf(sqlite, file) }) });
  const settling = log && settlingWhenDue(kysely, log, options);
  const copies = copiesOf(kysely, opened);
  const undoLeft = () => translating(file, () => sqlite.inTransaction && sqlite.exec('rollback'));
  const inTransaction = transactionsOf(sqlite, file);
  const changed = watchVouched(sqlite);
  let beforeCommit: BeforeCommit = () => Promise.resolve();
  let begun = 0;
  return {
    file,
    keyId: opened.keyId,
    read: (work) =>
      kysely.connection().execute(async (connection) => {
        undoLeft();
        return work(connection);
      }),
    transaction: (work) =>
      kysely.connection().execute(async (connection) => {
        undoLeft();
        begun++;
        translating(file, () => makeReady(opened));
        changed.forget();
        const result = await inTransaction(async () => {
          const answer = await work(connection);
          if (changed.isAny()) await beforeCommit(connection, changed.take());
          return answer;
        });
        recorder.committed();
        settling?.afterWrite();
        return result;
      }),
    copyTo: copies.copyTo,
    watch: () => translating(file, watch),
    opening: randomUUID(),
    beforeCommit: (work) => {
      beforeCommit = work;
    },
    transactions: () => begun,
    recorder,
    close: async () => {
      await copies.stop();
      await settling?.stop();
      await kysely.destroy();
      translating(file, close);
    },
  };
}

function copiesOf(kysely: Kysely<Tables>, { sqlite, log, piece }: OpenFile) {
  const alone = <T>(work: () => Promise<T>): Promise<T> => kysely.connection().execute(work);
  const contents = () => JSON.stringify(contentsOf(sqlite));
  return inTurn(async (target, signal) => {
    try {
      return log && piece
        ? await copyWhileOpen({ log, piece }, target, contents, { alone, signal })
        : await copyFromMemory(sqlite, target, contents, { alone });
    } catch (cause) {
      throw translated(cause, sqlite.name);
    }
  });
}

/** Before each transaction. */
function makeReady({ watch, log, recorder }: OpenFile): void {
  watch();
  log?.begin();
  recorder.begin();
}

/** Takes the log over into the file when it has grown or nobody has written for a while. */
function settlingWhenDue(
  kysely: Kysely<Tables>,
  log: Log,
  { logLimit = 1024 * 1024, idleMs = 5_000 }: StoreOptions,
) {
  let underWay: Promise<void> = Promise.resolve();
  /** Asking for its size takes time, too; a write has seldom more than 64 kB. */
  const lookEvery = Math.min(16, logLimit / 65_536);
  let unseen = 0;
  const trying = (takeOver: () => void) => {
    try {
      takeOver();
    } catch {
      // A full disk, for instance. All that was acknowledged is in the log and stays there; the next time tries again.
    }
  };
  const settleInTurn = () => {
    underWay = kysely.connection().execute(() => Promise.resolve(trying(log.settle)));
  };
  const idle = setTimeout(settleInTurn, idleMs).unref();
  return {
    afterWrite: () => {
      idle.refresh();
      if (++unseen < lookEvery) return;
      unseen = 0;
      if (log.size() > logLimit) trying(log.renew);
    },
    stop: async () => {
      clearTimeout(idle);
      await underWay;
      trying(log.settle);
    },
  };
}

/** Kysely prepares anew for each call; a save is a few statements of which all were seen before. */
function statementsOf(sqlite: Database, file: string) {
  const seen = new Map<string, SqliteStatement>();
  return {
    // Only file.ts knows what must be done before.
    close: () => undefined,
    prepare: (sql: string): SqliteStatement => {
      const statement = seen.get(sql) ?? translating(file, () => translatingStatement(sqlite, sql, file));
      // Lists of any length make SQL of their own; what is kept must not grow with them.
      if (seen.size >= 500) seen.clear();
      seen.set(sql, statement);
      return statement;
    },
  };
}

/** Kysely's own transactions take as long as two more statements; a save has only two. */
function transactionsOf(sqlite: Database, file: string) {
  const begin = sqlite.prepare('begin');
  const commit = sqlite.prepare('commit');
  const rollback = sqlite.prepare('rollback');
  /** A rollback that fails would hide why there is one: the next piece of work does it, before anything else. */
  const undo = () => {
    try {
      // SQLite itself undoes a transaction that finds no room.
      if (sqlite.inTransaction) rollback.run();
    } catch {
      // Told by the next piece of work, if it still cannot be undone then.
    }
  };
  return async <T>(work: () => Promise<T>): Promise<T> => {
    translating(file, () => begin.run());
    try {
      const result = await work();
      translating(file, () => commit.run());
      return result;
    } catch (cause) {
      undo();
      throw cause;
    }
  };
}

function translatingStatement(sqlite: Database, sql: string, file: string): SqliteStatement {
  const statement = sqlite.prepare(sql);
  return {
    reader: statement.reader,
    all: (parameters) => translating(file, () => statement.all(parameters)),
    run: (parameters) => translating(file, () => statement.run(parameters)),
    iterate: (parameters) => statement.iterate(parameters),
  };
}
