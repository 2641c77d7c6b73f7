import type { Store } from '../../../db/store.ts';
import type { NewId } from '../../../shared/domain/ids.ts';
import type { Caller } from './caller.ts';
import { keepHistory } from './keepHistory.ts';
import { noteLaterAttendance } from './noteLaterAttendance.ts';
import { intoWaste, outOfWaste } from './keepWaste.ts';

/** What came by a step that is taken back comes again with it; contact data are removed for good. */
const goesForGood: readonly string[] = ['undo.takeBack', 'privacy.removeContact'];

type Surroundings = { now: () => string; newId: NewId; caller: Caller };

/**
 * The same store; each of its transactions also keeps what it has changed: versions of what is written in a meeting, and
 * what was deleted.
 */
export function keepingChanges(store: Store, { now, newId, caller }: Surroundings, route: string): Store {
  const { recorder } = store;
  return {
    ...store,
    transaction: (work) =>
      store.transaction(async (db) => {
        recorder.keep(caller.name);
        const answer = await work(db);
        const changes = recorder.changes();
        if (changes.length === 0) return answer;
        const isApart = route === 'history.takeBack';
        const keeping = { db, recorder, by: caller.name, at: now(), newId, isApart };
        await keepHistory(keeping, changes);
        await noteLaterAttendance({ ...keeping, caller }, changes);
        await outOfWaste(db, changes);
        if (!goesForGood.includes(route)) await intoWaste(keeping, changes);
        return answer;
      }),
  };
}
