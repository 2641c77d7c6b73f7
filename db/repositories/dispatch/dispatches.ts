import type { DispatchWay } from '../../../shared/domain/document/dispatch.ts';
import type { Clearance } from '../../../shared/domain/document/document.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { refuseUnchanged } from '../guarded.ts';
import type { DispatchId, DocumentId, MeetingId } from '../../../shared/domain/ids.ts';

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
};

/** A file of a dispatch. `documentId`: the frozen document it is; null where it was built for this dispatch. */
export type DispatchFile = {
  documentId: DocumentId | null;
  /** Kind of document, 'calendar' or 'attachment'. */
  kind: string;
  fileName: string;
  mediaType: string;
  clearance: Clearance;
  sha256: string;
  size: number;
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

/** The meeting is cancelled: all that was prepared for it until then stays here. */
export async function holdBack(db: WriteDb, meetingId: MeetingId, at: string): Promise<void> {
  await db
    .updateTable('dispatch')
    .set({ held_back_at: at })
    .where('meeting_id', '=', meetingId)
    .where('held_back_at', 'is', null)
    .execute();
}

/** The files of all dispatches of a meeting without their bytes, in their order. */
export async function listDispatchFiles(
  db: ReadDb,
  meetingId: MeetingId,
): Promise<(Omit<DispatchFile, 'documentId' | 'mediaType'> & { dispatchId: DispatchId })[]> {
  const rows = await db
    .selectFrom('dispatch_file')
    .innerJoin('dispatch', 'dispatch.id', 'dispatch_file.dispatch_id')
    .innerJoin('file', 'file.sha256', 'dispatch_file.sha256')
    .select(['dispatch_id', 'kind', 'file_name', 'clearance', 'file.sha256', 'size'])
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute();
  return rows.map(({ dispatch_id, kind, file_name, clearance, sha256, size }) => ({
    dispatchId: dispatch_id,
    kind,
    fileName: file_name,
    clearance,
    sha256,
    size,
  }));
}

/** What goes out with a dispatch, in its order, without its bytes. */
export async function listFilesOfDispatch(db: ReadDb, dispatchId: DispatchId): Promise<DispatchFile[]> {
  const rows = await db
    .selectFrom('dispatch_file')
    .innerJoin('file', 'file.sha256', 'dispatch_file.sha256')
    .selectAll('dispatch_file')
    .select('size')
    .where('dispatch_id', '=', dispatchId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    documentId: row.document_id,
    kind: row.kind,
    fileName: row.file_name,
    mediaType: row.media_type,
    clearance: row.clearance,
    sha256: row.sha256,
    size: row.size,
  }));
}

/** Its bytes must be stored before. */
export async function insertDispatchFile(
  db: WriteDb,
  dispatchId: DispatchId,
  position: number,
  file: DispatchFile,
): Promise<void> {
  await db
    .insertInto('dispatch_file')
    .values({
      dispatch_id: dispatchId,
      position,
      document_id: file.documentId,
      kind: file.kind,
      file_name: file.fileName,
      media_type: file.mediaType,
      clearance: file.clearance,
      sha256: file.sha256,
    })
    .execute();
}

/** How many calendar entries were handed out for a meeting. */
export async function countCalendars(db: ReadDb, meetingId: MeetingId): Promise<number> {
  const row = await db
    .selectFrom('dispatch_file')
    .innerJoin('dispatch', 'dispatch.id', 'dispatch_file.dispatch_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', 'calendar')
    .executeTakeFirstOrThrow();
  return row.count;
}

export const toDispatch = (row: Omit<Tables['dispatch'], 'seq'>): Dispatch => ({
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
});
