import { dropUnusedFiles } from '../../../db/repositories/files/files.ts';
import { listWasteBefore } from '../../../db/repositories/history/waste.ts';
import type { Store } from '../../../db/store.ts';
import { addDays } from '../../../shared/domain/day/day.ts';
import { WASTE_DAYS } from '../../../shared/domain/waste.ts';
import type { Deps } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import type { Job } from '../kernel/background.ts';
import { program } from '../kernel/caller.ts';
import { throwAway } from './waste.ts';

const HOUR = 60 * 60 * 1000;

/** What has lain in the waste for its days is thrown away: when the program starts, and while it stays open. */
export const emptyWaste = ({ store, now }: Pick<Deps, 'now'> & { store: Store }): Job => ({
  name: 'waste',
  run: async () => {
    const before = addDays(now().slice(0, 10), -WASTE_DAYS);
    const due = await store.read((db) => listWasteBefore(db, before));
    if (due.length > 0)
      await store.transaction(async (db) => {
        for (const { id } of due) await throwAway(db, id);
        await dropUnusedFiles(db);
        const said = { count: due.length, days: WASTE_DAYS };
        await record({ db, now, caller: program }, 'wasteExpired', said);
      });
    return { done: due.length, again: HOUR };
  },
});
