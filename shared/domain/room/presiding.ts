import { compareTimes } from '../day/wallClock.ts';
import type { ItemId, PersonId } from '../ids.ts';
import type { ClockTime } from '../values.ts';

/** Who chairs from when on: an item, a time or both; the first entry from the beginning (R32). */
type Entry = { personId: PersonId; fromItemId: ItemId | null; fromTime: string | null };

/**
 * With one more change, put before those that came later: whoever chairs is read off the order. `startTime`: of the meeting,
 * which may go on after midnight.
 */
export function withChange(
  presiding: readonly Entry[],
  items: readonly { id: ItemId }[],
  change: Entry,
  startTime: ClockTime | null,
): Entry[] {
  const targetOf = (id: ItemId | null) => items.findIndex((item) => item.id === id);
  const isLater = (entry: Entry, index: number) => {
    if (index === 0) return false;
    const by = targetOf(entry.fromItemId) - targetOf(change.fromItemId);
    // What names no item is told by its time alone.
    if (entry.fromItemId !== null && by !== 0) return by > 0;
    if (entry.fromTime === null || change.fromTime === null) return false;
    return compareTimes(startTime, entry.fromTime, change.fromTime) > 0;
  };
  const at = presiding.findIndex(isLater);
  const before = at === -1 ? presiding.length : at;
  return [...presiding.slice(0, before), change, ...presiding.slice(before)].map(
    ({ personId, fromItemId, fromTime }) => ({ personId, fromItemId, fromTime }),
  );
}
