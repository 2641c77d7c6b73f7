import { listResolutionsOfItems } from '../../../db/repositories/meetings/resolutions.ts';
import { listPlannedItems, type PlannedItem } from '../../../db/repositories/papers/consultations.ts';
import { listProposed } from '../../../db/repositories/papers/proposedThen.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Consultation } from '../../../shared/domain/paper/consultation.ts';
import { countsFor } from '../../../shared/domain/paper/openProposals.ts';
import { itemResult } from '../../../shared/domain/paper/itemResult.ts';
import { minutesAreOpen } from '../../../shared/domain/meeting/states.ts';

/**
 * Whether a finished Niederschrift says what came of a paper with these steps: what it said is what was decided upon,
 * and stays. What was put off or read once comes back, and may be written further until then.
 */
export async function isDecided(db: ReadDb, steps: readonly Consultation[]): Promise<boolean> {
  const finished = await itemsOfFinished(db, steps);
  if (finished.length === 0) return false;
  const resolutions = await listResolutionsOfItems(
    db,
    finished.map(({ itemId }) => itemId),
  );
  const proposed = await listProposed(
    db,
    steps.map(({ id }) => id),
  );
  const isAbout = countsFor(steps[0]?.paperId ?? null);
  return finished.some((item) => {
    const result = itemResult(
      '',
      resolutions.filter((one) => one.itemId === item.itemId && isAbout(one)),
      steps.flatMap(({ id, itemId }) => (itemId === item.itemId ? (proposed.get(id) ?? []) : [])),
    );
    return result !== null && !result.isPostponed;
  });
}

/** Whether a finished Niederschrift says that the whole was withdrawn: the paper itself may then say so, too. */
export async function isRecordedAsWithdrawn(db: ReadDb, steps: readonly Consultation[]): Promise<boolean> {
  const finished = await itemsOfFinished(db, steps);
  if (finished.length === 0) return false;
  const resolutions = await listResolutionsOfItems(
    db,
    finished.map(({ itemId }) => itemId),
  );
  const isAbout = countsFor(steps[0]?.paperId ?? null);
  return resolutions.some((one) => isAbout(one) && one.outcome === 'withdrawn' && one.part.trim() === '');
}

/** Whether a finished Niederschrift says what came of a step, be it that it was put off. */
export const isRecorded = async (db: ReadDb, step: Consultation): Promise<boolean> =>
  (await itemsOfFinished(db, [step])).length > 0;

async function itemsOfFinished(db: ReadDb, steps: readonly Consultation[]): Promise<PlannedItem[]> {
  const itemIds = steps.flatMap(({ itemId }) => itemId ?? []);
  return (await listPlannedItems(db, itemIds)).filter(
    ({ meetingState }) => meetingState !== 'cancelled' && !minutesAreOpen(meetingState),
  );
}
