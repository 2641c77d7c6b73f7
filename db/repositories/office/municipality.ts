import type { Municipality } from '../../../shared/domain/body/body.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';

export async function findMunicipality(db: ReadDb): Promise<Municipality | null> {
  const row = await db.selectFrom('municipality').select(['name', 'letterhead', 'place']).executeTakeFirst();
  return row ?? null;
}

/** There is one row; the first update writes it. */
export async function updateMunicipality(db: WriteDb, municipality: Municipality): Promise<void> {
  await db
    .insertInto('municipality')
    .values({ id: 'own', ...municipality })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(municipality))
    .execute();
}
