import type { Presiding } from '../domain/room/attendance.ts';
import { compareTimes } from '../domain/day/wallClock.ts';
import { chairAt, presenceAt } from '../domain/room/presence.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { sittingsIn } from '../facts/sittings.ts';
import { at, type Found } from './check.ts';
import type { ItemId, PersonId } from '../domain/ids.ts';

/** Who presided and who kept the minutes (M3, R31, R32). */
export const officerChecks = (facts: MeetingFacts): Found[] => [
  ...(facts.attendance.presiding.length === 0 ? [{ code: 'NO_CHAIR', place: here } as const] : []),
  ...absentChairs(facts),
  ...recusedChairs(facts),
  ...changeChecks(facts.attendance.presiding),
  ...twoAppointed(facts),
  ...changesBackwards(facts),
  ...clerkChecks(facts),
  ...coSignerChecks(facts),
];

const here = at('anwesenheit');

/** One for each person who presides while out of the room, at the first such item. */
function absentChairs(facts: MeetingFacts): Found[] {
  const { attendance, items } = facts;
  const sittings = sittingsIn(facts);
  const presenceOf = (personId: PersonId, itemId: ItemId) => {
    const attendee = attendance.attendees.find((one) => one.personId === personId);
    return attendee ? presenceAt(attendee, { itemId, time: null }, items, sittings) : 'out';
  };
  const reported = new Set<PersonId>();
  return items.flatMap(({ id, status }): Found[] => {
    const personId = chairAt(attendance, items, { itemId: id, time: null }, sittings);
    if (personId === null || status === 'removed' || reported.has(personId)) return [];
    if (presenceOf(personId, id) !== 'out') return [];
    reported.add(personId);
    return [{ code: 'CHAIR_NOT_PRESENT', place: at('anwesenheit', id), about: [personId], personId }];
  });
}

/** Who takes no part in an item and handed the chair over there, to take it back after it, did not chair it (R19). */
function recusedChairs(facts: MeetingFacts): Found[] {
  const { attendance, items } = facts;
  const sittings = sittingsIn(facts);
  const handsOver = (itemId: ItemId, personId: PersonId) =>
    attendance.presiding.some((one) => one.fromItemId === itemId && one.personId !== personId);
  return attendance.recusals
    .filter(
      ({ itemId, personId }) =>
        chairAt(attendance, items, { itemId, time: null }, sittings) === personId &&
        !handsOver(itemId, personId),
    )
    .map(({ itemId, personId }) => ({
      code: 'CHAIR_RECUSED',
      place: at('anwesenheit', itemId),
      about: [personId],
      personId,
    }));
}

/** Each chair signs for a stretch of its own, so a change needs its item or time, and no moment two chairs. */
function changeChecks(presiding: readonly Presiding[]): Found[] {
  const changes = presiding.filter((entry, index) => entry.personId !== presiding[index - 1]?.personId);
  return changes.slice(1).flatMap((entry, index): Found[] => {
    const { personId, fromItemId, fromTime } = entry;
    if (fromItemId === null && fromTime === null)
      return [{ code: 'CHAIR_CHANGE_UNPLACED', place: here, about: [personId], personId }];
    const other = changes
      .slice(0, index + 1)
      .find((earlier) => earlier.fromItemId === fromItemId && earlier.fromTime === fromTime);
    if (!other || other.personId === personId) return [];
    const otherId = other.personId;
    return [
      {
        code: 'TWO_CHAIRS',
        place: at('anwesenheit', fromItemId),
        about: [otherId, personId],
        personId,
        otherId,
      },
    ];
  });
}

/** A body has one chair on a day; who signs, is invited by and is addressed would otherwise be a matter of chance. */
function twoAppointed({ attendance }: MeetingFacts): Found[] {
  const [first, ...others] = attendance.people.filter(({ role }) => role === 'chair');
  return others.map(({ id }) => ({
    code: 'TWO_CHAIRS_APPOINTED',
    place: here,
    about: first ? [first.id, id] : [id],
    personId: id,
    otherId: first?.id ?? id,
  }));
}

/** "ab TOP 5 bis TOP 2" would be printed, and signed. */
const changesBackwards = (facts: MeetingFacts): Found[] =>
  facts.attendance.presiding.flatMap((entry, index, all): Found[] => {
    const earlier = all[index - 1];
    if (!earlier || !liesBefore(entry, earlier, facts)) return [];
    const [personId, otherId] = [entry.personId, earlier.personId];
    const place = at('anwesenheit', entry.fromItemId);
    return [{ code: 'CHAIR_CHANGE_BACKWARDS', place, about: [otherId, personId], personId, otherId }];
  });

/** By their items, or else by their times; an item and a time say nothing about each other. */
function liesBefore(entry: Presiding, other: Presiding, { items, meeting }: MeetingFacts): boolean {
  const [index, before] = [entry, other].map(({ fromItemId }) =>
    items.findIndex(({ id }) => id === fromItemId),
  );
  if (index !== undefined && before !== undefined && index >= 0 && before >= 0 && index !== before) {
    return index < before;
  }
  const [time, earlier] = [entry.fromTime, other.fromTime];
  return time !== null && earlier !== null && compareTimes(meeting.startTime, time, earlier) < 0;
}

function clerkChecks({ attendance, meeting }: MeetingFacts): Found[] {
  if (!meeting.rules.signers.includes('clerk')) return [];
  const clerks = attendance.attendees.filter(({ group }) => group === 'clerk');
  const present = clerks.filter(({ status }) => status === 'present');
  if (clerks.length === 0) return [{ code: 'NO_CLERK', place: here }];
  if (present.length === 0)
    return clerks.map(({ personId }) => ({
      code: 'CLERK_NOT_PRESENT',
      place: here,
      about: [personId],
      personId,
    }));
  const appointed = new Set(attendance.people.filter(({ role }) => role === 'clerk').map(({ id }) => id));
  return present
    .filter(({ personId }) => !appointed.has(personId))
    .map(({ personId }) => ({ code: 'CLERK_NOT_APPOINTED', place: here, about: [personId], personId }));
}

/** The line stays empty, and nobody knows whose it is. */
const coSignerChecks = ({ attendance, meeting }: MeetingFacts): Found[] =>
  meeting.rules.signers.includes('coSigner') && !attendance.attendees.some((one) => one.coSigns)
    ? [{ code: 'NO_CO_SIGNER', place: here }]
    : [];
