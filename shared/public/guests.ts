import type { PersonInMeeting } from '../facts/attendance.ts';
import { sittingsIn } from '../facts/sittings.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import type { Attendee } from '../domain/room/attendance.ts';
import { formsOf } from '../domain/people/names.ts';
import { presenceAt } from '../domain/room/presence.ts';

/** Guests who were in the room for no public item: public documents do not name them (R40). */
export const guestsOfOtherPart = (facts: MeetingFacts): PersonInMeeting[] =>
  peopleOf(facts, (guest) => inPublic(guest, facts) === 'out');

/**
 * Guests of whom only clock times are known, so that nobody can say whether they were there for a public item. Public
 * documents do not name them either, until somebody says from which item to which one they stayed.
 */
export const unplacedGuests = (facts: MeetingFacts): PersonInMeeting[] =>
  peopleOf(facts, (guest) => inPublic(guest, facts) === 'unknown');

/**
 * What a guest may be called: as in lists and in texts, by both names, and by the family name after a form of address
 * or a title, unless somebody else is called so, too.
 */
export function callNames(guest: PersonInMeeting, { attendance }: MeetingFacts): string[] {
  const { listName, textName, formOfAddress, title, givenName, familyName } = guest;
  const isShared = attendance.people.some((one) => one.id !== guest.id && one.familyName === familyName);
  const addressed = isShared
    ? []
    : [formOfAddress, title].flatMap((one) => (one ? [`${one} ${familyName}`] : []));
  const both = givenName === '' ? [] : [`${givenName} ${familyName}`, `${familyName}, ${givenName}`];
  const names = [listName, textName, ...addressed, ...both];
  const inEachCase = names.flatMap((name) => formsOf(guest, name));
  return [...new Set(inEachCase)].flatMap((name) => [name, `${name}s`]);
}

/** The administration is no guest, and is not named either where all of its stay lies in the other part. */
export const isOnlyInOtherPart = (attendee: Attendee, facts: MeetingFacts): boolean =>
  attendee.group === 'administration' && attendee.status === 'present' && inPublic(attendee, facts) === 'out';

function peopleOf({ attendance }: MeetingFacts, fits: (guest: Attendee) => boolean): PersonInMeeting[] {
  const guests = attendance.attendees.filter(
    ({ group, status, stays }) => group === 'guests' && status === 'present' && stays.length > 0,
  );
  const ids = new Set(guests.filter(fits).map(({ personId }) => personId));
  return attendance.people.filter(({ id }) => ids.has(id));
}

function inPublic(guest: Attendee, facts: MeetingFacts): 'in' | 'out' | 'unknown' {
  const { items } = facts;
  const sittings = sittingsIn(facts);
  // A meeting begins in public; and one without another part has nobody to keep back.
  const isThere = guest.stays.some(
    ({ fromDay, fromItemId, fromTime }) => fromDay === null && fromItemId === null && fromTime === null,
  );
  if (isThere || items.every(({ isPublic }) => isPublic)) return 'in';
  const at = (some: MeetingFacts['items']) =>
    new Set(some.map(({ id }) => presenceAt(guest, { itemId: id, time: null }, items, sittings)));
  // Whoever was in the other part was there for nothing that was taken off in this one.
  const isBehindDoors = at(items.filter(({ isPublic }) => !isPublic)).has('in');
  const found = at(items.filter((item) => item.isPublic && !(isBehindDoors && item.status === 'removed')));
  if (found.has('in')) return 'in';
  return found.has('uncertain') ? 'unknown' : 'out';
}
