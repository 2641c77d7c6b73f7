import path from 'node:path';
import { getDataFile } from '../../../../db/repositories/dataFile/dataFile.ts';
import type { Store } from '../../../../db/store.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ActionCtx } from '../../kernel/app.ts';
import { backupRunsOf } from '../../kernel/backupRuns.ts';
import { refuse } from '../../kernel/refusals.ts';
import { giveKey } from '../encryption/giveKey.ts';
import { backupFolderOf, restorableIn } from './copies.ts';
import { copiesOfLost } from './lostFile.ts';
import { makeBackup } from './makeBackup.ts';
import { restore, soundCopy } from './restore.ts';

/**
 * A backup from the list takes the place of the open file. Throws as `restore`, then the file is open as it was; DB_REPLACED where
 * another one lies in its place.
 */
export async function restoreBackup(
  ctx: ActionCtx,
  { name }: Parsed<'backup.restore'>,
): Promise<Output<'backup.restore'>> {
  const { store, whileClosed, now, version: program, caller } = ctx;
  const file = await chosenCopy(store, name);
  await soundCopy(file);
  await keepIfGone(ctx);
  whileClosed(async (dataFile) => {
    await restore(dataFile, file, { now, program, caller });
  });
  return {};
}

/** A file that was deleted is still open, and with it all that was saved: once it is closed nothing is left of it. */
async function keepIfGone({ store, now, officeKey, version: program }: ActionCtx): Promise<void> {
  try {
    store.watch();
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.data.code !== 'DB_GONE') throw cause;
    const making = { store, now, officeKey, program, reason: 'restore' as const };
    await backupRunsOf(store).inTurn(() => makeBackup(making));
  }
}

/** So that a backup can be read that was encrypted with another key. Throws BACKUP_GONE and DB_KEY_WRONG. */
export async function giveBackupKey(
  { store }: ActionCtx,
  { name, secret }: Parsed<'backup.giveKey'>,
): Promise<Output<'backup.giveKey'>> {
  await giveKey(await chosenCopy(store, name), secret);
  return {};
}

/** Where a backup lies. Only what is in the list: no name leads out of the folder. */
export async function chosenCopy(store: Store, name: string): Promise<string> {
  const folder = backupFolderOf(store.file);
  const listed = await store.read(async (db) => [
    ...restorableIn(folder, (await getDataFile(db)).uuid),
    ...(await copiesOfLost(db, store.file)),
  ]);
  const file = path.join(folder, name);
  if (!listed.some((copy) => copy.name === name)) refuse({ code: 'BACKUP_GONE', file });
  return file;
}
