import type { Store } from '../../../db/store.ts';
import type { AppErrorData } from '../../../shared/errors.ts';

/** What is known of the backups of an open file in this process alone. */
export type BackupRuns = {
  /** Why the last one failed; null where it did not. `at`: time of the office. */
  fault: { at: string; error: AppErrorData } | null;
  /** Why the last one did not reach the further place; null where it did, or there is none. */
  furtherFault: { at: string; error: AppErrorData } | null;
  /** Whether one is still on its way there. */
  isBringing: boolean;
  /** A further folder for the copies by the wish of the IT, which nobody changes here; null where there is none. */
  laidDown: string | null;
  /** One after the other: each compares itself with the one before. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
};

/** Of each opening of a file: what an action gets is a store of its own (keepChanges.ts) over the same recorder. */
const byOpening = new WeakMap<Store['recorder'], BackupRuns>();

export function backupRunsOf({ recorder }: Store): BackupRuns {
  const known = byOpening.get(recorder) ?? backupRuns();
  byOpening.set(recorder, known);
  return known;
}

function backupRuns(): BackupRuns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    fault: null,
    furtherFault: null,
    isBringing: false,
    laidDown: null,
    inTurn: (work) => {
      const own = last.then(work);
      last = own.catch(() => undefined);
      return own;
    },
  };
}
