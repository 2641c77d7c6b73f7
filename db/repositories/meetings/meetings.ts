import type { Selectable } from 'kysely';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import type { LegislativeTerm } from '../../../shared/domain/body/body.ts';
import { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import type { BodyId, MeetingId, TermId } from '../../../shared/domain/ids.ts';
import type { IsoDate, Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { dropUnusedFiles } from '../files/files.ts';
import { nextVersion, refuseGone } from '../guarded.ts';
import { jsonColumn } from '../../codec.ts';

const breaks = jsonColumn('breaks', Meeting.shape.breaks);

/** A meeting in the list of meetings; the body's name is added by its rules of the day. */
export type ListedMeeting = Omit<MeetingRow, 'bodyName'>;

/** Newest first; of one body, or those with the ids, or all. */
export async function listMeetings(
  db: ReadDb,
  { bodyId, ids }: { bodyId?: BodyId | null; ids?: readonly MeetingId[] },
): Promise<ListedMeeting[]> {
  const rows = await db
    .selectFrom('meeting')
    .$if(bodyId != null, (all) => all.where('meeting.body_id', '=', bodyId ?? null))
    .$if(ids !== undefined, (all) => all.where('meeting.id', 'in', ids ?? []))
    .leftJoin('legislative_term', 'legislative_term.id', 'meeting.term_id')
    .selectAll('meeting')
    .select((eb) => [
      'legislative_term.name as term_name',
      eb
        .selectFrom('agenda_item')
        .whereRef('agenda_item.meeting_id', '=', 'meeting.id')
        .where('agenda_item.kind', '=', 'item')
        .select((item) => item.fn.countAll<number>().as('count'))
        .as('item_count'),
    ])
    .orderBy('meeting.date', 'desc')
    .orderBy('meeting.start_time', (order) => order.desc().nullsLast())
    .orderBy('meeting.id')
    .execute();
  return rows.map((row) => ({
    ...toMeeting(row),
    termName: row.term_name ?? '',
    itemCount: row.item_count ?? 0,
  }));
}

export async function findMeeting(db: ReadDb, id: MeetingId): Promise<Meeting | null> {
  const row = await db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toMeeting(row) : null;
}

/** When a body meets, or all do, and how far each meeting is; in the order of their days and hours. */
export async function listDays(
  db: ReadDb,
  bodyId: BodyId | null,
): Promise<Pick<Meeting, 'id' | 'bodyId' | 'date' | 'state'>[]> {
  return db
    .selectFrom('meeting')
    .select(['id', 'body_id as bodyId', 'date', 'state'])
    .$if(bodyId !== null, (all) => all.where('body_id', '=', bodyId))
    .orderBy('date')
    .orderBy('start_time')
    .orderBy('id')
    .execute();
}

/** Gives the term to meetings of its days that have none. */
export async function takeIntoTerm(db: WriteDb, term: LegislativeTerm): Promise<void> {
  await db
    .updateTable('meeting')
    .set({ term_id: term.id })
    .where('body_id', '=', term.bodyId)
    .where('term_id', 'is', null)
    .where('date', '>=', term.startDate)
    .where('date', '<=', term.endDate)
    .execute();
}

/** The day of a meeting of the term that lies outside of these days; cancelled ones count, as they keep their number. */
export async function findMeetingOutside(
  db: ReadDb,
  { id, startDate, endDate }: Pick<LegislativeTerm, 'id' | 'startDate' | 'endDate'>,
): Promise<IsoDate | null> {
  const row = await db
    .selectFrom('meeting')
    .select('date')
    .where('term_id', '=', id)
    .where((either) => either.or([either('date', '<', startDate), either('date', '>', endDate)]))
    .orderBy('date')
    .executeTakeFirst();
  return row?.date ?? null;
}

/** The body's last meeting on or before a day that was not cancelled. */
export async function findLastMeeting(db: ReadDb, bodyId: BodyId, until: IsoDate): Promise<Meeting | null> {
  const row = await db
    .selectFrom('meeting')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('date', '<=', until)
    .where('state', '<>', 'cancelled')
    .orderBy('date', 'desc')
    .orderBy('start_time', (order) => order.desc().nullsLast())
    .executeTakeFirst();
  return row ? toMeeting(row) : null;
}

/**
 * Held before a day and not yet dealt with by an item of another meeting: their minutes are still to be approved
 * (R37). A cancelled meeting dealt with nothing, nor did an item that was taken off the agenda.
 */
export async function listUnapproved(db: ReadDb, bodyId: BodyId, before: IsoDate): Promise<Meeting[]> {
  const rows = await db
    .selectFrom('meeting')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('date', '<', before)
    .where('state', 'in', ['running', 'closed', 'minutesReady', 'released', 'signed'])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('agenda_item')
            .innerJoin('meeting as later', 'later.id', 'agenda_item.meeting_id')
            .select('agenda_item.id')
            .whereRef('agenda_item.approves_meeting_id', '=', 'meeting.id')
            .where('agenda_item.status', '<>', 'removed')
            .where('later.state', '<>', 'cancelled'),
        ),
      ),
    )
    .orderBy('date')
    .execute();
  return rows.map(toMeeting);
}

/** Numbers given in a term (null: in none), with the meetings that have them. */
export async function listNumbers(
  db: ReadDb,
  bodyId: BodyId,
  termId: TermId | null,
): Promise<{ id: MeetingId; number: number | null; date: IsoDate }[]> {
  return db
    .selectFrom('meeting')
    .select(['id', 'number', 'date'])
    .where('body_id', '=', bodyId)
    .where('term_id', 'is not distinct from', termId)
    .execute();
}

export async function insertMeeting(db: WriteDb, meeting: Meeting): Promise<void> {
  await db.insertInto('meeting').values(toRow(meeting)).execute();
}

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updateMeeting(db: WriteDb, meeting: Meeting): Promise<Version> {
  const result = await db
    .updateTable('meeting')
    .set({ ...toRow(meeting), version: meeting.version + 1 })
    .where('id', '=', meeting.id)
    .where('version', '=', meeting.version)
    .executeTakeFirst();
  return nextVersion(result, meeting.version);
}

export async function removeMeeting(db: WriteDb, id: MeetingId): Promise<void> {
  const result = await db.deleteFrom('meeting').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'meeting');
  await dropUnusedFiles(db);
}

type Row = Omit<
  Selectable<Tables['meeting']>,
  'head_counts_version' | 'presiding_version' | 'incidents_version'
>;

const toMeeting = (row: Row): Meeting => ({
  id: row.id,
  version: row.version,
  bodyId: row.body_id,
  termId: row.term_id,
  number: row.number,
  date: row.date,
  startTime: row.start_time,
  endTime: row.end_time,
  breaks: breaks.read(row.breaks, row.id),
  place: row.place,
  room: row.room,
  state: row.state,
  stateReason: row.state_reason,
  minutesOn: row.minutes_on,
  minutesSentOn: row.minutes_sent_on,
  mode: row.mode,
  jointWith: row.joint_with,
});

const toRow = (meeting: Meeting): Row => ({
  id: meeting.id,
  version: meeting.version,
  body_id: meeting.bodyId,
  term_id: meeting.termId,
  number: meeting.number,
  date: meeting.date,
  start_time: meeting.startTime,
  end_time: meeting.endTime,
  breaks: breaks.write(meeting.breaks),
  place: meeting.place,
  room: meeting.room,
  state: meeting.state,
  state_reason: meeting.stateReason,
  minutes_on: meeting.minutesOn,
  minutes_sent_on: meeting.minutesSentOn,
  mode: meeting.mode,
  joint_with: meeting.jointWith,
});
