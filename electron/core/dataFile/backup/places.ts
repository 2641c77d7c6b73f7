import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { getDataFile } from '../../../../db/repositories/dataFile/dataFile.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import { newestAt } from '../../../../shared/domain/backup/keeping.ts';
import { placeFaults } from '../../../../shared/german/backup.ts';
import type { ActionCtx } from '../../kernel/app.ts';
import { backupRunsOf } from '../../kernel/backupRuns.ts';
import { refuse } from '../../kernel/refusals.ts';
import { backupFolderOf, copiesIn, isInPlace } from './copies.ts';
import { chooseFurtherPlace } from './furtherPlace.ts';
import { rehearse } from './rehearse.ts';

/** Where each copy is brought as well. Throws INVALID_INPUT at the field. */
export function choosePlace(
  { store }: ActionCtx,
  { folder }: Parsed<'backup.choosePlace'>,
): Promise<Output<'backup.choosePlace'>> {
  const own = backupFolderOf(store.file);
  const isLaidDown = backupRunsOf(store).laidDown !== null;
  const fault = isLaidDown ? 'laidDown' : folder === null ? null : faultOf(folder, own, store.file);
  if (fault) refuse({ code: 'INVALID_INPUT', issues: [{ path: ['folder'], message: placeFaults[fault] }] });
  chooseFurtherPlace(own, folder);
  return Promise.resolve({});
}

function faultOf(folder: string, own: string, file: string): keyof typeof placeFaults | null {
  if (!path.isAbsolute(folder)) return 'relative';
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return 'missing';
  const real = realpathSync(folder);
  if ([own, path.dirname(file)].some((other) => real === path.resolve(other))) return 'same';
  try {
    accessSync(folder, constants.W_OK);
    return null;
  } catch {
    return 'readOnly';
  }
}

/** Tries the newest copy: whether the program could go on with it. */
export async function rehearseNow({ store, now }: ActionCtx): Promise<Output<'backup.rehearse'>> {
  const folder = backupFolderOf(store.file);
  const { uuid } = await store.read((db) => getDataFile(db));
  return backupRunsOf(store).inTurn(async () => {
    const inPlace = copiesIn(folder, uuid).filter((copy) => isInPlace(folder, copy));
    const newest = newestAt(inPlace, now());
    if (!newest) return refuse({ code: 'BACKUP_GONE', file: folder });
    const { isGood } = await rehearse(folder, newest.name, uuid, now());
    return { isGood };
  });
}
