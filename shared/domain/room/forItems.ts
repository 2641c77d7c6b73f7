import type { ItemId } from '../ids.ts';
import { type AgendaItem, isMatter } from '../meeting/agenda.ts';
import { type AttendanceGroup, type Attendee, type Stay, wholeMeeting } from './attendance.ts';

/** Who comes for items rather than for the meeting. */
const comesForItems: ReadonlySet<AttendanceGroup> = new Set(['advisory', 'administration', 'guests']);

type Coming = Pick<Attendee, 'group' | 'stays'>;
type Items = readonly Pick<AgendaItem, 'id' | 'kind' | 'isHeading'>[];

export const mayComeForItems = ({ group }: Pick<Attendee, 'group'>): boolean => comesForItems.has(group);

/**
 * The items that somebody came for, each from its call to its end, as the agenda has them; null where it was a time, or
 * a member of the body.
 */
export function itemsCameFor({ group, stays }: Coming, items: Items): ItemId[] | null {
  if (!comesForItems.has(group) || stays.length === 0) return null;
  const only = new Set(stays.map(onlyItem));
  const matters = items.filter((item) => isMatter(item) && only.has(item.id)).map(({ id }) => id);
  return matters.length === only.size ? matters : null;
}

/** The one item of a stay that begins and ends with it; null for any other. */
const onlyItem = ({
  fromDay,
  fromTime,
  fromItemId,
  untilDay,
  untilTime,
  untilItemId,
}: Stay): ItemId | null =>
  fromItemId === untilItemId && [fromDay, fromTime, untilDay, untilTime].every((one) => one === null)
    ? fromItemId
    : null;

/** The stays of somebody who comes for these items. */
export const staysFor = (items: readonly ItemId[]): Stay[] =>
  items.map((id) => ({ ...wholeMeeting, fromItemId: id, untilItemId: id }));
