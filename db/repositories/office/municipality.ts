import type { Municipality, MunicipalitySettings } from '../../../shared/domain/body/body.ts';
import { type NameOrder, usualOrder } from '../../../shared/domain/people/nameOrder.ts';
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

/** How the office sorts names; before its set-up as most do. */
export async function findNameOrder(db: ReadDb): Promise<NameOrder> {
  const row = await db
    .selectFrom('municipality')
    .select(['name_particles as particles', 'name_umlauts as umlauts'])
    .executeTakeFirst();
  return row ?? usualOrder;
}

export async function findMunicipalitySettings(db: ReadDb): Promise<MunicipalitySettings | null> {
  const municipality = await findMunicipality(db);
  return municipality && { ...municipality, nameOrder: await findNameOrder(db) };
}

/** An order of names that is not said stays as it is. */
type Written = Municipality & { nameOrder?: NameOrder | undefined };

/** There is one row, written at the set-up. */
export async function insertMunicipality(db: WriteDb, municipality: Written): Promise<void> {
  await db
    .insertInto('municipality')
    .values({ id: 'own', ...toRow(municipality) })
    .execute();
}

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updateMunicipality(db: WriteDb, municipality: Written): Promise<Version> {
  const { version } = municipality;
  const result = await db
    .updateTable('municipality')
    .set({ ...toRow(municipality), version: version + 1 })
    .where('version', '=', version)
    .executeTakeFirst();
  return nextVersion(result, version);
}

const toRow = ({ nameOrder, ...municipality }: Written) => ({
  ...municipality,
  ...(nameOrder && { name_particles: nameOrder.particles, name_umlauts: nameOrder.umlauts }),
});
