import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { asCheck, type Check, type Found } from './check.ts';
import type { ItemId } from '../domain/ids.ts';

export type { Check, CheckCode } from './check.ts';

const bySeverity = ['error', 'warning', 'hint'];

/** Each once, worst first, then in the order of the agenda. */
export function inOrder(found: readonly Found[], { items }: MeetingFacts): Check[] {
  const seen = new Set<string>();
  const indexes = new Map<ItemId | null, number>(items.map(({ id }, index) => [id, index]));
  const indexOf = ({ place }: Check) => indexes.get(place.itemId) ?? -1;
  return found
    .map(asCheck)
    .toSorted(
      (a, b) => bySeverity.indexOf(a.severity) - bySeverity.indexOf(b.severity) || indexOf(a) - indexOf(b),
    )
    .filter(({ key }) => !seen.has(key) && seen.add(key));
}
