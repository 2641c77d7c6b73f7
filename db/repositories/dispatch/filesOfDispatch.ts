import type { Clearance } from '../../../shared/domain/document/document.ts';
import type { DispatchId, DocumentId, MeetingId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';

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
