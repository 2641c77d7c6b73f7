import type { HeadCount, Presiding } from '../../../shared/domain/room/attendance.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';
import { toBit } from '../columns.ts';
import { nextVersion } from '../guarded.ts';

/** Lists of a meeting that are saved as a whole: each has one version. */
export type RoomListVersions = { headCounts: Version; presiding: Version; incidents: Version };

export async function findRoomListVersions(db: ReadDb, meetingId: MeetingId): Promise<RoomListVersions> {
  const row = await db
    .selectFrom('meeting')
    .select(['head_counts_version', 'presiding_version', 'incidents_version'])
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow();
  return {
    headCounts: row.head_counts_version,
    presiding: row.presiding_version,
    incidents: row.incidents_version,
  };
}

const columns = {
  headCounts: 'head_counts_version',
  presiding: 'presiding_version',
  incidents: 'incidents_version',
} as const satisfies Record<keyof RoomListVersions, string>;

/** The next version of a list, before it is written anew. Throws CONFLICT. */
export async function advanceRoomList(
  db: WriteDb,
  meetingId: MeetingId,
  list: keyof RoomListVersions,
  version: Version,
): Promise<Version> {
  const column = columns[list];
  const result = await db
    .updateTable('meeting')
    .set({ [column]: version + 1 })
    .where('id', '=', meetingId)
    .where(column, '=', version)
    .executeTakeFirst();
  return nextVersion(result, version);
}

export async function listHeadCounts(db: ReadDb, meetingId: MeetingId): Promise<HeadCount[]> {
  const rows = await db
    .selectFrom('head_count')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute();
  return rows.map(({ id, label, count, is_about, counts_of }) => ({
    id,
    label,
    count,
    isAbout: is_about === 1,
    of: counts_of,
  }));
}

export async function insertHeadCounts(
  db: WriteDb,
  meetingId: MeetingId,
  headCounts: readonly HeadCount[],
): Promise<void> {
  if (headCounts.length === 0) return;
  const rows = headCounts.map(({ isAbout, of, ...headCount }, position) => ({
    ...headCount,
    is_about: toBit(isAbout),
    counts_of: of,
    meeting_id: meetingId,
    position,
  }));
  await db.insertInto('head_count').values(rows).execute();
}

export async function removeHeadCounts(db: WriteDb, meetingId: MeetingId): Promise<void> {
  await db.deleteFrom('head_count').where('meeting_id', '=', meetingId).execute();
}

export async function listPresiding(db: ReadDb, meetingId: MeetingId): Promise<Presiding[]> {
  const rows = await db
    .selectFrom('presiding')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    fromItemId: row.from_item_id,
    fromTime: row.from_time,
  }));
}

export async function insertPresiding(
  db: WriteDb,
  meetingId: MeetingId,
  presiding: readonly Presiding[],
): Promise<void> {
  if (presiding.length === 0) return;
  const rows = presiding.map(({ id, personId, fromItemId, fromTime }, position) => ({
    id,
    meeting_id: meetingId,
    position,
    person_id: personId,
    from_item_id: fromItemId,
    from_time: fromTime,
  }));
  await db.insertInto('presiding').values(rows).execute();
}

export async function removePresiding(db: WriteDb, meetingId: MeetingId): Promise<void> {
  await db.deleteFrom('presiding').where('meeting_id', '=', meetingId).execute();
}
