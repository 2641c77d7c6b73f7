import type { Attendee } from '../domain/room/attendance.ts';
import { excludedButThere } from '../domain/room/excluded.ts';
import { itemsCameFor } from '../domain/room/forItems.ts';
import { countedMembers, presenceAt } from '../domain/room/presence.ts';
import { areInOrder } from '../domain/room/stayOrder.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { sittingsIn } from '../facts/sittings.ts';
import { at, type Found } from './check.ts';
import { deputyChecks } from './deputies.ts';
import { memberChecks } from './members.ts';
import type { ItemId } from '../domain/ids.ts';

/** Who was there, who was missing, and who stood in for whom (M2, M3, R19, R21). */
export function attendanceChecks(facts: MeetingFacts): Found[] {
  const { attendees, headCounts } = facts.attendance;
  const present = attendees.filter(({ status }) => status === 'present');
  const isEmpty =
    present.every(({ group }) => group !== 'members' && group !== 'deputies') &&
    !headCounts.some(({ of, count }) => of === 'members' && count > 0);
  return [
    ...(isEmpty ? [{ code: 'NOBODY_PRESENT', place: here } as const] : []),
    ...memberChecks(facts),
    ...missingChecks(facts),
    ...stayChecks(facts, present),
    ...deputyChecks(facts, present),
    ...recusalChecks(facts),
    ...audienceChecks(facts),
    ...sameNames(facts),
    ...countedBesideList(facts),
    ...excludedChecks(facts),
    ...cameForRemoved(facts),
  ];
}

/** People whom neither given name nor list tells apart would be one in lists, votes and sentences. */
function sameNames({ attendance: { people, attendees } }: MeetingFacts): Found[] {
  const listed = new Set(attendees.map(({ personId }) => personId));
  const bearers = Map.groupBy(
    people.filter(({ id }) => listed.has(id)),
    ({ textName }) => textName.toLocaleLowerCase('de'),
  );
  return [...bearers.values()].flatMap(([one, other]): Found[] =>
    one && other
      ? [
          {
            code: 'SAME_NAMES',
            place: here,
            about: [one.id, other.id],
            personId: one.id,
            otherId: other.id,
          },
        ]
      : [],
  );
}

/** The number of members says what the list says, or it is another one; those who hand a seat over are one of them. */
function countedBesideList({ attendance }: MeetingFacts): Found[] {
  if (countedMembers(attendance) !== null) return [];
  const { attendees, headCounts } = attendance;
  const voting = attendees.filter((a) => a.votingRight && a.status === 'present');
  const listed = new Set(voting.map(({ personId, substitutesFor }) => substitutesFor ?? personId)).size;
  const counts = headCounts.filter(({ of, count }) => of === 'members' && listed > 0 && count !== listed);
  return counts.map(({ id, count }) => ({
    code: 'MEMBERS_COUNTED_OTHERWISE',
    place: here,
    about: [id],
    count,
    listed,
  }));
}

/** Whoever was sent out of the meeting is not there at the next item (R41). */
function excludedChecks(facts: MeetingFacts): Found[] {
  const { attendance, items } = facts;
  const sittings = sittingsIn(facts);
  return attendance.incidents.flatMap((incident): Found[] => {
    const still = excludedButThere(incident, attendance, items, sittings);
    if (!still) return [];
    const { personId } = still.attendee;
    return [
      {
        code: 'EXCLUDED_BUT_PRESENT',
        place: at('anwesenheit', still.nextId),
        about: [incident.id],
        personId,
      },
    ];
  });
}

/** Whoever came for an item that was taken off had nothing to come for. */
function cameForRemoved({ attendance, items }: MeetingFacts): Found[] {
  const removed = new Map(
    items.filter(({ status }) => status === 'removed').map(({ id, number }) => [id, number]),
  );
  const present = attendance.attendees.filter(({ status }) => status === 'present');
  return present.flatMap((attendee) =>
    (itemsCameFor(attendee, items) ?? []).flatMap((itemId): Found[] => {
      const { personId } = attendee;
      const number = removed.get(itemId);
      if (number === undefined) return [];
      return [
        { code: 'CAME_FOR_REMOVED', place: at('anwesenheit', itemId), about: [personId], personId, number },
      ];
    }),
  );
}

const here = at('anwesenheit');
function missingChecks({ attendance, meeting }: MeetingFacts): Found[] {
  const seats = meeting.rules.statutorySeats;
  const listed = attendance.attendees.filter(({ group }) => group === 'members').length;
  const missing = attendance.attendees.filter(({ status }) => status !== 'present');
  const members = missing.filter(({ group }) => group === 'members');
  const { blocks, missingAs } = meeting.rules.style;
  const isPrinted = missingAs === 'inList' || blocks.includes('missing');
  return [
    ...(listed > 0 && listed < seats && countedMembers(attendance) === null
      ? [{ code: 'SEATS_NOT_LISTED', place: here, listed, seats } as const]
      : []),
    ...(members.length > 0 && !isPrinted
      ? [{ code: 'MISSING_NOT_PRINTED', place: at('dokumente'), count: members.length } as const]
      : []),
    ...members
      .filter(({ status, note }) => status === 'absent' && note === '')
      .map(({ personId }): Found => ({ code: 'ABSENT_UNEXCUSED', place: here, about: [personId], personId })),
    ...missing
      .filter(({ stays }) => stays.length > 0)
      .map(({ personId }): Found => ({
        code: 'MISSING_WITH_STAYS',
        place: here,
        about: [personId],
        personId,
      })),
  ];
}

/** Documents print the times as they are entered. */
function stayChecks(facts: MeetingFacts, present: readonly Attendee[]): Found[] {
  const sittings = sittingsIn(facts);
  const odd = present.filter(({ stays }) => !areInOrder(stays, facts.items, sittings));
  return odd.map(({ personId }) => ({
    code: 'STAYS_OUT_OF_ORDER',
    place: here,
    about: [personId],
    personId,
  }));
}

function recusalChecks(facts: MeetingFacts): Found[] {
  return facts.attendance.recusals
    .filter(({ itemId, personId }) => {
      const attendee = facts.attendance.attendees.find((one) => one.personId === personId);
      // "Left" may have been entered as a stay, too; then only an attendee who was never there is odd.
      return !attendee || attendee.status !== 'present' || isGone(attendee, itemId, facts);
    })
    .map(({ itemId, personId }) => ({
      code: 'RECUSED_NOT_PRESENT',
      place: at('anwesenheit', itemId),
      about: [personId],
      personId,
    }));
}

/** Where the public is shut out there is no audience to sit with (R19). */
function audienceChecks({ attendance, items }: MeetingFacts): Found[] {
  const closed = new Set(items.flatMap(({ id, isPublic }) => (isPublic ? [] : [id])));
  const remote = new Set(attendance.attendees.flatMap((one) => (one.isRemote ? [one.personId] : [])));
  return attendance.recusals
    .filter((one) => one.whereabouts === 'audience' && closed.has(one.itemId) && !remote.has(one.personId))
    .map(({ itemId, personId }) => ({
      code: 'RECUSED_IN_AUDIENCE',
      place: at('anwesenheit', itemId),
      about: [personId],
      personId,
    }));
}

/** Out at the item and at the one before it: there was nothing to leave. */
function isGone(attendee: Attendee, itemId: ItemId, facts: MeetingFacts): boolean {
  const { items } = facts;
  const sittings = sittingsIn(facts);
  const index = items.findIndex(({ id }) => id === itemId);
  return [items[index], items[index - 1]].every(
    (item) =>
      item === undefined || presenceAt(attendee, { itemId: item.id, time: null }, items, sittings) === 'out',
  );
}
