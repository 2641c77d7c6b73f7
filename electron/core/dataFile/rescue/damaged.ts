import path from 'node:path';
import { damageOf, legibleIn, pagesFrom } from '../../../../db/damage.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { areasOf } from '../../../../shared/german/dataAreas.ts';
import type { RescueCtx } from '../../kernel/app.ts';
import { backupFolderOf, restorableIn, isInPlace } from '../backup/copies.ts';
import { listed } from '../backup/status.ts';

/** What is wrong with the file, as far as that can be told, and which ways lead on. */
export function rescueStatus({ dataFile }: RescueCtx): Promise<Output<'rescue.status'>> {
  const { pages, isLogDamaged } = damageOf(dataFile);
  const { copies, files } = copiesOf(dataFile);
  return Promise.resolve({
    file: dataFile,
    pages: pages && pages.length,
    isLogDamaged,
    areas: areasOf(legibleIn(dataFile, pages ?? []).tables),
    isMendable: pagesFrom(files, dataFile) !== null,
    copies: copies.map((copy) => listed(dataFile, copy)),
  });
}

/** The copies of a damaged file, the newest first; of one that cannot say any more which it is those that bear its name. */
export function copiesOf(dataFile: string) {
  const folder = backupFolderOf(dataFile);
  const { uuid } = legibleIn(dataFile, []);
  const { name: stem } = path.parse(dataFile);
  const copies = restorableIn(folder, uuid).filter(
    (copy) => isInPlace(folder, copy) && (uuid !== null || copy.name.startsWith(`${stem}-`)),
  );
  return { copies, files: copies.map(({ name }) => path.join(folder, name)) };
}
