import type { Attendee, Stay } from '../domain/room/attendance.ts';
import type { ItemId } from '../domain/ids.ts';

/** Attendees' stays by the item at which they begin or end, so that 300 items need one look at the list. */
export type StaysByItem = Record<
  'fromItemId' | 'untilItemId',
  ReadonlyMap<ItemId | null, { attendee: Attendee; stay: Stay }[]>
>;

export function staysByItem(attendees: readonly Attendee[]): StaysByItem {
  const all = attendees
    .filter((a) => a.status === 'present')
    .flatMap((attendee) => attendee.stays.map((stay) => ({ attendee, stay })));
  const by = (bound: 'fromItemId' | 'untilItemId') =>
    Map.groupBy(
      all.filter(({ stay }) => stay[bound] !== null),
      ({ stay }) => stay[bound],
    );
  return { fromItemId: by('fromItemId'), untilItemId: by('untilItemId') };
}
