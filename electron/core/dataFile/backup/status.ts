import { getDataFile } from '../../../../db/repositories/dataFile/dataFile.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { AppError } from '../../../../shared/errors.ts';
import { errorSentence } from '../../../../shared/german/errors.ts';
import type { ActionCtx, QueryCtx } from '../../kernel/app.ts';
import { backupRunsOf } from '../../kernel/backupRuns.ts';
import { backupFolderOf, copiesIn, type Copy, fileOf, isInPlace, isOf, unnotedIn } from './copies.ts';
import { furtherPlaceOf } from './furtherPlace.ts';
import { copiesOfLost } from './lostFile.ts';
import { makeBackup } from './makeBackup.ts';
import { lastRehearsal } from './rehearse.ts';

/** The copies that there are, and what became of the last attempt. */
export async function backupStatus({
  db,
  dataFile,
  backups,
  now,
}: QueryCtx): Promise<Output<'backup.status'>> {
  const { uuid } = await getDataFile(db);
  const folder = backupFolderOf(dataFile);
  const further = backups.laidDown ?? furtherPlaceOf(folder);
  const { furtherFault } = backups;
  const rehearsal = lastRehearsal(folder, uuid);
  return {
    folder,
    copies: ownFirst(dataFile, copiesIn(folder, uuid), now()).map((copy) => listed(dataFile, copy)),
    unnoted: unnotedIn(folder, uuid).map((copy) => listed(dataFile, copy)),
    ofLost: (await copiesOfLost(db, dataFile)).map((copy) => listed(dataFile, copy)),
    fault: backups.fault && { at: backups.fault.at, sentence: errorSentence(backups.fault.error) },
    further:
      further === null
        ? null
        : {
            folder: further,
            isLaidDown: backups.laidDown !== null,
            sentence: furtherFault && errorSentence(furtherFault.error),
          },
    rehearsal: rehearsal && { at: rehearsal.at, isGood: rehearsal.isGood },
  };
}

/** Those of a file of another name, and those made while the clock was ahead, are not what the newest is looked for among. */
function ownFirst(dataFile: string, newestFirst: readonly Copy[], now: string): Copy[] {
  const isOwn = (copy: Copy) => copy.at <= now && isOf(dataFile, copy);
  return [...newestFirst.filter(isOwn), ...newestFirst.filter((copy) => !isOwn(copy))];
}

/** One more, because somebody wants it now. Throws BACKUP_FAILED. */
export async function backUpNow({
  store,
  now,
  version,
  officeKey,
}: ActionCtx): Promise<Output<'backup.make'>> {
  const runs = backupRunsOf(store);
  try {
    const making = { store, now, officeKey, program: version, reason: 'asked' as const };
    const copy = await runs.inTurn(() => makeBackup(making));
    runs.fault = null;
    return listed(store.file, copy);
  } catch (cause) {
    if (cause instanceof AppError) runs.fault = { at: now(), error: cause.data };
    throw cause;
  }
}

export const listed = (dataFile: string, copy: Copy) => ({
  name: copy.name,
  at: copy.at,
  seenAt: copy.seenAt,
  reason: copy.reason,
  bytes: copy.bytes,
  isInPlace: isInPlace(backupFolderOf(dataFile), copy),
  otherFile: isOf(dataFile, copy) ? null : fileOf(copy),
});
