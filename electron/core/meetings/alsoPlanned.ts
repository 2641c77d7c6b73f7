import { listPlannedElsewhere } from '../../../db/repositories/papers/takenUp.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { ItemId } from '../../../shared/domain/ids.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { agendaIsFixed } from '../../../shared/domain/meeting/states.ts';
import type { IsoDate } from '../../../shared/domain/values.ts';

/**
 * Days of other meetings of the body that are to deal with a paper on this agenda, too, by item. Once one of them has dealt with
 * a paper the other is its second reading, and nothing to tell.
 */
export async function alsoPlanned(
  db: ReadDb,
  { id, state }: Pick<Meeting, 'id' | 'state'>,
): Promise<Map<ItemId, IsoDate[]>> {
  const days = new Map<ItemId, IsoDate[]>();
  if (agendaIsFixed(state) || state === 'cancelled') return days;
  for (const { itemId, date } of await listPlannedElsewhere(db, id))
    days.set(itemId, [...(days.get(itemId) ?? []), date]);
  return days;
}
