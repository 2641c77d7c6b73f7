import { listMemberships } from '../../../../db/repositories/people/memberships.ts';
import { listOrganizations } from '../../../../db/repositories/people/organizations.ts';
import { listPeople } from '../../../../db/repositories/people/people.ts';
import {
  findPeopleImport,
  type ListedPeopleImport,
  type PeopleImport,
} from '../../../../db/repositories/people/peopleImports.ts';
import type { ReadDb } from '../../../../db/schema/index.ts';
import type { BodyId, PeopleImportId } from '../../../../shared/domain/ids.ts';
import type { Around } from '../../../../shared/import/people/foundRow.ts';
import type { BaseVersion } from '../../../../shared/domain/values.ts';
import type { QueryCtx } from '../../kernel/app.ts';
import { baseOf, found, refuse } from '../../kernel/refusals.ts';

/** Those with whom the rows of a list are compared. */
export async function aroundOf({ db, now }: Pick<QueryCtx, 'db' | 'now'>, bodyId: BodyId): Promise<Around> {
  const memberships = Map.groupBy(await listMemberships(db), ({ personId }) => personId);
  const people = (await listPeople(db)).map((person) => ({
    ...person,
    memberships: memberships.get(person.id) ?? [],
  }));
  return { people, organizations: await listOrganizations(db), bodyId, today: now().slice(0, 10) };
}

/** One that waits; what is taken over is changed by taking it back alone. */
export async function waitingImport(
  db: ReadDb,
  { id, version }: { id: PeopleImportId; version?: BaseVersion },
): Promise<PeopleImport> {
  const one = found(await findPeopleImport(db, id), 'peopleImport');
  baseOf(version, one.version);
  return one.takenAt === null ? one : refuse({ code: 'CONFLICT' });
}

export const listed = (one: PeopleImport): ListedPeopleImport => ({
  id: one.id,
  version: one.version,
  bodyId: one.bodyId,
  fileName: one.fileName,
  sheet: one.sheet,
  readAt: one.readAt,
  takenAt: one.takenAt,
});
