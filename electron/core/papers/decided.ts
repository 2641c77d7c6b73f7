import { listResolutionsOfItems } from '../../../db/repositories/meetings/resolutions.ts';
import { listPlannedItems } from '../../../db/repositories/papers/consultations.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Consultation } from '../../../shared/domain/paper/consultation.ts';
import { itemResult } from '../../../shared/domain/paper/itemResult.ts';
import { minutesAreOpen } from '../../../shared/domain/meeting/states.ts';

/**
 * Whether a finished Niederschrift says what came of a paper with these steps: what it said is what was decided upon,
 * and stays. What was put off or read once comes back, and may be written further until then.
 */
export async function isDecided(db: ReadDb, steps: readonly Consultation[]): Promise<boolean> {
  const itemIds = steps.flatMap(({ itemId }) => itemId ?? []);
  const finished = (await listPlannedItems(db, itemIds)).filter(
    ({ meetingState }) => meetingState !== 'cancelled' && !minutesAreOpen(meetingState),
  );
  if (finished.length === 0) return false;
  const resolutions = await listResolutionsOfItems(
    db,
    finished.map(({ itemId }) => itemId),
  );
  return finished.some((item) => {
    const result = itemResult(
      '',
      resolutions.filter(({ itemId }) => itemId === item.itemId),
    );
    return result !== null && !result.isPostponed;
  });
}
