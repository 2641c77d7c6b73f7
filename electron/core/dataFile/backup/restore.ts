import { existsSync } from 'node:fs';
import path from 'node:path';
import { putCopyInPlace, setDamagedAside } from '../../../../db/restore.ts';
import { getDataFile } from '../../../../db/repositories/dataFile/dataFile.ts';
import { knownVersion, openStore } from '../../../../db/store.ts';
import { isBeyondUse } from '../../../../shared/dataFileErrors.ts';
import { AppError } from '../../../../shared/errors.ts';
import { spokenTime } from '../../../../shared/german/backup.ts';
import type { Caller } from '../../kernel/caller.ts';
import { record } from '../../kernel/audit.ts';
import { refuse } from '../../kernel/refusals.ts';
import { checkApart } from './checkApart.ts';
import { readNote, type Note } from './copies.ts';
import { makeBackup } from './makeBackup.ts';

type Surroundings = { now: () => string; program: string; caller: Caller };

/** `at`: when the backup was made. `before`: what became of the state before: the name of its backup, or of the file that could not be read. */
export type Restored = { at: string; before: string | null };

/** What is noted of a copy that can be read from its first byte to its last. Throws BACKUP_GONE, BACKUP_UNSOUND, BACKUP_NEWER. */
export async function soundCopy(copy: string): Promise<Note> {
  const note = existsSync(copy) ? readNote(copy) : null;
  if (!note) return refuse({ code: 'BACKUP_GONE', file: copy });
  const answer = await checkApart({ file: copy, expected: null });
  if ('fault' in answer || answer.facts.digest !== note.digest)
    return refuse({ code: 'BACKUP_UNSOUND', file: copy });
  if (answer.facts.version > knownVersion) return refuse({ code: 'BACKUP_NEWER', file: copy });
  return note;
}

/**
 * Puts a backup in the place of its data file, which nobody has open. What was there stays: as a backup of its own, from which
 * it comes back the same way, or, where it cannot be read any more, under another name. Throws BACKUP_GONE, BACKUP_UNSOUND,
 * BACKUP_FOREIGN, BACKUP_FAILED, and what opening the file throws.
 */
export async function restore(file: string, copy: string, around: Surroundings): Promise<Restored> {
  const note = await soundCopy(copy);
  const before = existsSync(file) ? await keptBefore(file, note, copy, around) : null;
  putCopyInPlace(copy, file, note.digest);
  const store = await openStore(file, { mustExist: true });
  try {
    await store.transaction((db) => record({ db, ...around }, 'backupRestored', { at: spokenTime(note.at) }));
  } finally {
    await store.close();
  }
  return { at: note.at, before };
}

async function keptBefore(
  file: string,
  { uuid }: Note,
  copy: string,
  { now, program }: Surroundings,
): Promise<string> {
  try {
    const store = await openStore(file, { mustExist: true });
    try {
      const own = await store.read((db) => getDataFile(db));
      if (own.uuid !== uuid) refuse({ code: 'BACKUP_FOREIGN', file: copy });
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
