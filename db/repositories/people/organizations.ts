import type { Organization } from '../../../shared/domain/people/person.ts';
import type { OrganizationId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { nextVersion, refuseGone } from '../guarded.ts';

export async function listOrganizations(db: ReadDb): Promise<Organization[]> {
  const rows = await db.selectFrom('organization').selectAll().execute();
  return rows.map(toOrganization);
}

export async function findOrganization(db: ReadDb, id: OrganizationId): Promise<Organization | null> {
  const row = await db.selectFrom('organization').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toOrganization(row) : null;
}

export async function insertOrganization(db: WriteDb, organization: Organization): Promise<void> {
  await db.insertInto('organization').values(toRow(organization)).execute();
}

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updateOrganization(db: WriteDb, organization: Organization): Promise<Version> {
  const result = await db
    .updateTable('organization')
    .set({ ...toRow(organization), version: organization.version + 1 })
    .where('id', '=', organization.id)
    .where('version', '=', organization.version)
    .executeTakeFirst();
  return nextVersion(result, organization.version);
}

export async function removeOrganization(db: WriteDb, id: OrganizationId): Promise<void> {
  const result = await db.deleteFrom('organization').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'organization');
}

const toOrganization = (row: Tables['organization']): Organization => ({
  id: row.id,
  version: row.version,
  name: row.name,
  shortName: row.short_name,
  kind: row.kind,
});

const toRow = ({ id, version, name, shortName, kind }: Organization): Tables['organization'] => ({
  id,
  version,
  name,
  short_name: shortName,
  kind,
});
