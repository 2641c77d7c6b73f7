import { getDataFile } from '../../../../db/repositories/dataFile/dataFile.ts';
import type { Store } from '../../../../db/store.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { Deps } from '../../kernel/app.ts';
import type { Job } from '../../kernel/background.ts';
import { backupRunsOf } from '../../kernel/backupRuns.ts';
import { newestAt } from '../../../../shared/domain/backup/keeping.ts';
import { addDays } from '../../../../shared/domain/day/day.ts';
import { IsoDate } from '../../../../shared/domain/values.ts';
import { backupFolderOf, copiesIn, isInPlace, isOf } from './copies.ts';
import { makeBackup } from './makeBackup.ts';
import { lastRehearsal, rehearse } from './rehearse.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

type Options = Pick<Deps, 'now' | 'log' | 'officeKey'> & { store: Store; program: string; waitMs?: number };

/** A copy that nobody has ever put back is a hope. */
const REHEARSE_DAYS = 30;

async function rehearseWhenDue(store: Store, now: string): Promise<void> {
  const folder = backupFolderOf(store.file);
  const { uuid } = await store.read((db) => getDataFile(db));
  const last = lastRehearsal(folder, uuid);
  const due = last && addDays(IsoDate.parse(last.at.slice(0, 10)), REHEARSE_DAYS);
  const inPlace = copiesIn(folder, uuid).filter((copy) => isInPlace(folder, copy));
  const newest = newestAt(inPlace, now);
  if (newest && (!due || due <= now.slice(0, 10))) await rehearse(folder, newest.name, uuid, now);
}

/**
 * A backup soon after the file was opened, and one on every further day on which it stays open. `waitMs`: so long the first
 * screens have the disk for themselves. What fails is told (backupRuns.ts) and tried again.
 */
export function backupJob({ store, now, log, officeKey, program, waitMs = 5 * SECOND }: Options): Job {
  const runs = backupRunsOf(store);
  let isBegun = false;
  let isMade = false;
  const isDue = async () => {
    if (!isMade) return true;
    const { uuid } = await store.read((db) => getDataFile(db));
    const own = copiesIn(backupFolderOf(store.file), uuid).filter((copy) => isOf(store.file, copy));
    const newest = newestAt(own, now());
    return !newest || newest.seenAt.slice(0, 10) < now().slice(0, 10);
  };
  return {
    name: 'backup',
    run: async ({ ending, breakOff }) => {
      if (store.file === ':memory:' || ending.aborted) return { done: 0, again: null };
      if (!isBegun) {
        isBegun = true;
        if (waitMs > 0) return { done: 0, again: waitMs };
      }
      if (!(await isDue())) return { done: 0, again: 10 * MINUTE };
      try {
        const reason = isMade ? 'daily' : 'start';
        await runs.inTurn(() => makeBackup({ store, now, officeKey, program, reason }, breakOff));
        isMade = true;
        runs.fault = null;
        await runs.inTurn(() => rehearseWhenDue(store, now()));
        return { done: 1, again: 10 * MINUTE };
      } catch (cause) {
        if (!(cause instanceof AppError)) throw cause;
        // A full disk stays full for a while: it is written down once.
        if (runs.fault === null) log('backup', cause);
        runs.fault = { at: now(), error: cause.data };
        return { done: 0, again: 10 * MINUTE };
      }
    },
  };
}
