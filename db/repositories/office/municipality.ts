import type { Municipality } from '../../../shared/domain/body/body.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';
import { nextVersion } from '../guarded.ts';

export async function findMunicipality(db: ReadDb): Promise<Municipality | null> {
  const row = await db
    .selectFrom('municipality')
    .select(['version', 'name', 'letterhead', 'place'])
    .executeTakeFirst();
  return row ?? null;
}

/** There is one row, written at the set-up. */
export async function insertMunicipality(db: WriteDb, municipality: Municipality): Promise<void> {
  await db
    .insertInto('municipality')
    .values({ id: 'own', ...municipality })
    .execute();
}

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updateMunicipality(db: WriteDb, municipality: Municipality): Promise<Version> {
  const { version } = municipality;
  const result = await db
    .updateTable('municipality')
    .set({ ...municipality, version: version + 1 })
    .where('version', '=', version)
    .executeTakeFirst();
  return nextVersion(result, version);
}
