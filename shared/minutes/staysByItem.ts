import type { AgendaItem } from '../domain/meeting/agenda.ts';
import type { Attendee, Stay } from '../domain/room/attendance.ts';
import { itemsCameFor } from '../domain/room/forItems.ts';
import type { ItemId } from '../domain/ids.ts';

type Staying = { attendee: Attendee; stay: Stay };

/** Attendees' stays by the item at which they begin or end, so that 300 items need one look at the list. */
export type StaysByItem = Record<'fromItemId' | 'untilItemId', ReadonlyMap<ItemId | null, Staying[]>> & {
  /** Who came for an item alone. */
  cameFor: ReadonlyMap<ItemId | null, Staying[]>;
};

export function staysByItem(attendees: readonly Attendee[], items: readonly AgendaItem[]): StaysByItem {
  const present = attendees.filter((a) => a.status === 'present');
  const staysOf = (some: readonly Attendee[]): Staying[] =>
    some.flatMap((attendee) => attendee.stays.map((stay) => ({ attendee, stay })));
  const guests = new Set(present.filter((attendee) => itemsCameFor(attendee, items) !== null));
  const others = staysOf(present.filter((attendee) => !guests.has(attendee)));
  const by = (bound: 'fromItemId' | 'untilItemId') =>
    Map.groupBy(
      others.filter(({ stay }) => stay[bound] !== null),
      ({ stay }) => stay[bound],
    );
  return {
    fromItemId: by('fromItemId'),
    untilItemId: by('untilItemId'),
    cameFor: Map.groupBy(staysOf([...guests]), ({ stay }) => stay.fromItemId),
  };
}
