import type { PersonInMeeting } from '../facts/attendance.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { presenceAt } from '../domain/room/presence.ts';

/** Guests who were in the room for no public item: public documents do not name them (R40). */
export function guestsOfOtherPart({ attendance, items, meeting }: MeetingFacts): PersonInMeeting[] {
  const open = items.filter(({ isPublic }) => isPublic);
  const guests = attendance.attendees.filter(
    (attendee) =>
      attendee.group === 'guests' &&
      attendee.status === 'present' &&
      attendee.stays.length > 0 &&
      open.every(
        ({ id }) => presenceAt(attendee, { itemId: id, time: null }, items, meeting.startTime) === 'out',
      ),
  );
  const ids = new Set(guests.map(({ personId }) => personId));
  return attendance.people.filter(({ id }) => ids.has(id));
}
