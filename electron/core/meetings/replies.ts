import {
  listAttendees,
  removeAttendee,
  updateAttendee,
} from '../../../db/repositories/meetings/attendees.ts';
import {
  insertReply,
  listReplies,
  removeReply,
  updateReply,
} from '../../../db/repositories/meetings/replies.ts';
import { listMembershipsOn } from '../../../db/repositories/people/memberships.ts';
import { removeRecusalsOf } from '../../../db/repositories/meetings/recusals.ts';
import { findPerson } from '../../../db/repositories/people/people.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { MeetingId, NewId } from '../../../shared/domain/ids.ts';
import type { Attendee } from '../../../shared/domain/room/attendance.ts';
import {
  repliesFor,
  replyEffects,
  type ReplyEffect,
  seatHolders,
} from '../../../shared/domain/room/reply.ts';
import { meetingById, openMeeting } from '../kernel/access.ts';
import type { CommandCtx, Handlers, QueryCtx } from '../kernel/app.ts';
import { baseOf, found, refuse } from '../kernel/refusals.ts';
import { openAttendance } from './attendanceView.ts';
import { enterStandIn } from './standIn.ts';

async function getReplies(
  { db }: QueryCtx,
  { meetingId }: Parsed<'replies.list'>,
): Promise<Output<'replies.list'>> {
  await meetingById(db, meetingId);
  return listReplies(db, meetingId);
}

/** Whoever comes after all is stood in for by nobody; for another day deputies are asked anew. Throws NOT_FOUND, CONFLICT, MEETING_LOCKED. */
async function saveReply(
  { db, now }: CommandCtx,
  { meetingId, personId, version, answer, note, repliedOn }: Parsed<'replies.save'>,
): Promise<Output<'replies.save'>> {
  const { date, bodyId } = await openMeeting(db, meetingId);
  found(await findPerson(db, personId), 'person');
  const stored = (await listReplies(db, meetingId)).find((one) => one.personId === personId) ?? null;
  const base = baseOf(version, stored?.version ?? null);
  if (answer === null) {
    if (stored) await removeReply(db, meetingId, personId);
    return listReplies(db, meetingId);
  }
  const isSame = stored?.answer === answer;
  // What is only noted says nothing of a new day.
  const isNoted = isSame && (note !== undefined || repliedOn !== undefined);
  const givenFor = isNoted ? stored.givenFor : date;
  const isOfDay = stored?.givenFor === givenFor;
  const keepsDeputy = answer === 'declined' && isOfDay;
  const seats = seatHolders({ memberships: await listMembershipsOn(db, bodyId, date), day: date });
  const entry = (await listAttendees(db, meetingId)).find((one) => one.personId === personId);
  const isExpected = answer === 'accepted' && seats.includes(personId) && entry?.status !== 'excused';
  const reply = {
    meetingId,
    personId,
    version: base ?? 1,
    answer,
    note: note ?? stored?.note ?? '',
    repliedOn: repliedOn ?? (isSame && isOfDay ? stored.repliedOn : now().slice(0, 10)),
    deputyId: keepsDeputy ? stored.deputyId : null,
    deputyAskedOn: keepsDeputy ? stored.deputyAskedOn : null,
    isTakenOver: isSame && (isOfDay || answer === 'declined') ? stored.isTakenOver : isExpected,
    givenFor,
  };
  if (stored) await updateReply(db, reply);
  else await insertReply(db, reply);
  return listReplies(db, meetingId);
}

/** Throws NOT_FOUND where there is no refusal, and DOUBLE_SUBSTITUTION. */
async function chooseDeputy(
  { db, now }: CommandCtx,
  { meetingId, personId, version, deputyId, isAsked }: Parsed<'replies.chooseDeputy'>,
): Promise<Output<'replies.chooseDeputy'>> {
  const { date } = await openMeeting(db, meetingId);
  const all = repliesFor(await listReplies(db, meetingId), date);
  const stored = found(
    all.find((one) => one.personId === personId && one.answer === 'declined') ?? null,
    'attendee',
  );
  const base = baseOf(version, stored.version) ?? stored.version;
  if (deputyId !== null) found(await findPerson(db, deputyId), 'person');
  const isTwice = all.some((one) => one.personId !== personId && one.deputyId === deputyId);
  if (deputyId !== null && (isTwice || deputyId === personId)) refuse({ code: 'DOUBLE_SUBSTITUTION' });
  const wasAsked = stored.deputyId === deputyId ? stored.deputyAskedOn : null;
  const deputyAskedOn = isAsked && deputyId !== null ? now().slice(0, 10) : wasAsked;
  await updateReply(db, { ...stored, version: base, deputyId, deputyAskedOn });
  return listReplies(db, meetingId);
}

async function takeOverReplies(
  { db, newId }: CommandCtx,
  { meetingId }: Parsed<'replies.takeOver'>,
): Promise<Output<'replies.takeOver'>> {
  const meeting = await openMeeting(db, meetingId);
  const effects = replyEffects(await listAttendees(db, meetingId), await listReplies(db, meetingId), {
    memberships: await listMembershipsOn(db, meeting.bodyId, meeting.date),
    day: meeting.date,
  });
  for (const effect of effects) await takeOver({ db, newId }, meetingId, effect);
  // Of another day nothing stands there any more, nor that somebody stands in.
  const undone = new Set(
    effects.flatMap((effect) => {
      if (effect.kind !== 'comes') return [];
      return effect.refusedFor === null ? effect.standIns : [effect.personId, ...effect.standIns];
    }),
  );
  const taken = new Set([...undone, ...effects.map(({ personId }) => personId)]);
  for (const reply of await listReplies(db, meetingId))
    if (taken.has(reply.personId))
      await updateReply(db, { ...reply, isTakenOver: !undone.has(reply.personId) });
  return openAttendance(db, meeting);
}

async function takeOver(
  { db, newId }: { db: WriteDb; newId: NewId },
  meetingId: MeetingId,
  effect: ReplyEffect,
): Promise<void> {
  const attendees = await listAttendees(db, meetingId);
  const entry = attendees.find(({ personId }) => personId === effect.personId);
  if (effect.kind === 'comes') {
    if (entry) await updateAttendee(db, { ...entry, status: 'present' });
    for (const standIn of attendees.filter(({ substitutesFor }) => substitutesFor === effect.personId))
      await release(db, standIn);
    return;
  }
  if (effect.kind === 'excused') {
    const votingRight = entry?.substitutesFor ? false : (entry?.votingRight ?? false);
    if (entry) await updateAttendee(db, { ...entry, status: 'excused', substitutesFor: null, votingRight });
    return;
  }
  await enterStandIn({ db, newId }, meetingId, effect);
}

/** Who came only to stand in leaves the list, unless more was written about them. */
async function release(db: WriteDb, standIn: Attendee): Promise<void> {
  const { id, meetingId, personId, note } = standIn;
  if (note !== '')
    return void (await updateAttendee(db, { ...standIn, substitutesFor: null, votingRight: false }));
  await removeAttendee(db, id);
  await removeRecusalsOf(db, meetingId, personId);
}

/** Who comes and who does not, from the first answer to the attendance. */
export const replyHandlers = {
  'replies.list': getReplies,
  'replies.save': saveReply,
  'replies.chooseDeputy': chooseDeputy,
  'replies.takeOver': takeOverReplies,
} satisfies Partial<Handlers>;
