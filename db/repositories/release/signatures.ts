import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import type { DocumentId, KeyId, PersonId, SignatureId } from '../../../shared/domain/ids.ts';

/** A decision as it was signed: the manifest and the comments as JSON texts, the signature in base64. */
export type StoredSignature = {
  id: SignatureId;
  documentId: DocumentId;
  keyId: KeyId;
  /** Whose consent it is. */
  personId: PersonId;
  manifest: string;
  signature: string;
  comments: string;
  receivedAt: string;
};

/** In the order in which they came. */
export async function listSignatures(
  db: ReadDb,
  documentIds: readonly DocumentId[],
): Promise<StoredSignature[]> {
  if (documentIds.length === 0) return [];
  const rows = await db
    .selectFrom('signature')
    .selectAll()
    .where('document_id', 'in', documentIds)
    .orderBy('document_id')
    .orderBy('position')
    .execute();
  return rows.map(toSignature);
}

/** Where a key was used first, by when that came in here. `position`: among the signatures of its document. */
export type FirstUse = { keyId: KeyId; documentId: DocumentId; position: number; receivedAt: string };

export async function listFirstUses(db: ReadDb): Promise<FirstUse[]> {
  const rows = await db
    .selectFrom('signature')
    .select(['key_id as keyId', 'document_id as documentId', 'position', 'received_at as receivedAt'])
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  return [...new Map(rows.toReversed().map((row) => [row.keyId, row])).values()];
}

export async function insertSignature(
  db: WriteDb,
  signature: StoredSignature,
  position: number,
): Promise<void> {
  await db
    .insertInto('signature')
    .values({
      id: signature.id,
      document_id: signature.documentId,
      position,
      key_id: signature.keyId,
      person_id: signature.personId,
      manifest: signature.manifest,
      signature: signature.signature,
      comments: signature.comments,
      received_at: signature.receivedAt,
    })
    .execute();
}

const toSignature = (row: Tables['signature']): StoredSignature => ({
  id: row.id,
  documentId: row.document_id,
  keyId: row.key_id,
  personId: row.person_id,
  manifest: row.manifest,
  signature: row.signature,
  comments: row.comments,
  receivedAt: row.received_at,
});
