import { existsSync, realpathSync, rmSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3-multiple-ciphers';
import type { KeyId } from '../shared/domain/ids.ts';
import { AppError } from '../shared/errors.ts';
import { connect, type DataKey, dataKeyId, keyOf } from './connect.ts';
import { makeVerifiedCopy } from './copy.ts';
import { createFile, openNew } from './create.ts';
import { translated, translating } from './faults.ts';
import { forgetHolder, holderOf, noteHolder } from './holder.ts';
import { keepLogWhile, type Log, ownLog, setLogAside } from './log.ts';
import { hasForeignLog, logOf } from './logCheck.ts';
import { isOurs, markOf } from './mark.ts';
import { migrate, refuseNewer, versionOf } from './migrate.ts';
import { looking, refuseForeign } from './owner.ts';
import { openSeal, type Seal, type Verdict } from './seal.ts';
import { identityOf, keepPrivate, refuseUnusable, watching } from './surroundings.ts';
import { type Recorder, teachRecording } from './recorder.ts';
import { teachReturns } from './returns.ts';
import { teachWords } from './words.ts';

export type OpenFile = {
  sqlite: Database;
  log: Log | null;
  recorder: Recorder;
  /** What the key is called with which it is encrypted. */
  keyId: KeyId | null;
  /** Reads the file as it lies there; null where it lies in memory alone. */
  piece: Seal['piece'] | null;
  /** Throws DB_GONE or DB_REPLACED where what is written now would be lost. */
  watch: () => void;
  close: () => void;
};

type Options = {
  migrations: readonly string[];
  /** What to do with a log that was written for another state of the file: only the clerk can decide. */
  foreignLog: 'refuse' | 'setAside';
  /** A file that is not there is refused with DB_GONE instead of made. */
  mustExist: boolean;
  /** It is a copy itself: before a migration no further one is made. */
  isCopied: boolean;
  /** Who opens it: user and computer; noted beside it while it is open. */
  holder: string | null;
};

const MEMORY = ':memory:';

/**
 * The files that are open here. The system forgets all locks of a process on a file as soon as it closes any handle on
 * it, and the check of the log opens one. Each with how it is closed.
 */
const openHere = new Map<string, () => void>();

/**
 * A program that breaks off, as by an error that nobody caught, closes its files as well: SQLite takes the log over then, and the
 * seal must not say that it is the file of before.
 */
process.on('exit', () => {
  for (const close of openHere.values()) close();
});

export const isOpenHere = (file: string): boolean => openHere.has(identityOf(file) ?? '');

/** Opens (or creates) a data file for this process alone and brings it up to date. */
export function openFile(name: string, options: Options): OpenFile {
  if (name === MEMORY) return openInMemory(options.migrations);
  // SQLite's log lies beside the file itself, not beside a link to it.
  const file = existsSync(name) ? realpathSync(name) : name;
  return translating(file, () => {
    refuseUnusable(file, options.mustExist);
    if (isOpenHere(file)) throw new AppError({ code: 'DB_LOCKED', ...holderOf(file) });
    if (!existsSync(file)) {
      refuseForeignLog(file, options);
      createFile(file, options.migrations);
    }
    // Before anything is looked at: what is wrong with it can be told, and mended, with its key alone.
    const key = keyOrAsk(file, options);
    const seal = openSeal(file);
    try {
      return openSealed(file, seal, { ...options, keyId: key && dataKeyId(key) });
    } catch (cause) {
      const told = damageBehind(cause, file, seal);
      seal.close();
      throw told;
    }
  });
}

/** The other thing that somebody decides at the start comes first: who has given the key is asked no more. */
function keyOrAsk(file: string, options: Options): DataKey | null {
  try {
    return keyOf(file);
  } catch (cause) {
    refuseForeignLog(file, options);
    throw cause;
  }
}

/** A byte that has turned can make a file look like another program's, a newer one's, or one that must not be written. */
function damageBehind(cause: unknown, file: string, seal: Seal): unknown {
  const known = translated(cause, file);
  // Who has it open may just be writing.
  if (known instanceof AppError && known.data.code === 'DB_LOCKED')
    return new AppError({ code: 'DB_LOCKED', ...holderOf(file) }, { cause });
  const verdict = seal.verdict();
  return verdict === 'unknown' || (verdict.pages.length === 0 && !verdict.isLogDamaged)
    ? cause
    : new AppError({ code: 'DB_DAMAGED' }, { cause });
}

function openSealed(file: string, seal: Seal, options: Options & { keyId: KeyId | null }): OpenFile {
  // Whoever closes a file takes its log over into it, also one that was refused: so nothing that could write opens it before.
  const verdict = seal.verdict();
  if (verdict === 'unknown' || !verdict.isMarkTurned) {
    refuseForeign(file);
    refuseForeignLog(file, options);
  }
  refuseDamaged(file, verdict);
  looking(file, (sqlite) => refuseNewer(sqlite, options.migrations));
  const sqlite = connect(file, { timeout: 200, fileMustExist: true });
  try {
    const { log, recorder } = prepare(sqlite, file, seal, { ...options, isSealed: verdict !== 'unknown' });
    const identity = identityOf(file) ?? file;
    if (options.holder !== null) noteHolder(file, options.holder);
    let isOpen = true;
    const close = () => {
      // A second time it would be somebody else's handle that goes by this number.
      if (!isOpen) return;
      isOpen = false;
      if (options.holder !== null) forgetHolder(file);
      closeWithLog(sqlite, file, seal);
      seal.close();
      openHere.delete(identity);
    };
    openHere.set(identity, close);
    const watchPlaces = watching(file);
    const watch = () => {
      watchPlaces();
      log.watch();
      if (!seal.isAsLeft()) throw new AppError({ code: 'DB_REPLACED', file });
    };
    return { sqlite, log, recorder, keyId: options.keyId, piece: seal.piece, watch, close };
  } catch (cause) {
    closeWithLog(sqlite, file, seal);
    throw cause;
  }
}

/**
 * What is still in the log, as on a full disk, SQLite itself takes over when it closes the file, which then is another one than was
 * sealed and carries the same mark. Into a file that somebody else has written to nothing is taken over: log and seal stay.
 */
function closeWithLog(sqlite: Database, file: string, seal: Seal): void {
  const isOver = !seal.isAsLeft();
  const hasLog = (statSync(logOf(file), { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (isOver && hasLog) return keepLogWhile(file, () => sqlite.close());
  if (isOver || hasLog) seal.forget();
  sqlite.close();
  if (isOver) rmSync(logOf(file), { force: true });
}

function openInMemory(migrations: readonly string[]): OpenFile {
  const sqlite = openNew(migrations);
  sqlite.pragma('foreign_keys = ON');
  teachWords(sqlite);
  teachReturns(sqlite);
  const recorder = teachRecording(sqlite);
  return {
    sqlite,
    log: null,
    recorder,
    keyId: null,
    piece: null,
    watch: () => undefined,
    close: () => void sqlite.close(),
  };
}

function refuseForeignLog(file: string, { foreignLog }: Options): void {
  if (!hasForeignLog(file)) return;
  if (foreignLog === 'refuse') throw new AppError({ code: 'DB_FOREIGN_LOG', file, log: logOf(file) });
  setLogAside(file);
}

type Preparing = Pick<Options, 'migrations' | 'isCopied'> & { isSealed: boolean };

function prepare(sqlite: Database, file: string, seal: Seal, { migrations, isCopied, isSealed }: Preparing) {
  // Exclusive first, and a write lock taken at once: a second process is refused here, not at its first save.
  sqlite.pragma('locking_mode = EXCLUSIVE');
  sqlite.exec('begin immediate; commit;');
  refuseNewer(sqlite, migrations);
  if (!isCopied) copyBeforeMigration(sqlite, file, migrations.length);
  // Before SQLite makes the log, which gets the same mode.
  keepPrivate(file, logOf(file));
  sqlite.pragma('journal_mode = WAL');
  // FULL syncs the log at every commit: what was acknowledged survives a power cut.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  // The store says when: while a log is in use its file must stay as it is (log.ts).
  sqlite.pragma('wal_autocheckpoint = 0');
  teachWords(sqlite);
  teachReturns(sqlite);
  const log = ownLog(sqlite, seal);
  const isOld = versionOf(sqlite) < migrations.length;
  // The mark of the log also says that the file is ours.
  if (isOld || !isOurs(markOf(sqlite))) log.begin();
  if (isOld) migrate(sqlite, migrations);
  // Also what a program that ended without closing left behind.
  log.settle();
  if (!isSealed) seal.renew();
  seal.leave();
  return { log, recorder: teachRecording(sqlite) };
}

/** A file that is not what it was when it was sealed; of one that is not sealed SQLite says whether it holds together. */
function refuseDamaged(file: string, verdict: Verdict): void {
  const isWhole =
    verdict === 'unknown'
      ? // Without room for a look there is none for a change either.
        (looking(file, holdsTogether) ?? true)
      : verdict.pages.length === 0 && !verdict.isLogDamaged;
  // Who has it open may just be writing: then the look refuses it as locked.
  if (!isWhole && (looking(file, isReadable) ?? true)) throw new AppError({ code: 'DB_DAMAGED' });
}

const isReadable = (sqlite: Database): boolean =>
  sqlite.prepare('select count(*) from sqlite_schema').get() !== undefined;

function holdsTogether(sqlite: Database): boolean {
  const findings = sqlite.pragma('quick_check') as { quick_check: string }[];
  return findings.every(({ quick_check: finding }) => finding === 'ok' || isOfOneEntry(finding));
}

/** What an entry says against the schema is told where it is read, by its name (codec.ts); all others can be worked on. */
const isOfOneEntry = (finding: string): boolean =>
  /^(CHECK constraint failed|NULL value|[A-Z-]+ value) in /.test(finding);

function copyBeforeMigration(sqlite: Database, file: string, known: number): void {
  const found = versionOf(sqlite);
  if (found > 0 && found < known) makeVerifiedCopy(sqlite, `${file}.vor-version-${known}.bak`);
}
