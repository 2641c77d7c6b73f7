import { rmSync } from 'node:fs';
import path from 'node:path';
import type { TableDifference } from '../../../../db/differences.ts';
import { getDataFile } from '../../../../db/repositories/dataFile/dataFile.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import { AppError } from '../../../../shared/errors.ts';
import { areaOf, areasOf } from '../../../../shared/german/dataAreas.ts';
import type { ActionCtx } from '../../kernel/app.ts';
import { refuse } from '../../kernel/refusals.ts';
import { compareApart } from './checkApart.ts';
import { backupFolderOf, restorableIn } from './copies.ts';
import { soundCopy } from './restore.ts';

/**
 * What was written since a backup, and would not be there any more after it was put back. Throws BACKUP_GONE, BACKUP_UNSOUND and
 * BACKUP_NEWER; BACKUP_FAILED where the file as it is now cannot be copied to be compared.
 */
export async function previewBackup(
  { store }: ActionCtx,
  { name }: Parsed<'backup.preview'>,
): Promise<Output<'backup.preview'>> {
  const folder = backupFolderOf(store.file);
  const { uuid } = await store.read((db) => getDataFile(db));
  const earlier = path.join(folder, name);
  if (!restorableIn(folder, uuid).some((copy) => copy.name === name))
    refuse({ code: 'BACKUP_GONE', file: earlier });
  await soundCopy(earlier);
  const later = path.join(folder, `${name}.${process.pid}.vergleich`);
  try {
    await store.copyTo(later);
    const answer = await compareApart({ earlier, later });
    if ('fault' in answer) throw new AppError({ code: 'BACKUP_FAILED', folder, why: 'other' });
    return { areas: byArea(answer.differences) };
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(later + end, { force: true });
  }
}

function byArea(differences: readonly TableDifference[]): Output<'backup.preview'>['areas'] {
  return areasOf(differences.map(({ table }) => table)).map((area) => {
    const found = differences.filter(({ table }) => areaOf(table) === area);
    const sum = (of: 'added' | 'changed' | 'removed') => found.reduce((all, one) => all + one[of], 0);
    return {
      area,
      added: sum('added'),
      changed: sum('changed'),
      removed: sum('removed'),
      names: found.flatMap(({ names }) => names),
    };
  });
}
