import type { Organization } from '../../../shared/domain/people/person.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';

export async function listOrganizations(db: ReadDb): Promise<Organization[]> {
  const rows = await db.selectFrom('organization').selectAll().orderBy('name').execute();
  return rows.map((row) => ({ id: row.id, name: row.name, shortName: row.short_name, kind: row.kind }));
}

export async function insertOrganization(db: WriteDb, organization: Organization): Promise<void> {
  await db.insertInto('organization').values(toRow(organization)).execute();
}

/** False where there is no such row. */
export async function updateOrganization(db: WriteDb, organization: Organization): Promise<boolean> {
  const result = await db
    .updateTable('organization')
    .set(toRow(organization))
    .where('id', '=', organization.id)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** False where there is no such row. */
export async function removeOrganization(db: WriteDb, id: Id): Promise<boolean> {
  const result = await db.deleteFrom('organization').where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

const toRow = ({ id, name, shortName, kind }: Organization): Tables['organization'] => ({
  id,
  name,
  short_name: shortName,
  kind,
});
