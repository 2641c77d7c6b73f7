import type { AttendanceView } from '../facts/attendance.ts';
import type { ItemMinutes } from '../facts/itemMinutes.ts';
import type { Attendance, Attendee, Stay } from '../domain/room/attendance.ts';
import { itemsCameFor } from '../domain/room/forItems.ts';
import { concernsPerson, type Incident } from '../domain/room/incident.ts';
import { inOrder } from '../domain/room/sittings.ts';
import type { Resolution } from '../domain/vote/resolution.ts';
import type { NamedVote, Vote } from '../domain/vote/vote.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { guestsOfOtherPart, isOnlyInOtherPart, unplacedGuests } from './guests.ts';
import { inOtherPart } from './otherPart.ts';
import type { ItemId, OrganizationId, PersonId } from '../domain/ids.ts';

type PublicAttendance = {
  view: AttendanceView;
  /** The given minutes without the votes of those who were not there in public. */
  minutes: Map<ItemId, ItemMinutes>;
  /** Lists and factions that are still named anywhere. */
  organizationIds: ReadonlySet<OrganizationId>;
};

/** Who took part in public; nobody is named who came for non-public items alone (R40), but for members of the body. */
export function publicAttendance(
  facts: MeetingFacts,
  publicIds: ReadonlySet<ItemId>,
  minutes: readonly ItemMinutes[],
): PublicAttendance {
  const { attendance } = facts;
  const isHidden = inOtherPart(facts);
  const unnamed = new Set([...guestsOfOtherPart(facts), ...unplacedGuests(facts)].map(({ id }) => id));
  const all = attendance.attendees.map((attendee) =>
    unnamed.has(attendee.personId) || isOnlyInOtherPart(attendee, facts)
      ? null
      : publicAttendee(cameForCalled(attendee, facts), isHidden),
  );
  const hidden = new Set<PersonId | null>(
    attendance.attendees.filter((_, n) => all[n] === null).map(({ personId }) => personId),
  );
  const attendees = all
    .filter((attendee) => attendee !== null)
    .map((a) => ({ ...a, substitutesFor: hidden.has(a.substitutesFor) ? null : a.substitutesFor }));
  const kept = {
    attendees,
    recusals: attendance.recusals.filter((r) => publicIds.has(r.itemId) && !hidden.has(r.personId)),
    headCounts: attendance.headCounts,
    incidents: inOrder(attendance.incidents, facts.items)
      .flatMap((one) => (publicIds.has(one.itemId) ? [one] : inPublic(one, facts, publicIds)))
      .map((one) => (concernsPerson(one.kind) ? one : { ...one, personId: null }))
      .filter(({ personId }) => personId === null || !hidden.has(personId)),
    presiding: attendance.presiding.filter(
      (one) => !isHidden({ itemId: one.fromItemId, time: one.fromTime }, 'from') && !hidden.has(one.personId),
    ),
  };
  const shown = minutes.map((one) => ({
    ...one,
    resolutions: one.resolutions.map((r) => withoutVotesOf(hidden, r)),
  }));
  const votes = shown.flatMap(({ resolutions }) => resolutions.flatMap(({ vote }) => vote ?? []));
  const named = namedIn(kept, votes);
  const people = attendance.people.filter(
    ({ id, role }) => !hidden.has(id) && (named.has(id) || role === 'chair'),
  );
  return {
    view: { ...kept, people },
    minutes: new Map(shown.map((one) => [one.itemId, one])),
    organizationIds: new Set([
      ...people.flatMap(({ organizationId }) => organizationId ?? []),
      ...votes.flatMap((vote) =>
        vote.form === 'factions' ? vote.byFaction.map(({ organizationId }) => organizationId) : [],
      ),
    ]),
  };
}

const namedIn = (
  { attendees, recusals, presiding, incidents }: Attendance,
  votes: readonly Vote[],
): Set<PersonId | null> =>
  new Set([
    ...attendees.flatMap(({ personId, substitutesFor }) => [personId, substitutesFor]),
    ...[...recusals, ...presiding, ...incidents].map(({ personId }) => personId),
    ...votes.flatMap((vote) => {
      if (vote.form === 'names') return vote.byName.map(({ personId }) => personId);
      return vote.form === 'factions' ? (vote.members ?? []).map(({ personId }) => personId) : [];
    }),
  ]);

/** That a meeting went on another day everybody may know: it stands at the last public item before, without further words. */
function inPublic(incident: Incident, { items }: MeetingFacts, publicIds: ReadonlySet<ItemId>): Incident[] {
  const spot = items.findIndex(({ id }) => id === incident.itemId);
  const before = items.slice(0, spot).findLast(({ id }) => publicIds.has(id));
  return incident.kind === 'adjourned' && before ? [{ ...incident, itemId: before.id, words: '' }] : [];
}

/** Whoever came for items came for those that were called: what was taken off says nothing of being there. */
function cameForCalled(attendee: Attendee, { items }: MeetingFacts): Attendee {
  const removed = new Set(items.flatMap(({ id, status }) => (status === 'removed' ? [id] : [])));
  const wasCalled = ({ fromItemId }: Stay) => fromItemId === null || !removed.has(fromItemId);
  if (itemsCameFor(attendee, items) === null || !attendee.stays.some(wasCalled)) return attendee;
  return { ...attendee, stays: attendee.stays.filter(wasCalled) };
}

type IsHidden = ReturnType<typeof inOtherPart>;

/** Null where nothing of the person may show. A bound that lies in the non-public part is open. */
function publicAttendee(attendee: Attendee, isHidden: IsHidden): Attendee | null {
  const stays = attendee.stays
    .filter((stay) => !isHidden({ itemId: stay.fromItemId, time: stay.fromTime, day: stay.fromDay }, 'from'))
    .map((stay): Stay =>
      isHidden({ itemId: stay.untilItemId, time: stay.untilTime, day: stay.untilDay }, 'until')
        ? { ...stay, untilDay: null, untilTime: null, untilItemId: null, isCutOff: false }
        : stay,
    );
  if (stays.length > 0 || attendee.stays.length === 0) return { ...attendee, stays };
  if (attendee.group === 'guests' || attendee.group === 'administration') return null;
  return { ...attendee, stays, note: 'nur im nichtöffentlichen Teil anwesend' };
}

function withoutVotesOf(hidden: ReadonlySet<PersonId | null>, resolution: Resolution): Resolution {
  const { vote } = resolution;
  const shown = (votes: readonly NamedVote[]) => votes.filter(({ personId }) => !hidden.has(personId));
  if (vote?.form === 'names') return { ...resolution, vote: { ...vote, byName: shown(vote.byName) } };
  if (vote?.form !== 'factions' || !vote.members) return resolution;
  return { ...resolution, vote: { ...vote, members: shown(vote.members) } };
}
