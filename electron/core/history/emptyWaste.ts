import { dropUnusedFiles } from '../../../db/repositories/files/files.ts';
import { listWasteDays, noteDue } from '../../../db/repositories/history/waste.ts';
import type { Store } from '../../../db/store.ts';
import { addDays } from '../../../shared/domain/day/day.ts';
import { WASTE_DAYS } from '../../../shared/domain/waste.ts';
import type { Deps } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import type { Job } from '../kernel/background.ts';
import { program } from '../kernel/caller.ts';
import { throwAway } from './waste.ts';

const HOUR = 60 * 60 * 1000;

/**
 * What has lain in the waste for its days is thrown away, on a later day than the first on which it was due: a clock that is ahead for a
 * day makes nothing go.
 */
export const emptyWaste = ({ store, now }: Pick<Deps, 'now'> & { store: Store }): Job => ({
  name: 'waste',
  run: async () => {
    const today = now().slice(0, 10);
    const before = addDays(today, -WASTE_DAYS);
    const all = await store.read(listWasteDays);
    const due = all.filter(({ at }) => at < before);
    const gone = due.filter(({ dueSince }) => dueSince !== null && dueSince < today);
    const first = due.filter(({ dueSince }) => dueSince === null);
    const notYet = all.filter(({ at, dueSince }) => at >= before && dueSince !== null);
    if (gone.length + first.length + notYet.length > 0)
      await store.transaction(async (db) => {
        for (const { id } of first) await noteDue(db, id, today);
        for (const { id } of notYet) await noteDue(db, id, null);
        for (const { id } of gone) await throwAway(db, id);
        if (gone.length === 0) return;
        await dropUnusedFiles(db);
        const said = { count: gone.length, days: WASTE_DAYS };
        await record({ db, now, caller: program }, 'wasteExpired', said);
      });
    return { done: gone.length, again: HOUR };
  },
});
