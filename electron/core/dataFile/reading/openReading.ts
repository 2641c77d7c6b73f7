import { promises as disk } from 'node:fs';
import path from 'node:path';
import { checkCopy, digestOf } from '../../../../db/backup.ts';
import { holderOf } from '../../../../db/holder.ts';
import { copyPastLock } from '../../../../db/readOnlyCopy.ts';
import { openStore, type Store } from '../../../../db/store.ts';
import { AppError } from '../../../../shared/errors.ts';
import { orNull } from '../../kernel/digest.ts';
import { noteReading, type Reading } from '../../kernel/reading.ts';
import { leftoversOf } from '../../kernel/transit.ts';
import { backupFolderOf, copiesIn, isInPlace, isOf } from '../backup/copies.ts';

/**
 * Opens a state of a data file that somebody else may work with, for looking, printing and searching: a copy of its own
 * in a folder below `temporary` that is gone when it is closed. Nothing is written into the file or beside it. Throws DB_NO_STATE where neither the file nor a
 * backup of it can be read whole, DB_LOCKED where this very program has it open.
 */
export async function openReading(file: string, temporary: string, now: () => string): Promise<Store> {
  const folder = await disk.mkdtemp(path.join(temporary, `${leftoversOf(process.pid)}lesen-`));
  const copy = path.join(folder, path.basename(file));
  try {
    const { by = null, since = null } = holderOf(file) ?? {};
    const state = await copyState(file, copy, now);
    const store = await openStore(copy, { mustExist: true }).catch((cause: unknown) => {
      throw namingFile(cause, copy, file);
    });
    const refuse = () => Promise.reject(new AppError({ code: 'READ_ONLY', by }));
    const reading: Store = {
      ...store,
      file,
      transaction: refuse,
      copyTo: refuse,
      close: async () => {
        await store.close();
        await disk.rm(folder, { recursive: true, force: true });
      },
    };
    noteReading(reading, { ...state, by, since });
    return reading;
  } catch (cause) {
    await disk.rm(folder, { recursive: true, force: true });
    throw cause;
  }
}

type State = Pick<Reading, 'at' | 'from'>;

async function copyState(file: string, copy: string, now: () => string): Promise<State> {
  const at = now();
  if (await copyPastLock(file, copy)) return { at, from: 'file' };
  const backup = await copyNewestBackup(file, copy);
  if (backup === null) throw new AppError({ code: 'DB_NO_STATE', file });
  return { at: backup, from: 'backup' };
}

/** When the newest backup was made that is still what it was; null where there is none. */
async function copyNewestBackup(file: string, copy: string): Promise<string | null> {
  const folder = backupFolderOf(file);
  for (const one of copiesIn(folder, null)) {
    if (!isOf(file, one) || !isInPlace(folder, one)) continue;
    await disk.copyFile(path.join(folder, one.name), copy);
    if (digestOf(copy) === one.digest && orNull(() => checkCopy(copy))) return one.at;
  }
  return null;
}

/** Nobody knows the copy; what is wrong with it is so with the file. */
const namingFile = (cause: unknown, copy: string, file: string): unknown =>
  cause instanceof AppError && 'file' in cause.data && cause.data.file === copy
    ? new AppError({ ...cause.data, file }, { cause })
    : cause;
