import type { Retention } from '../../../shared/domain/privacy/retention.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';
import { nextVersion } from '../guarded.ts';

/** There is one row, from the beginning. */
export async function getRetention(db: ReadDb): Promise<Retention> {
  return db.selectFrom('retention').select(['version', 'years']).executeTakeFirstOrThrow();
}

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updateRetention(db: WriteDb, { version, years }: Retention): Promise<Version> {
  const result = await db
    .updateTable('retention')
    .set({ years, version: version + 1 })
    .where('version', '=', version)
    .executeTakeFirst();
  return nextVersion(result, version);
}
