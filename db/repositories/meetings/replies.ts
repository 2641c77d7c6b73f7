import type { MeetingId, PersonId } from '../../../shared/domain/ids.ts';
import type { Reply } from '../../../shared/domain/room/reply.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { toBit } from '../columns.ts';
import { nextVersion } from '../guarded.ts';

export async function listReplies(db: ReadDb, meetingId: MeetingId): Promise<Reply[]> {
  const rows = await db
    .selectFrom('reply')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('person_id')
    .execute();
  return rows.map(toReply);
}

export async function insertReply(db: WriteDb, reply: Reply): Promise<void> {
  await db.insertInto('reply').values(toRow(reply)).execute();
}

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updateReply(db: WriteDb, reply: Reply): Promise<Version> {
  const result = await db
    .updateTable('reply')
    .set({ ...toRow(reply), version: reply.version + 1 })
    .where('meeting_id', '=', reply.meetingId)
    .where('person_id', '=', reply.personId)
    .where('version', '=', reply.version)
    .executeTakeFirst();
  return nextVersion(result, reply.version);
}

export async function removeReply(db: WriteDb, meetingId: MeetingId, personId: PersonId): Promise<void> {
  await db
    .deleteFrom('reply')
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .execute();
}

const toReply = (row: Tables['reply']): Reply => ({
  meetingId: row.meeting_id,
  personId: row.person_id,
  version: row.version,
  answer: row.answer,
  note: row.note,
  repliedOn: row.replied_on,
  deputyId: row.deputy_id,
  deputyAskedOn: row.deputy_asked_on,
  isTakenOver: row.is_taken_over === 1,
  givenFor: row.given_for,
});

const toRow = (reply: Reply): Tables['reply'] => ({
  meeting_id: reply.meetingId,
  person_id: reply.personId,
  version: reply.version,
  answer: reply.answer,
  note: reply.note,
  replied_on: reply.repliedOn,
  deputy_id: reply.deputyId,
  deputy_asked_on: reply.deputyAskedOn,
  is_taken_over: toBit(reply.isTakenOver),
  given_for: reply.givenFor,
});
