import { z } from 'zod';
import { MeetingId, type OrganizationId, PersonId } from '../ids.ts';
import { deputiesFor, isDeputyOn, isSeat } from '../people/deputies.ts';
import type { Membership } from '../people/person.ts';
import { IsoDate, line, Version } from '../values.ts';
import type { Attendee } from './attendance.ts';
import { quorum } from './quorum.ts';

export const replyAnswers = ['accepted', 'declined'] as const;

/** What somebody said before the meeting; of whom there is none, nothing is known. It is no part of any document. */
export const Reply = z.object({
  meetingId: MeetingId,
  personId: PersonId,
  version: Version,
  answer: z.enum(replyAnswers),
  /** Why: for the office alone. */
  note: line(),
  repliedOn: IsoDate,
  /** Who was asked to stand in (R21). */
  deputyId: PersonId.nullable(),
  deputyAskedOn: IsoDate.nullable(),
  /** What it says already stands in the attendance, also where it never said otherwise. */
  isTakenOver: z.boolean(),
  /** The day of the meeting that was spoken of: of one that was moved since it says nothing. */
  givenFor: IsoDate,
});
export type Reply = z.infer<typeof Reply>;

/** Those that speak of the day: the rest are to be asked anew. */
export const repliesFor = (replies: readonly Reply[], day: IsoDate): Reply[] =>
  replies.filter(({ givenFor }) => givenFor === day);

/** `memberships`: of the body, of whatever day. */
type Body = {
  memberships: readonly Membership[];
  day: IsoDate;
};

/** Who votes on the day by a seat of their own, in the order of the list. */
export const seatHolders = ({ memberships, day }: Body): PersonId[] => [
  ...new Set(memberships.filter((one) => isSeat(one, day)).map(({ personId }) => personId)),
];

/** Those that speak of the day, each with the deputy only where that person is one on the day. */
export const repliesOn = (all: readonly Reply[], { memberships, day }: Body): Reply[] =>
  repliesFor(all, day).map((reply) => {
    const { deputyId } = reply;
    return deputyId === null || isDeputyOn(deputyId, memberships, day)
      ? reply
      : { ...reply, deputyId: null, deputyAskedOn: null };
  });

const answerOf = (replies: readonly Reply[], id: PersonId | null) =>
  replies.find(({ personId }) => personId === id)?.answer ?? null;

/** Who may be asked next to stand in for a member: named for it, not away, and asked for nobody else (R21). */
export function proposedDeputies(
  memberId: PersonId,
  all: readonly Reply[],
  body: Body,
  organizationOf: (id: PersonId) => OrganizationId | null,
): PersonId[] {
  const { memberships, day } = body;
  const replies = repliesOn(all, body);
  const busy = new Set(
    replies.filter(({ personId }) => personId !== memberId).flatMap(({ deputyId }) => deputyId ?? []),
  );
  return deputiesFor(memberId, organizationOf(memberId), memberships, day).filter(
    (id) => !busy.has(id) && answerOf(replies, id) !== 'declined',
  );
}

/**
 * Whom to ask next for each seat that nobody takes, the first refusal first: nobody is proposed for two, and after a deputy's
 * own refusal the next in order is (R21).
 */
export function deputyProposals(
  all: readonly Reply[],
  body: Body,
  organizationOf: (id: PersonId) => OrganizationId | null,
): Map<PersonId, PersonId> {
  const holders = seatHolders(body);
  const replies = repliesOn(all, body);
  const open = replies
    .filter((reply) => holders.includes(reply.personId) && isSeatOpen(reply, replies))
    .toSorted(
      (a, b) =>
        a.repliedOn.localeCompare(b.repliedOn) || holders.indexOf(a.personId) - holders.indexOf(b.personId),
    );
  const proposals = new Map<PersonId, PersonId>();
  const proposed = new Set<PersonId>();
  for (const { personId } of open) {
    const next = proposedDeputies(personId, replies, body, organizationOf).find((id) => !proposed.has(id));
    if (next === undefined) continue;
    proposals.set(personId, next);
    proposed.add(next);
  }
  return proposals;
}

/** Whose seat stays empty as things stand: the member comes not, and nobody who could was asked or has not refused. */
export const isSeatOpen = (reply: Reply, replies: readonly Reply[]): boolean =>
  reply.answer === 'declined' &&
  (reply.deputyId === null || answerOf(replies, reply.deputyId) === 'declined');

export type Foreseen = {
  seats: number;
  required: number;
  /** Seats on which somebody has promised to sit, the member or a deputy. */
  promised: number;
  /** Seats on which nobody will sit, as things stand. */
  empty: number;
  /** Nothing is known of the rest: no answer, or a deputy who has not answered. */
  open: number;
  quorum: 'met' | 'open' | 'missed';
};

/** Whether there will be a quorum, from what was replied (R14). */
export function foreseenQuorum(all: readonly Reply[], body: Body, statutorySeats: number): Foreseen {
  const replies = repliesOn(all, body);
  const holders = seatHolders(body);
  const states = holders.map((id) => {
    const reply = replies.find(({ personId }) => personId === id);
    if (!reply) return 'open';
    if (reply.answer === 'accepted') return 'promised';
    const standsIn = answerOf(replies, reply.deputyId);
    if (standsIn === 'accepted') return 'promised';
    return isSeatOpen(reply, replies) ? 'empty' : 'open';
  });
  const count = (wanted: (typeof states)[number]) => states.filter((state) => state === wanted).length;
  const [promised, open] = [count('promised'), count('open')];
  const { required, met } = quorum(statutorySeats, promised);
  const isReachable = quorum(statutorySeats, promised + open).met;
  return {
    seats: statutorySeats,
    required,
    promised,
    empty: count('empty'),
    open,
    quorum: met ? 'met' : isReachable ? 'open' : 'missed',
  };
}

/** What a reply makes of the attendance. */
export type ReplyEffect =
  | { kind: 'excused'; personId: PersonId }
  /** After all; `standIns`: who sits on the seat until then. `refusedFor`: the day before the meeting was moved. */
  | { kind: 'comes'; personId: PersonId; standIns: PersonId[]; refusedFor: IsoDate | null }
  | { kind: 'standsIn'; personId: PersonId; substitutesFor: PersonId };

/**
 * What is still to be taken over: whoever comes after all, or refused for another day, is expected again; whoever said no leaves,
 * also from a seat they were to take for somebody, and then others stand in. Who has hours or another seat by now is not touched.
 */
export function replyEffects(
  attendees: readonly Attendee[],
  all: readonly Reply[],
  body: Body,
): ReplyEffect[] {
  const replies = repliesOn(all, body);
  const holders = seatHolders(body);
  const entryOf = (id: PersonId | null) => attendees.find((one) => one.personId === id);
  const refused = replies.filter(({ answer }) => answer === 'declined');
  const leaving = new Set(
    refused.flatMap(({ personId, isTakenOver }) => {
      const entry = entryOf(personId);
      return entry?.status === 'present' && entry.stays.length === 0 && !isTakenOver ? [personId] : [];
    }),
  );
  const isGone = (id: PersonId) => {
    const entry = entryOf(id);
    return leaving.has(id) || (entry !== undefined && entry.status !== 'present');
  };
  const isSeatTaken = (id: PersonId) =>
    attendees.some(({ personId, substitutesFor }) => substitutesFor === id && !leaving.has(personId));
  const isFree = (entry: Attendee | undefined) =>
    !entry || (entry.group === 'deputies' && entry.substitutesFor === null);
  const comingIn = refused.flatMap(({ personId, deputyId }): ReplyEffect[] => {
    if (!holders.includes(personId)) return [];
    const deputy = replies.find((one) => one.personId === deputyId);
    const comes = deputy?.answer === 'accepted' && !deputy.isTakenOver && isFree(entryOf(deputyId));
    if (!comes || !isGone(personId) || isSeatTaken(personId)) return [];
    return [{ kind: 'standsIn', personId: deputy.personId, substitutesFor: personId }];
  });
  const returning = all.flatMap(({ personId, answer, isTakenOver, givenFor }): ReplyEffect[] => {
    const entry = entryOf(personId);
    const standIns = attendees.filter(({ substitutesFor }) => substitutesFor === personId);
    const isUntouched = [entry, ...standIns].every((one) => one?.stays.length === 0);
    if (!holders.includes(personId) || entry?.status !== 'excused' || !isUntouched) return [];
    const isOfDay = givenFor === body.day;
    if (isOfDay ? answer !== 'accepted' || isTakenOver : answer !== 'declined' || !isTakenOver) return [];
    const refusedFor = isOfDay ? null : givenFor;
    return [{ kind: 'comes', personId, standIns: standIns.map((one) => one.personId), refusedFor }];
  });
  return [
    ...returning,
    ...[...leaving].map((personId): ReplyEffect => ({ kind: 'excused', personId })),
    ...comingIn,
  ];
}
