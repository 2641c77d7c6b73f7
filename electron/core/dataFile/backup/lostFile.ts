import { getDataFile } from '../../../../db/repositories/dataFile/dataFile.ts';
import { countBodies } from '../../../../db/repositories/office/bodies.ts';
import type { ReadDb } from '../../../../db/schema/index.ts';
import { backupFolderOf, copiesIn, type Copy, isInPlace, isOf } from './copies.ts';

/** Whether there is anything in a file that somebody would miss. */
export const isBegun = async (db: ReadDb): Promise<boolean> => (await countBodies(db)) > 0;

/**
 * Copies of another file that lay here under the name of this one, the newest first: in this one nothing was begun yet, and whoever is
 * about to begin has perhaps lost that one.
 */
export async function copiesOfLost(db: ReadDb, dataFile: string): Promise<Copy[]> {
  if (await isBegun(db)) return [];
  const { uuid } = await getDataFile(db);
  const folder = backupFolderOf(dataFile);
  return copiesIn(folder, null).filter(
    (copy) => copy.uuid !== uuid && isOf(dataFile, copy) && isInPlace(folder, copy),
  );
}
