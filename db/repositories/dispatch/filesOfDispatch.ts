import type { Clearance } from '../../../shared/domain/document/document.ts';
import type { DispatchId, DocumentId, MeetingId } from '../../../shared/domain/ids.ts';
import type { ChosenPart } from '../../../shared/domain/document/standing.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { toBit } from '../columns.ts';

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
  /** What is asked again before it goes out. */
  parts: readonly ChosenPart[];
};

/** The files of all dispatches of a meeting without their bytes, in their order. */
export async function listDispatchFiles(
  db: ReadDb,
  meetingId: MeetingId,
): Promise<(Omit<DispatchFile, 'documentId' | 'mediaType' | 'parts'> & { dispatchId: DispatchId })[]> {
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
    .select([
      'position',
      'document_id',
      'kind',
      'file_name',
      'media_type',
      'clearance',
      'file.sha256',
      'size',
    ])
    .where('dispatch_id', '=', dispatchId)
    .orderBy('position')
    .execute();
  const parts = Map.groupBy(await selectParts(db, dispatchId).execute(), (part) => part.file_position);
  return rows.map((row) => ({
    documentId: row.document_id,
    kind: row.kind,
    fileName: row.file_name,
    mediaType: row.media_type,
    clearance: row.clearance,
    sha256: row.sha256,
    size: row.size,
    parts: (parts.get(row.position) ?? []).map(toPart),
  }));
}

/**
 * What a file of a dispatch printed when it was made, null where nobody asks; and what it would have printed when the office
 * let it go as it is.
 */
export type MadeOf = { madeOf: string | null; letGoAs: string | null };

/** In the order of its files. */
export async function listMadeOf(db: ReadDb, dispatchId: DispatchId): Promise<MadeOf[]> {
  const rows = await db
    .selectFrom('dispatch_file')
    .select(['made_of as madeOf', 'let_go_as as letGoAs'])
    .where('dispatch_id', '=', dispatchId)
    .orderBy('position')
    .execute();
  return rows;
}

export async function setLetGoAs(
  db: WriteDb,
  { dispatchId, position }: { dispatchId: DispatchId; position: number },
  letGoAs: string,
): Promise<void> {
  await db
    .updateTable('dispatch_file')
    .set({ let_go_as: letGoAs })
    .where('dispatch_id', '=', dispatchId)
    .where('position', '=', position)
    .execute();
}

const selectParts = (db: ReadDb, dispatchId: DispatchId) =>
  db
    .selectFrom('dispatch_part')
    .selectAll()
    .where('dispatch_id', '=', dispatchId)
    .orderBy('file_position')
    .orderBy('position');

/** Two columns say what one value says; kind and id were written together. */
const toPart = ({ kind, part_id: id, was_withdrawn }: Tables['dispatch_part']): ChosenPart =>
  ({ kind, id, wasWithdrawn: was_withdrawn === 1 }) as ChosenPart;

/** Its bytes must be stored before. */
export async function insertDispatchFile(
  db: WriteDb,
  dispatchId: DispatchId,
  position: number,
  file: DispatchFile & { madeOf: string | null },
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
      made_of: file.madeOf,
    })
    .execute();
  if (file.parts.length === 0) return;
  await db
    .insertInto('dispatch_part')
    .values(file.parts.map((part, index) => partRow(part, { dispatchId, position, index })))
    .execute();
}

const partRow = (
  { kind, id, wasWithdrawn }: ChosenPart,
  { dispatchId, position, index }: { dispatchId: DispatchId; position: number; index: number },
): Tables['dispatch_part'] => ({
  dispatch_id: dispatchId,
  file_position: position,
  position: index,
  kind,
  part_id: id,
  was_withdrawn: toBit(wasWithdrawn),
});

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
