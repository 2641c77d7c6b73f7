import type { ReadDb, WriteDb } from '../../schema/index.ts';
import type { DocumentId } from '../../../shared/domain/ids.ts';

/** Why a meeting was opened again after this version of its Niederschrift had been released. */
export type Reopening = { documentId: DocumentId; reason: string; reopenedAt: string };

export async function findReopening(db: ReadDb, documentId: DocumentId): Promise<Reopening | null> {
  const row = await db
    .selectFrom('reopening')
    .selectAll()
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  return row ? { documentId: row.document_id, reason: row.reason, reopenedAt: row.reopened_at } : null;
}

export async function insertReopening(db: WriteDb, reopening: Reopening): Promise<void> {
  await db
    .insertInto('reopening')
    .values({
      document_id: reopening.documentId,
      reason: reopening.reason,
      reopened_at: reopening.reopenedAt,
    })
    .execute();
}
