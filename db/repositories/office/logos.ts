import type { Id } from '../../../shared/domain/values.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';

export type Logo = { mediaType: 'image/png' | 'image/jpeg'; bytes: Uint8Array };

export async function findLogo(db: ReadDb, rulesId: Id): Promise<Logo | null> {
  const row = await db.selectFrom('logo').selectAll().where('rules_id', '=', rulesId).executeTakeFirst();
  return row ? { mediaType: row.media_type, bytes: row.bytes } : null;
}

export async function saveLogo(db: WriteDb, rulesId: Id, { mediaType, bytes }: Logo): Promise<void> {
  await db
    .insertInto('logo')
    .values({ rules_id: rulesId, media_type: mediaType, bytes })
    .onConflict((conflict) => conflict.column('rules_id').doUpdateSet({ media_type: mediaType, bytes }))
    .execute();
}

/** The look goes on under new rules. */
export async function copyLogo(db: WriteDb, from: Id, to: Id): Promise<void> {
  const logo = await findLogo(db, from);
  if (logo) await saveLogo(db, to, logo);
}

/** False where there was none. */
export async function removeLogo(db: WriteDb, rulesId: Id): Promise<boolean> {
  const result = await db.deleteFrom('logo').where('rules_id', '=', rulesId).executeTakeFirst();
  return result.numDeletedRows > 0n;
}
