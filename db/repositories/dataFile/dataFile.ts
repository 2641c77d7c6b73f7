import type { ReadDb, WriteDb } from '../../schema/index.ts';
import type { DataFileId } from '../../../shared/domain/ids.ts';

/** Which file this is, and where its log ends: the number of entries and the hash of the last. */
export type DataFile = { uuid: DataFileId; auditCount: number; auditHead: string };

export async function getDataFile(db: ReadDb): Promise<DataFile> {
  const row = await db.selectFrom('data_file').selectAll().executeTakeFirstOrThrow();
  return { uuid: row.uuid, auditCount: row.audit_count, auditHead: row.audit_head };
}

export async function updateAuditHead(db: WriteDb, auditCount: number, auditHead: string): Promise<void> {
  await db.updateTable('data_file').set({ audit_count: auditCount, audit_head: auditHead }).execute();
}
