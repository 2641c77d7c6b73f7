import type { Selectable } from 'kysely';
import type { DispatchWay } from '../../../shared/domain/document/dispatch.ts';
import type { Appointment } from '../../../shared/domain/document/standing.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { toBit } from '../columns.ts';
import { refuseMissing, refuseUnchanged } from '../guarded.ts';
import type { DispatchId, MeetingId } from '../../../shared/domain/ids.ts';

/** Something handed over to people, as it was on that day: the text is frozen with it. */
export type Dispatch = {
  id: DispatchId;
  meetingId: MeetingId;
  way: DispatchWay;
  fromName: string;
  fromEmail: string;
  subject: string;
  text: string;
  /** Wall clock, YYYY-MM-DDTHH:MM:SS. */
  createdAt: string;
  /** When it went out by hand, as the clerk said; null before, and for what the program sends itself. */
  sentAt: string | null;
  /** A public list is among those it is for, with addresses or without. */
  isForPublic: boolean;
  /** When its meeting was cancelled; nothing of it goes out from then on. Null for all others. */
  heldBackAt: string | null;
  /** Of its meeting, as it was when this was made. */
  told: Appointment;
  /** Made while its meeting was still to come. */
  isAhead: boolean;
  /** The first of the messages of its mailing, where that takes several; null for others, and for older ones. */
  mailingId: DispatchId | null;
};

/** Newest first. */
export async function listDispatches(db: ReadDb, meetingId: MeetingId): Promise<Dispatch[]> {
  const rows = await db
    .selectFrom('dispatch')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('seq', 'desc')
    .execute();
  return rows.map(toDispatch);
}

export async function findDispatch(db: ReadDb, id: DispatchId): Promise<Dispatch | null> {
  const row = await db.selectFrom('dispatch').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toDispatch(row) : null;
}

/** All messages of its mailing in their order; itself alone where it took one. */
export async function listParts(db: ReadDb, dispatch: Dispatch): Promise<Dispatch[]> {
  if (dispatch.mailingId === null) return [dispatch];
  const rows = await db
    .selectFrom('dispatch')
    .selectAll()
    .where('meeting_id', '=', dispatch.meetingId)
    .where('mailing_id', '=', dispatch.mailingId)
    .orderBy('seq')
    .execute();
  return rows.map(toDispatch);
}

export async function insertDispatch(db: WriteDb, dispatch: Dispatch): Promise<void> {
  await db
    .insertInto('dispatch')
    .values((eb) => ({
      id: dispatch.id,
      seq: eb
        .selectFrom('dispatch')
        .select((own) => own(own.fn.coalesce(own.fn.max('seq'), own.lit(0)), '+', 1).as('next')),
      meeting_id: dispatch.meetingId,
      way: dispatch.way,
      from_name: dispatch.fromName,
      from_email: dispatch.fromEmail,
      subject: dispatch.subject,
      text: dispatch.text,
      created_at: dispatch.createdAt,
      sent_at: dispatch.sentAt,
      for_public: dispatch.isForPublic ? 1 : 0,
      held_back_at: dispatch.heldBackAt,
      told_date: dispatch.told.date,
      told_time: dispatch.told.startTime,
      told_place: dispatch.told.place,
      told_room: dispatch.told.room,
      is_ahead: toBit(dispatch.isAhead),
      mailing_id: dispatch.mailingId,
    }))
    .execute();
}

/** It went out by hand. Throws CONFLICT where that is known by now, or the program sends it. */
export async function setSentAt(db: WriteDb, id: DispatchId, sentAt: string): Promise<void> {
  const result = await db
    .updateTable('dispatch')
    .set({ sent_at: sentAt })
    .where('id', '=', id)
    .where('way', '<>', 'smtp')
    .where('sent_at', 'is', null)
    .executeTakeFirst();
  refuseUnchanged(result);
}

/** What tells of the meeting may go out although it is over. Throws NOT_FOUND. */
export async function letGoAfterwards(db: WriteDb, id: DispatchId): Promise<void> {
  const result = await db
    .updateTable('dispatch')
    .set({ is_ahead: 0 })
    .where('id', '=', id)
    .executeTakeFirst();
  refuseMissing(result, 'dispatch');
}

/** The meeting is cancelled: all that was prepared for it until then stays here. */
export async function holdBack(db: WriteDb, meetingId: MeetingId, at: string): Promise<void> {
  await db
    .updateTable('dispatch')
    .set({ held_back_at: at })
    .where('meeting_id', '=', meetingId)
    .where('held_back_at', 'is', null)
    .execute();
}

export const toDispatch = (row: Omit<Selectable<Tables['dispatch']>, 'seq'>): Dispatch => ({
  id: row.id,
  meetingId: row.meeting_id,
  way: row.way,
  fromName: row.from_name,
  fromEmail: row.from_email,
  subject: row.subject,
  text: row.text,
  createdAt: row.created_at,
  sentAt: row.sent_at,
  isForPublic: row.for_public === 1,
  heldBackAt: row.held_back_at,
  told: { date: row.told_date, startTime: row.told_time, place: row.told_place, room: row.told_room },
  isAhead: row.is_ahead === 1,
  mailingId: row.mailing_id,
});
