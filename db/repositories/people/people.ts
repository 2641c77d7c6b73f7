import type { Person } from '../../../shared/domain/people/person.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';

export async function listPeople(db: ReadDb): Promise<Person[]> {
  const rows = await db
    .selectFrom('person')
    .selectAll()
    .orderBy('family_name')
    .orderBy('given_name')
    .execute();
  return rows.map(toPerson);
}

export async function findPerson(db: ReadDb, id: Id): Promise<Person | null> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toPerson(row) : null;
}

export async function insertPerson(db: WriteDb, person: Person): Promise<void> {
  await db.insertInto('person').values(toRow(person)).execute();
}

/** Writes the next version; false unless `person.version` is the one stored. */
export async function updatePerson(db: WriteDb, person: Person): Promise<boolean> {
  const result = await db
    .updateTable('person')
    .set({ ...toRow(person), version: person.version + 1 })
    .where('id', '=', person.id)
    .where('version', '=', person.version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** False where there is no such row. */
export async function removePerson(db: WriteDb, id: Id): Promise<boolean> {
  const result = await db.deleteFrom('person').where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows > 0n;
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
});
