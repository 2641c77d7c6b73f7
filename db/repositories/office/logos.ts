import type { Id } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { dropUnusedFiles, putFile, type StoredFile } from '../files/files.ts';

export type Logo = { mediaType: 'image/png' | 'image/jpeg'; bytes: Uint8Array };

export async function findLogo(db: ReadDb, rulesId: Id): Promise<Logo | null> {
  const row = await db
    .selectFrom('logo')
    .innerJoin('file', 'file.sha256', 'logo.sha256')
    .select(['media_type', 'bytes'])
    .where('rules_id', '=', rulesId)
    .executeTakeFirst();
  return row ? { mediaType: row.media_type, bytes: row.bytes } : null;
}

export async function saveLogo(db: WriteDb, rulesId: Id, logo: Logo & StoredFile): Promise<void> {
  await putFile(db, logo);
  await putRow(db, { rules_id: rulesId, media_type: logo.mediaType, sha256: logo.sha256 });
  await dropUnusedFiles(db);
}

/** The look goes on under new rules. */
export async function copyLogo(db: WriteDb, from: Id, to: Id): Promise<void> {
  const row = await db.selectFrom('logo').selectAll().where('rules_id', '=', from).executeTakeFirst();
  if (row) await putRow(db, { ...row, rules_id: to });
}

async function putRow(db: WriteDb, row: Tables['logo']): Promise<void> {
  await db
    .insertInto('logo')
    .values(row)
    .onConflict((conflict) => conflict.column('rules_id').doUpdateSet(row))
    .execute();
}

/** False where there was none. */
export async function removeLogo(db: WriteDb, rulesId: Id): Promise<boolean> {
  const result = await db.deleteFrom('logo').where('rules_id', '=', rulesId).executeTakeFirst();
  await dropUnusedFiles(db);
  return result.numDeletedRows > 0n;
}
