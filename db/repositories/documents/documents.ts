import type {
  Clearance,
  DocumentKind,
  DocumentState,
  DocumentSubject,
} from '../../../shared/domain/document/document.ts';
import { RequiredSigner } from '../../../shared/documents/signers.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { toBit } from '../columns.ts';
import { dropUnusedFiles, putFile, readFile } from '../files/files.ts';
import { refuseGone, refuseUnchanged } from '../guarded.ts';
import { z } from 'zod';
import { jsonColumn } from '../../codec.ts';
import type { DocumentId, MeetingId, ResolutionId } from '../../../shared/domain/ids.ts';

const signersColumn = jsonColumn('documentSigners', z.array(RequiredSigner).readonly());

/**
 * A frozen file with the model it was built from (JSON text); for a file edited by hand what the program itself would
 * have printed then, '{}' where that was not kept.
 */
export type StoredDocument = {
  id: DocumentId;
  /** The meeting whose it is; null for what belongs to none. */
  meetingId: MeetingId | null;
  kind: DocumentKind;
  subject: DocumentSubject;
  version: number;
  state: DocumentState;
  fileName: string;
  bytes: Uint8Array;
  size: number;
  sha256: string;
  model: string;
  modelSha256: string;
  isOwnEdit: boolean;
  /** As it was when the file was made. */
  clearance: Clearance;
  /** Whose consent it needs, as it was when it was presented; none before. */
  signers: readonly RequiredSigner[];
  correction: string;
  createdAt: string;
  presentedAt: string | null;
  decidedAt: string | null;
};

/** A document without its bytes and model, for lists. */
export type ListedDocument = Omit<StoredDocument, 'bytes' | 'model'>;

const listed = [
  'id',
  'meeting_id',
  'kind',
  'subject_type',
  'subject_id',
  'version',
  'state',
  'file_name',
  'size',
  'sha256',
  'model_sha256',
  'is_own_edit',
  'clearance',
  'signers',
  'correction',
  'created_at',
  'presented_at',
  'decided_at',
] as const;
const whole = [...listed, 'model'] as const;

/** All of a meeting, newest version first. */
export async function listDocuments(db: ReadDb, meetingId: MeetingId): Promise<ListedDocument[]> {
  const rows = await db
    .selectFrom('document')
    .select(listed)
    .where('meeting_id', '=', meetingId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(toListed);
}

/** The model alone, as JSON text; '{}' where there is none. */
export async function findModel(db: ReadDb, id: DocumentId): Promise<string> {
  const row = await db.selectFrom('document').select('model').where('id', '=', id).executeTakeFirst();
  return row?.model ?? '{}';
}

/** The versions of one document, newest first. */
export async function listVersions(
  db: ReadDb,
  kind: DocumentKind,
  subject: DocumentSubject,
): Promise<ListedDocument[]> {
  const rows = await db
    .selectFrom('document')
    .select(listed)
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(toListed);
}

export async function listDocumentsIn(db: ReadDb, state: DocumentState): Promise<ListedDocument[]> {
  const rows = await db
    .selectFrom('document')
    .select(listed)
    .where('state', '=', state)
    .orderBy('presented_at', (order) => order.asc().nullsFirst())
    .orderBy('id')
    .execute();
  return rows.map(toListed);
}

export async function findDocument(db: ReadDb, id: DocumentId): Promise<StoredDocument | null> {
  const row = await db.selectFrom('document').select(whole).where('id', '=', id).executeTakeFirst();
  return row ? toStored(row, await readFile(db, row.sha256)) : null;
}

/** All that have exactly these bytes, the latest decision first. */
export async function listDocumentsBySha(db: ReadDb, sha256: string): Promise<StoredDocument[]> {
  const rows = await db
    .selectFrom('document')
    .select(whole)
    .where('sha256', '=', sha256)
    .orderBy('decided_at', (order) => order.desc().nullsLast())
    .orderBy('id')
    .execute();
  const bytes = await readFile(db, sha256);
  return rows.map((row) => toStored(row, bytes));
}

export async function insertDocument(db: WriteDb, document: StoredDocument): Promise<void> {
  const { bytes, model, ...rest } = document;
  await putFile(db, { sha256: rest.sha256, bytes });
  await db
    .insertInto('document')
    .values({ ...listedRow(rest), model, facts: null })
    .execute();
}

/** What was decided on a presented document. Throws CONFLICT where it was decided on or withdrawn before. */
export async function decideDocument(
  db: WriteDb,
  id: DocumentId,
  change: Pick<StoredDocument, 'state' | 'presentedAt' | 'decidedAt'>,
): Promise<void> {
  const result = await db
    .updateTable('document')
    .set({ state: change.state, presented_at: change.presentedAt, decided_at: change.decidedAt })
    .where('id', '=', id)
    .where('state', '=', 'presented')
    .executeTakeFirst();
  refuseUnchanged(result);
}

/** A draft is put before those who sign. Throws CONFLICT where it is one no longer. */
export async function updatePresented(
  db: WriteDb,
  { id, signers, correction, presentedAt }: ListedDocument,
): Promise<void> {
  const result = await db
    .updateTable('document')
    .set({ state: 'presented', signers: signersColumn.write(signers), correction, presented_at: presentedAt })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  refuseUnchanged(result);
}

/** Those of these resolutions whose item is public now. */
export async function listPublicSubjects(
  db: ReadDb,
  resolutionIds: readonly ResolutionId[],
): Promise<Set<ResolutionId>> {
  if (resolutionIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('resolution')
    .innerJoin('agenda_item', 'agenda_item.id', 'resolution.item_id')
    .select('resolution.id')
    .where('resolution.id', 'in', resolutionIds)
    .where('agenda_item.is_public', '=', 1)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

export async function removeDocument(db: WriteDb, id: DocumentId): Promise<void> {
  const result = await db.deleteFrom('document').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'document');
  await dropUnusedFiles(db);
}

/** Without what its meeting said when it was presented: that is asked for by itself. */
type Row = Omit<Tables['document'], 'facts'>;

/** Two columns say what one value says; its type and its id were written together. */
const subjectOf = ({ subject_type: type, subject_id: id }: Pick<Row, 'subject_type' | 'subject_id'>) =>
  ({ type, id }) as DocumentSubject;

const toListed = (row: Omit<Row, 'model'>): ListedDocument => ({
  id: row.id,
  meetingId: row.meeting_id,
  kind: row.kind,
  subject: subjectOf(row),
  version: row.version,
  state: row.state,
  fileName: row.file_name,
  size: row.size,
  sha256: row.sha256,
  modelSha256: row.model_sha256,
  isOwnEdit: row.is_own_edit === 1,
  clearance: row.clearance,
  signers: signersColumn.read(row.signers, row.id),
  correction: row.correction,
  createdAt: row.created_at,
  presentedAt: row.presented_at,
  decidedAt: row.decided_at,
});

const toStored = (row: Row, bytes: Uint8Array): StoredDocument => ({
  ...toListed(row),
  bytes,
  model: row.model,
});

const listedRow = (document: ListedDocument): Omit<Row, 'model'> => ({
  id: document.id,
  meeting_id: document.meetingId,
  kind: document.kind,
  subject_type: document.subject.type,
  subject_id: document.subject.id,
  version: document.version,
  state: document.state,
  file_name: document.fileName,
  size: document.size,
  sha256: document.sha256,
  model_sha256: document.modelSha256,
  is_own_edit: toBit(document.isOwnEdit),
  clearance: document.clearance,
  signers: signersColumn.write(document.signers),
  correction: document.correction,
  created_at: document.createdAt,
  presented_at: document.presentedAt,
  decided_at: document.decidedAt,
});
