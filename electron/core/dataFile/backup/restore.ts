import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../../../db/backup.ts';
import { dataKeyId, keyOf } from '../../../../db/connect.ts';
import { COPY_MARK } from '../../../../db/mark.ts';
import { outdate } from '../../../../db/outdate.ts';
import { putCopyInPlace, setDamagedAside } from '../../../../db/restore.ts';
import { refuseNoFolder, refuseNoPlace } from '../../../../db/surroundings.ts';
import { getDataFile } from '../../../../db/repositories/dataFile/dataFile.ts';
import { knownVersion, openStore } from '../../../../db/store.ts';
import { isBeyondUse } from '../../../../shared/dataFileErrors.ts';
import { AppError } from '../../../../shared/errors.ts';
import { type RestoredCopy, spokenTime } from '../../../../shared/german/backup.ts';
import type { Caller } from '../../kernel/caller.ts';
import { record } from '../../kernel/audit.ts';
import { refuse } from '../../kernel/refusals.ts';
import { keyBeside, keyFileOf, takeKeyFrom } from '../encryption/keyFile.ts';
import { checkApart, rewriteApart } from './checkApart.ts';
import { readNote, type Note, unnoted } from './copies.ts';
import { isBegun } from './lostFile.ts';
import { makeBackup } from './makeBackup.ts';

type Surroundings = { now: () => string; program: string; caller: Caller };

/**
 * What is noted of a copy that can be read from its first byte to its last; where nothing is, what the copy says of itself.
 * Throws BACKUP_GONE, BACKUP_UNSOUND, BACKUP_NEWER, and DB_KEY_NEEDED of one that was encrypted with another key.
 */
export async function soundCopy(copy: string): Promise<Note> {
  if (existsSync(copy)) keyOf(copy);
  const note = existsSync(copy) ? (readNote(copy) ?? unnoted(copy)) : null;
  if (!note) return refuse({ code: 'BACKUP_GONE', file: copy });
  const answer = await checkApart({ file: copy, expected: null });
  if ('fault' in answer) return refuse({ code: 'BACKUP_UNSOUND', file: copy });
  const { digest, version } = answer.facts;
  if (note.reason !== 'unnoted' && note.digest !== digest)
    return refuse({ code: 'BACKUP_UNSOUND', file: copy });
  if (version > knownVersion) return refuse({ code: 'BACKUP_NEWER', file: copy });
  return { ...note, digest };
}

/**
 * Puts a backup in the place of its data file, which nobody has open. What was there stays, and the answer says where: as a backup of its own, from which
 * it comes back the same way, or, where it cannot be read any more, under another name. Throws BACKUP_GONE, BACKUP_UNSOUND,
 * BACKUP_FOREIGN, BACKUP_FAILED, DB_MISSING_FOLDER, and what opening the file throws.
 */
export async function restore(file: string, copy: string, around: Surroundings): Promise<RestoredCopy> {
  refuseNoFolder(file);
  const note = await soundCopy(copy);
  const logsBefore = new Set(logsAside(file));
  const before = existsSync(file) ? await keptBefore(file, note, copy, around) : null;
  await putInPlace(copy, before === null ? null : file, file, {
    digest: note.digest,
    ready: (partial) => {
      outdate(partial);
      return tellIn(partial, note.at, around);
    },
  });
  const log = logsAside(file).find((name) => !logsBefore.has(name)) ?? null;
  const isPlainNow = existsSync(keyFileOf(file)) && keyOf(file) === null;
  return { at: note.at, before, log, isPlainNow };
}

/**
 * The same where no screen shows what lies there: what is no file is nobody's to be put aside. Throws as `restore`, and DB_NOT_A_FILE.
 */
export function restoreUnseen(file: string, copy: string, around: Surroundings): Promise<RestoredCopy> {
  refuseNoPlace(file);
  return restore(file, copy, around);
}

/** In the copy itself, before it is the data file: one that did not say that it was put back would look like one that was tampered with. */
async function tellIn(partial: string, at: string, around: Surroundings): Promise<void> {
  const store = await openStore(partial, { mustExist: true, isCopied: true });
  try {
    await store.transaction((db) => record({ db, ...around }, 'backupRestored', { at: spokenTime(at) }));
  } finally {
    await store.close();
  }
}

/**
 * As the data file was: one that was encrypted stays so, whatever the copy is, and under its own key, as far as that is known. `was`: null
 * where there was none, or nothing in it.
 */
async function putInPlace(
  copy: string,
  was: string | null,
  file: string,
  how: Parameters<typeof putCopyInPlace>[2],
): Promise<void> {
  const ofCopy = keyOf(copy);
  // What is too damaged to say how it was has its key beside it.
  const isToBe = was === null || existsSync(keyFileOf(file));
  const key =
    (was !== null && existsSync(was) ? keyOf(was) : null) ?? (isToBe ? (keyBeside(file) ?? ofCopy) : null);
  if ((key && dataKeyId(key)) === (ofCopy && dataKeyId(ofCopy))) {
    await putCopyInPlace(copy, file, how);
    if (key) takeKeyFrom(copy, file, dataKeyId(key));
    return;
  }
  const adapted = `${file}.${process.pid}.stand`;
  try {
    await rewriteApart({ file: copy, target: adapted, key, mark: COPY_MARK });
    await putCopyInPlace(adapted, file, { ...how, digest: digestOf(adapted) });
  } finally {
    rmSync(adapted, { force: true });
  }
}

/** The logs beside a file that belong to none of its states any more. */
const logsAside = (file: string): string[] =>
  readdirSync(path.dirname(file)).filter((name) => name.startsWith(`${path.basename(file)}-wal.`));

/** Null: there is nothing in it yet that anybody would miss. */
async function keptBefore(
  file: string,
  { uuid }: Note,
  copy: string,
  { now, program }: Surroundings,
): Promise<string | null> {
  try {
    // A log that does not belong to the file is kept, too; whoever puts a backup back has decided.
    const store = await openStore(file, { mustExist: true, foreignLog: 'setAside' });
    try {
      const own = await store.read((db) => getDataFile(db));
      if (own.uuid !== uuid) {
        if (await store.read(isBegun)) refuse({ code: 'BACKUP_FOREIGN', file: copy });
        return null;
      }
      return (await makeBackup({ store, now, program, reason: 'restore' })).name;
    } finally {
      await store.close();
    }
  } catch (cause) {
    if (!(cause instanceof AppError) || !isOfNoUse(cause)) throw cause;
    return path.basename(setDamagedAside(file, now()));
  }
}

const isOfNoUse = ({ data }: AppError): boolean =>
  isBeyondUse(data) || (data.code === 'BACKUP_FAILED' && data.why === 'damaged');
