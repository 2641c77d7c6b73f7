import type { Selectable } from 'kysely';
import type { Attendee, Stay } from '../../../shared/domain/room/attendance.ts';
import type { AttendeeId, MeetingId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { toBit } from '../columns.ts';
import { nextVersion, refuseGone } from '../guarded.ts';

export async function listAttendees(db: ReadDb, meetingId: MeetingId): Promise<Attendee[]> {
  const rows = await db
    .selectFrom('attendee')
    .leftJoin('stay', 'stay.attendee_id', 'attendee.id')
    .selectAll('attendee')
    .select([
      'stay.position as stay_position',
      'stay.from_day',
      'stay.until_day',
      'stay.is_cut_off',
      'stay.from_time',
      'stay.from_item_id',
      'stay.until_time',
      'stay.until_item_id',
    ])
    .where('attendee.meeting_id', '=', meetingId)
    .orderBy('attendee.position')
    .orderBy('attendee.id')
    .orderBy('stay.position')
    .execute();
  const byId = Map.groupBy(rows, (row) => row.id);
  return [...byId.values()].flatMap((group) => (group[0] ? [toAttendee(group[0], group)] : []));
}

/** Without their stays: see insertStays. */
export async function insertAttendees(db: WriteDb, attendees: readonly Attendee[]): Promise<void> {
  if (attendees.length > 0) await db.insertInto('attendee').values(attendees.map(toRow)).execute();
}

/**
 * Writes the next version and answers with it. Throws CONFLICT. Without the stays: see removeStays and insertStays.
 */
export async function updateAttendee(db: WriteDb, attendee: Attendee): Promise<Version> {
  const result = await db
    .updateTable('attendee')
    .set({ ...toRow(attendee), version: attendee.version + 1 })
    .where('id', '=', attendee.id)
    .where('version', '=', attendee.version)
    .executeTakeFirst();
  return nextVersion(result, attendee.version);
}

export async function removeAttendee(db: WriteDb, id: AttendeeId): Promise<void> {
  const result = await db.deleteFrom('attendee').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'attendee');
}

export async function insertStays(
  db: WriteDb,
  attendeeId: AttendeeId,
  stays: readonly Stay[],
): Promise<void> {
  if (stays.length === 0) return;
  const rows = stays.map((stay, position) => ({
    attendee_id: attendeeId,
    position,
    from_day: stay.fromDay,
    until_day: stay.untilDay,
    is_cut_off: toBit(stay.isCutOff),
    from_time: stay.fromTime,
    from_item_id: stay.fromItemId,
    until_time: stay.untilTime,
    until_item_id: stay.untilItemId,
  }));
  await db.insertInto('stay').values(rows).execute();
}

export async function removeStays(db: WriteDb, attendeeId: AttendeeId): Promise<void> {
  await db.deleteFrom('stay').where('attendee_id', '=', attendeeId).execute();
}

type Bounds = Omit<Selectable<Tables['stay']>, 'attendee_id' | 'position'>;
type AttendeeRow = Selectable<Tables['attendee']>;
type Row = AttendeeRow & { [Column in keyof Bounds]: Bounds[Column] | null } & {
  stay_position: number | null;
};

/** Of rows that are not read from the tables, as those that were kept. */
export const attendeeOfRows = (row: AttendeeRow, stays: readonly Selectable<Tables['stay']>[]): Attendee =>
  toAttendee(
    row,
    stays
      .toSorted((a, b) => a.position - b.position)
      .map((stay) => ({ ...row, ...stay, stay_position: stay.position })),
  );

const toAttendee = (row: AttendeeRow, group: readonly Row[]): Attendee => ({
  id: row.id,
  version: row.version,
  meetingId: row.meeting_id,
  personId: row.person_id,
  group: row.attendance_group,
  status: row.status,
  votingRight: row.voting_right === 1,
  substitutesFor: row.substitutes_for,
  note: row.note,
  position: row.position,
  coSigns: row.co_signs === 1,
  isRemote: row.is_remote === 1,
  headings: row.headings === '' ? [] : row.headings.split('\n'),
  stays: group
    .filter((stay) => stay.stay_position !== null)
    .map((stay) => ({
      fromDay: stay.from_day,
      untilDay: stay.until_day,
      isCutOff: stay.is_cut_off === 1,
      fromTime: stay.from_time,
      fromItemId: stay.from_item_id,
      untilTime: stay.until_time,
      untilItemId: stay.until_item_id,
    })),
});

const toRow = (attendee: Attendee): AttendeeRow => ({
  id: attendee.id,
  version: attendee.version,
  meeting_id: attendee.meetingId,
  person_id: attendee.personId,
  attendance_group: attendee.group,
  status: attendee.status,
  voting_right: toBit(attendee.votingRight),
  substitutes_for: attendee.substitutesFor,
  note: attendee.note,
  position: attendee.position,
  co_signs: toBit(attendee.coSigns),
  is_remote: toBit(attendee.isRemote),
  headings: attendee.headings.join('\n'),
});
