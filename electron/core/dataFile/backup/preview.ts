import { rmSync } from 'node:fs';
import path from 'node:path';
import type { TableDifference } from '../../../../db/differences.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import { AppError } from '../../../../shared/errors.ts';
import { areaOf, areasOf } from '../../../../shared/german/dataAreas.ts';
import type { ActionCtx } from '../../kernel/app.ts';
import { compareApart } from './checkApart.ts';
import { soundCopy } from './restore.ts';
import { chosenCopy } from './restoreBackup.ts';

/**
 * What was written since a backup, and would not be there any more after it was put back. Throws BACKUP_GONE, BACKUP_UNSOUND and
 * BACKUP_NEWER; BACKUP_FAILED where the file as it is now cannot be copied to be compared.
 */
export async function previewBackup(
  { store }: ActionCtx,
  { name }: Parsed<'backup.preview'>,
): Promise<Output<'backup.preview'>> {
  const earlier = await chosenCopy(store, name);
  const folder = path.dirname(earlier);
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
