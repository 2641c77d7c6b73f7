import type { Attendee, Moment, Stay } from './attendance.ts';

const wholeMeeting: Stay = { fromTime: null, fromItemId: null, untilTime: null, untilItemId: null };

/** Leaves now: closes the stay that is open; who was there from the beginning gets one that ends here. */
export function wentOut(attendee: Attendee, { time, itemId }: Moment): Attendee {
  if (attendee.status !== 'present') return attendee;
  const open = attendee.stays.at(-1) ?? wholeMeeting;
  const closed = { ...open, untilTime: time, untilItemId: itemId };
  return { ...attendee, stays: [...attendee.stays.slice(0, -1), closed] };
}

/**
 * Comes in now. Who was missing becomes present from here on, and so does who was only assumed to be there from
 * the beginning; who left before gets a further stay; who is in the room already came in here after all.
 */
export function cameIn(attendee: Attendee, { time, itemId }: Moment): Attendee {
  const entered = { ...wholeMeeting, fromTime: time, fromItemId: itemId };
  if (attendee.status !== 'present') return { ...attendee, status: 'present', stays: [entered] };
  const last = attendee.stays.at(-1);
  const left = last !== undefined && (last.untilTime !== null || last.untilItemId !== null);
  return { ...attendee, stays: [...(left ? attendee.stays : attendee.stays.slice(0, -1)), entered] };
}
