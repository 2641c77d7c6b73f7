import path from 'node:path';
import { getDataFile } from '../../../../db/repositories/dataFile/dataFile.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import type { ActionCtx } from '../../kernel/app.ts';
import { refuse } from '../../kernel/refusals.ts';
import { backupFolderOf, restorableIn } from './copies.ts';
import { restore, soundCopy } from './restore.ts';

/** A backup from the list takes the place of the open file. Throws as `restore`; then the file is open as it was. */
export async function restoreBackup(
  { store, whileClosed, now, version: program, caller }: ActionCtx,
  { name }: Parsed<'backup.restore'>,
): Promise<Output<'backup.restore'>> {
  const folder = backupFolderOf(store.file);
  const { uuid } = await store.read((db) => getDataFile(db));
  const file = path.join(folder, name);
  // Only what is in the list: no name leads out of the folder.
  if (!restorableIn(folder, uuid).some((copy) => copy.name === name)) refuse({ code: 'BACKUP_GONE', file });
  await soundCopy(file);
  whileClosed(async (dataFile) => {
    await restore(dataFile, file, { now, program, caller });
  });
  return {};
}
