import { listAttendees } from '../../../db/repositories/meetings/attendees.ts';
import { findConvening } from '../../../db/repositories/meetings/convening.ts';
import { listDocuments } from '../../../db/repositories/documents/documents.ts';
import { listReplies } from '../../../db/repositories/meetings/replies.ts';
import { listMembershipsOn } from '../../../db/repositories/people/memberships.ts';
import { listPeople } from '../../../db/repositories/people/people.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import type { BodyRules } from '../../../shared/domain/body/body.ts';
import type { DocumentOnDesk, MeetingOnDesk } from '../../../shared/domain/desk/meetingOnDesk.ts';
import { aboutKind } from '../../../shared/documents/kinds/index.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { listName } from '../../../shared/domain/people/names.ts';
import type { Attendee } from '../../../shared/domain/room/attendance.ts';
import { openSeats } from '../../../shared/domain/room/openSeats.ts';
import {
  foreseenQuorum,
  isSeatOpen,
  repliesFor,
  repliesOn,
  type Reply,
  replyEffects,
  type ReplyEffect,
  seatHolders,
} from '../../../shared/domain/room/reply.ts';
import { rulesOf } from '../kernel/access.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { calledMembers } from '../dispatch/recipients.ts';
import { reachOf } from '../dispatch/reach.ts';
import { infosOf } from '../documents/info.ts';
import { getConvening } from '../meetings/convening.ts';
import { mailsOnDesk } from './mailsOnDesk.ts';

type Known = { rules: BodyRules; isApprovalPlanned: boolean; today: string };

/** A meeting as the list of tasks sees it: what lies ahead is looked at more closely than what is behind. */
export async function meetingOnDesk(
  ctx: QueryCtx,
  meeting: MeetingRow,
  { rules, isApprovalPlanned, today }: Known,
): Promise<MeetingOnDesk> {
  const { db } = ctx;
  const isAhead = ['planned', 'invited'].includes(meeting.state) && meeting.date >= today;
  return {
    ...unfinished(meeting, { rules, isApprovalPlanned }),
    ...(isAhead ? await callingOnDesk(ctx, meeting) : await calledOnDesk(db, meeting)),
    documents: await documentsOnDesk(db, meeting),
    ...(await mailsOnDesk(db, meeting, today)),
  };
}

/** A meeting of which nothing is asked for any more but its minutes: what went out for it is not looked up. */
export const unfinished = (
  meeting: MeetingRow,
  { rules, isApprovalPlanned }: Pick<Known, 'rules' | 'isApprovalPlanned'>,
): MeetingOnDesk => ({
  id: meeting.id,
  number: meeting.number,
  date: meeting.date,
  bodyName: meeting.bodyName,
  startTime: meeting.startTime,
  state: meeting.state,
  notice: rules.notice,
  minutesDue: rules.minutesDue,
  ...notCalled,
  documents: [],
  isPublicToldByMail: false,
  areMinutesMailed: false,
  failedMails: null,
  unconfirmed: null,
  minutesSentOn: meeting.minutesSentOn,
  isApprovalPlanned,
});

type Seats = 'openSeats' | 'promisesMissing' | 'repliesForOtherDay';
type Calling = Pick<MeetingOnDesk, 'sentOn' | 'untold' | 'unreached' | 'withoutAddress' | Seats>;

/** Whom it called, and who comes. */
async function callingOnDesk(ctx: QueryCtx, meeting: Meeting): Promise<Calling> {
  const { sentOn, reach, changes } = await getConvening({ ...ctx, reachOf }, { meetingId: meeting.id });
  const called = await calledMembers(ctx.db, meeting, []);
  return {
    sentOn,
    untold: changes.length,
    unreached: reach.unreached.map(({ name }) => name),
    withoutAddress: called.filter(({ person }) => person.email === '').map(({ person }) => listName(person)),
    ...(await seatsAhead(ctx.db, meeting)),
  };
}

const notCalled: Calling = {
  sentOn: null,
  untold: 0,
  unreached: [],
  withoutAddress: [],
  openSeats: [],
  promisesMissing: null,
  repliesForOtherDay: 0,
};

const calledOnDesk = async (db: ReadDb, { id }: Meeting): Promise<Calling> => ({
  ...notCalled,
  sentOn: (await findConvening(db, id))?.sentOn ?? null,
});

/** Seats in whose place nobody comes although somebody could, and what is missing for a quorum: by the list and by what was replied. */
async function seatsAhead(db: ReadDb, meeting: Meeting): Promise<Pick<Calling, Seats>> {
  const { id, bodyId, date } = meeting;
  const all = await listReplies(db, id);
  const replies = repliesFor(all, date);
  const repliesForOtherDay = all.length - replies.length;
  const listed = await listAttendees(db, id);
  if (replies.length === 0 && listed.every(({ status }) => status === 'present'))
    return { openSeats: [], promisesMissing: null, repliesForOtherDay };
  const memberships = await listMembershipsOn(db, bodyId, date);
  const body = { memberships, day: date };
  const attendees = withReplies(
    withReturning(listed, replyEffects(listed, all, body)),
    repliesOn(replies, body),
  );
  const holders = seatHolders(body);
  const people = new Map((await listPeople(db)).map((person) => [person.id, person]));
  const open = openSeats({
    attendees,
    memberships,
    organizationOf: (personId) => people.get(personId)?.organizationId ?? null,
    day: date,
  });
  const { statutorySeats } = await rulesOf(db, meeting);
  const { required, promised } = foreseenQuorum(replies, body, statutorySeats);
  return {
    openSeats: open.flatMap((personId) => {
      const person = holders.includes(personId) ? people.get(personId) : undefined;
      return person ? [listName(person)] : [];
    }),
    promisesMissing: replies.length === 0 ? null : Math.max(0, required - promised),
    repliesForOtherDay,
  };
}

/** Whoever comes after all sits on the seat again. */
function withReturning(attendees: readonly Attendee[], effects: readonly ReplyEffect[]): Attendee[] {
  const returning = new Set(effects.flatMap(({ kind, personId }) => (kind === 'comes' ? [personId] : [])));
  return attendees
    .filter(({ substitutesFor }) => substitutesFor === null || !returning.has(substitutesFor))
    .map((one) => (returning.has(one.personId) ? { ...one, status: 'present' } : one));
}

/** The list as it will be once the replies are taken over; whoever was asked to stand in does, unless they refused. */
function withReplies(attendees: readonly Attendee[], replies: readonly Reply[]) {
  const declined = new Map(
    replies.flatMap((one) => (one.answer === 'declined' ? [[one.personId, one] as const] : [])),
  );
  const asked = replies
    .filter((reply) => reply.deputyId !== null && !isSeatOpen(reply, replies))
    .flatMap(({ personId, deputyId }) =>
      deputyId === null
        ? []
        : [{ personId: deputyId, status: 'present' as const, votingRight: false, substitutesFor: personId }],
    );
  const listed = attendees.map(({ personId, status, votingRight, substitutesFor }) => ({
    personId,
    status: declined.get(personId)?.isTakenOver === false ? ('excused' as const) : status,
    votingRight,
    substitutesFor,
  }));
  const refused = [...declined.keys()]
    .filter((id) => !listed.some(({ personId }) => personId === id))
    .map((personId) => ({
      personId,
      status: 'excused' as const,
      votingRight: false,
      substitutesFor: null,
    }));
  return [...listed, ...refused, ...asked];
}

/** Of each document of the meeting itself the version that counts; extracts are nobody's task. */
async function documentsOnDesk(db: ReadDb, { id }: Meeting): Promise<DocumentOnDesk[]> {
  const infos = await infosOf(db, await listDocuments(db, id));
  const counting = infos.filter(
    ({ state, subjectType }) => state !== 'withdrawn' && subjectType === 'meeting',
  );
  // Newest first: the first of a kind is the one that counts.
  return [...Map.groupBy(counting, ({ kind }) => kind).values()].flatMap(([first]) => {
    if (!first) return [];
    const { kind, state, waitingFor } = first;
    const { convening, minutes } = aboutKind(kind);
    return [{ kind, convening, minutes, state, waitsFor: waitingFor.map(({ name }) => name) }];
  });
}
