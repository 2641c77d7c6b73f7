import type { NumberedItem } from '../meeting/agenda.ts';
import type { Attendance, Attendee, Moment, Stay } from './attendance.ts';
import type { BodyRules } from '../body/body.ts';
import { type CouncilShare, type Quorum, quorum } from './quorum.ts';
import { begun, ended, type Where } from './reached.ts';
import type { Sittings } from './sittings.ts';
import type { PersonId } from '../ids.ts';

export type Presence = 'in' | 'out' | 'uncertain';

export type Room = {
  /** Entitled to vote here and now; their number is `entitled`. */
  voting: Attendee[];
  /** Out of this item, whether they left or sit with the audience (R17, R19). */
  recused: Attendee[];
  /** Those of them who are not biased: on their own wish, or because the body decided so. */
  withdrawn: Attendee[];
  /** Those who vote by video. */
  remote: Attendee[];
  advisory: Attendee[];
  /** Everybody else in the room, deputies who stand in for nobody included. */
  others: Attendee[];
  /** Counted as in the room although it cannot be known; each of them is in one of the lists above, too. */
  uncertain: Attendee[];
  entitled: number;
  quorum: Quorum;
  chairId: PersonId | null;
};

/** The attendance, and what has to be known of the people in it. */
export type RoomFacts = Attendance & {
  people: readonly { id: PersonId; isExpertCitizen: boolean; role?: string | null }[];
};

/**
 * Whether somebody is in the room at a moment; `items` in printing order. Where both the stay and the moment
 * name an item, the items decide, and clock times refine within the same one. "Until 5.2" includes 5.2; who
 * leaves at 18:45 is no longer there at 18:45, so that one seat can be handed over.
 */
export function presenceAt(
  attendee: Attendee,
  moment: Moment,
  items: readonly NumberedItem[],
  sittings: Sittings,
): Presence {
  if (attendee.status !== 'present') return 'out';
  if (attendee.stays.length === 0) return 'in';
  const where = { moment, items, sittings };
  const verdicts = attendee.stays.map((stay) => duringStay(stay, where));
  if (verdicts.includes('in')) return 'in';
  return verdicts.includes('uncertain') ? 'uncertain' : 'out';
}

/** Who is in the room, who may vote, and whether there is a quorum (R14, R17, R21). `items` in printing order. */
export function roomAt(
  attendance: RoomFacts,
  items: readonly NumberedItem[],
  moment: Moment,
  rules: Pick<BodyRules, 'statutorySeats' | 'needsCouncilMajority'>,
  sittings: Sittings,
): Room {
  const recusals = attendance.recusals.filter((r) => r.itemId === moment.itemId);
  const recusedIds = new Set(recusals.map((r) => r.personId));
  const biasedIds = new Set(recusals.filter((r) => r.ground === 'bias').map((r) => r.personId));
  const known = attendance.attendees.map((attendee) => ({
    attendee,
    presence: presenceAt(attendee, moment, items, sittings),
  }));
  const here = known.filter(({ presence }) => presence !== 'out').map(({ attendee }) => attendee);
  const takingPart = here.filter((attendee) => !recusedIds.has(attendee.personId));
  const voting = votersAmong(takingPart);
  const counted = countedMembers(attendance);
  const entitled = counted === null ? voting.length : Math.max(0, counted - awayAmong(known, voting));
  const rest = takingPart.filter((attendee) => !voting.includes(attendee));
  const recused = here.filter((attendee) => recusedIds.has(attendee.personId));
  return {
    voting,
    recused,
    remote: voting.filter(({ isRemote }) => isRemote),
    withdrawn: recused.filter((attendee) => !biasedIds.has(attendee.personId)),
    advisory: rest.filter((attendee) => attendee.group === 'advisory'),
    others: rest.filter((attendee) => attendee.group !== 'advisory'),
    uncertain: known.filter(({ presence }) => presence === 'uncertain').map(({ attendee }) => attendee),
    entitled,
    quorum: quorum(
      rules.statutorySeats,
      entitled,
      // Of those who were only counted nobody knows who sits in the council.
      rules.needsCouncilMajority && counted === null ? councilShare(voting, attendance) : null,
    ),
    chairId: chairAt(attendance, items, moment, sittings),
  };
}

/** Who is named beside a number of members is one of them, and one less while out or taking no part. */
const awayAmong = (known: readonly { attendee: Attendee }[], voting: readonly Attendee[]): number =>
  known.filter(
    ({ attendee }) => attendee.status === 'present' && attendee.votingRight && !voting.includes(attendee),
  ).length;

/** How many members were counted where no list names more of them than who chairs; null where one does. */
export function countedMembers({ attendees, headCounts, presiding, people }: Counted): number | null {
  const counts = headCounts.filter(({ of }) => of === 'members');
  const chairIds = new Set(
    presiding.length > 0
      ? presiding.map(({ personId }) => personId)
      : people.filter(({ role }) => role === 'chair').map(({ id }) => id),
  );
  const isListed = attendees.some(({ votingRight, personId }) => votingRight && !chairIds.has(personId));
  return isListed || counts.length === 0 ? null : counts.reduce((sum, { count }) => sum + count, 0);
}
type Counted = Pick<RoomFacts, 'attendees' | 'headCounts' | 'presiding' | 'people'>;

/** Who chairs (R32). A change that may or may not have happened yet has not: the one before goes on. */
export function chairAt(
  attendance: Pick<Attendance, 'presiding'>,
  items: readonly NumberedItem[],
  moment: Moment,
  sittings: Sittings,
): PersonId | null {
  const where = { moment, items, sittings };
  const current = attendance.presiding.findLast(
    ({ fromItemId: itemId, fromTime: time }) => begun({ itemId, time }, where) === 'yes',
  );
  return current?.personId ?? null;
}

function councilShare(voting: readonly Attendee[], { people }: RoomFacts): CouncilShare {
  const expertIds = new Set(people.filter((person) => person.isExpertCitizen).map(({ id }) => id));
  const experts = voting.filter(({ personId }) => expertIds.has(personId)).length;
  return { members: voting.length - experts, experts };
}

/** One seat, one vote: a deputy counts only while standing in, and never beside the member or another deputy (R21). */
function votersAmong(takingPart: readonly Attendee[]): Attendee[] {
  const seated = new Set(takingPart.map((attendee) => attendee.personId));
  return takingPart.filter((attendee) => {
    if (!attendee.votingRight) return false;
    if (attendee.substitutesFor === null) return attendee.group !== 'deputies';
    if (seated.has(attendee.substitutesFor)) return false;
    seated.add(attendee.substitutesFor);
    return true;
  });
}

function duringStay(stay: Stay, where: Where): Presence {
  const from = begun({ itemId: stay.fromItemId, time: stay.fromTime, day: stay.fromDay }, where);
  const until = ended({ itemId: stay.untilItemId, time: stay.untilTime, day: stay.untilDay }, where);
  if (from === 'no' || until === 'yes') return 'out';
  return from === 'yes' && until === 'no' ? 'in' : 'uncertain';
}
