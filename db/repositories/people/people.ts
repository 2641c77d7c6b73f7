import type { Person } from '../../../shared/domain/people/person.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { nextVersion, refuseGone } from '../guarded.ts';

/** In no order: names are sorted by their German order (byNameIn). */
export async function listPeople(db: ReadDb): Promise<Person[]> {
  const rows = await db.selectFrom('person').selectAll().execute();
  return rows.map(toPerson);
}

export async function findPerson(db: ReadDb, id: PersonId): Promise<Person | null> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toPerson(row) : null;
}

export async function insertPerson(db: WriteDb, person: Person): Promise<void> {
  await db.insertInto('person').values(toRow(person)).execute();
}

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updatePerson(db: WriteDb, person: Person): Promise<Version> {
  const result = await db
    .updateTable('person')
    .set({ ...toRow(person), version: person.version + 1 })
    .where('id', '=', person.id)
    .where('version', '=', person.version)
    .executeTakeFirst();
  return nextVersion(result, person.version);
}

export async function removePerson(db: WriteDb, id: PersonId): Promise<void> {
  const result = await db.deleteFrom('person').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'person');
}

const toPerson = (row: Tables['person']): Person => ({
  id: row.id,
  version: row.version,
  formOfAddress: row.form_of_address,
  title: row.title,
  givenName: row.given_name,
  familyName: row.family_name,
  position: row.position,
  organizationId: row.organization_id,
  email: row.email,
  phone: row.phone,
  distinction: row.distinction,
  salutation: row.salutation,
  streetAddress: row.street_address,
  postalCode: row.postal_code,
  locality: row.locality,
});

const toRow = (person: Person): Tables['person'] => ({
  id: person.id,
  version: person.version,
  form_of_address: person.formOfAddress,
  title: person.title,
  given_name: person.givenName,
  family_name: person.familyName,
  position: person.position,
  organization_id: person.organizationId,
  email: person.email,
  phone: person.phone,
  distinction: person.distinction,
  salutation: person.salutation,
  street_address: person.streetAddress,
  postal_code: person.postalCode,
  locality: person.locality,
});
