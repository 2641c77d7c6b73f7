import { type Attendee, type Moment, type Stay, wholeMeeting } from './attendance.ts';

/** Leaves now, or is cut off: closes the stay that is open; who was there from the beginning gets one that ends here. */
export function wentOut(
  attendee: Attendee,
  { time, itemId, day = null }: Moment,
  isCutOff = false,
): Attendee {
  if (attendee.status !== 'present') return attendee;
  const open = attendee.stays.at(-1) ?? wholeMeeting;
  const closed = { ...open, untilDay: day, untilTime: time, untilItemId: itemId, isCutOff };
  return { ...attendee, stays: [...attendee.stays.slice(0, -1), closed] };
}

/**
 * Comes in now. Who was missing becomes present from here on, and so does who was only assumed to be there from
 * the beginning; who left before gets a further stay; who is in the room already came in here after all.
 */
export function cameIn(attendee: Attendee, { time, itemId, day = null }: Moment): Attendee {
  const entered = { ...wholeMeeting, fromDay: day, fromTime: time, fromItemId: itemId };
  if (attendee.status !== 'present') return { ...attendee, status: 'present', stays: [entered] };
  const last = attendee.stays.at(-1);
  const left = last !== undefined && hasLeft(last);
  return { ...attendee, stays: [...(left ? attendee.stays : attendee.stays.slice(0, -1)), entered] };
}

/** The stay that takes another bound where this is entered: what stood there is replaced by it; null where nothing stood. */
export function replacedStay(
  { status, stays }: Pick<Attendee, 'status' | 'stays'>,
  direction: 'come' | 'go',
): Stay | null {
  const last = status === 'present' ? stays.at(-1) : undefined;
  return last && hasLeft(last) === (direction === 'go') ? last : null;
}

/** A stay that has an end. */
export const hasLeft = ({ untilDay, untilTime, untilItemId }: Stay): boolean =>
  untilDay !== null || untilTime !== null || untilItemId !== null;
