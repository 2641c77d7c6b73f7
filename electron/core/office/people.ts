import {
  findMembership,
  insertDeputyFor,
  insertMembership,
  listMemberships,
  removeDeputiesOfPerson,
  removeDeputyFor,
  removeMembership as removeMembershipRow,
  removeMembershipsOfPerson,
  updateMembership,
} from '../../../db/repositories/people/memberships.ts';
import { findBodyId } from '../../../db/repositories/office/bodies.ts';
import {
  insertOrganization,
  listOrganizations as listAllOrganizations,
  removeOrganization as removeOrganizationRow,
  updateOrganization,
} from '../../../db/repositories/people/organizations.ts';
import {
  findPerson,
  insertPerson,
  listPeople as listAllPeople,
  removePerson as removePersonRow,
  updatePerson,
} from '../../../db/repositories/people/people.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { byName } from '../../../shared/domain/people/names.ts';
import type { Membership, Person } from '../../../shared/domain/people/person.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { found, hit, refuse, refusing } from '../kernel/refusals.ts';

const noPerson = { foreignKey: { code: 'NOT_FOUND', what: 'person' } } as const;
const noOrganization = { foreignKey: { code: 'NOT_FOUND', what: 'organization' } } as const;

export const listOrganizations = ({ db }: QueryCtx): Promise<Output<'organizations.list'>> =>
  listAllOrganizations(db);

export async function saveOrganization(
  { db, newId }: CommandCtx,
  input: Parsed<'organizations.save'>,
): Promise<Output<'organizations.save'>> {
  const organization = { ...input, id: input.id ?? newId() };
  if (input.id === null) await insertOrganization(db, organization);
  else hit(await updateOrganization(db, organization), 'organization');
  return organization;
}

export async function removeOrganization(
  { db }: CommandCtx,
  { id }: Parsed<'organizations.remove'>,
): Promise<Output<'organizations.remove'>> {
  const inUse = { foreignKey: { code: 'IN_USE', what: 'organization' } } as const;
  hit(await refusing(removeOrganizationRow(db, id), inUse), 'organization');
  return null;
}

export async function listPeople({ db }: QueryCtx): Promise<Output<'people.list'>> {
  const people = await listAllPeople(db);
  const memberships = Map.groupBy(await listMemberships(db), (membership) => membership.personId);
  return people
    .toSorted(byName)
    .map((person) => Object.assign(person, { memberships: memberships.get(person.id) ?? [] }));
}

export async function savePerson(
  { db, newId }: CommandCtx,
  { id, version, ...fields }: Parsed<'people.save'>,
): Promise<Output<'people.save'>> {
  if (id === null) {
    const person: Person = { ...fields, id: newId(), version: 1 };
    await refusing(insertPerson(db, person), noOrganization);
    return person;
  }
  const stored = found(await findPerson(db, id), 'person');
  if (version !== stored.version) refuse({ code: 'CONFLICT' });
  const person: Person = { ...fields, id, version: stored.version };
  await refusing(updatePerson(db, person), noOrganization);
  return { ...person, version: person.version + 1 };
}

/** Memberships go with the person; whoever appears in a meeting stays. */
export async function removePerson(
  { db }: CommandCtx,
  { id }: Parsed<'people.remove'>,
): Promise<Output<'people.remove'>> {
  await removeMembershipsOfPerson(db, id);
  await removeDeputiesOfPerson(db, id);
  const inUse = { foreignKey: { code: 'IN_USE', what: 'person' } } as const;
  hit(await refusing(removePersonRow(db, id), inUse), 'person');
  return null;
}

export async function saveMembership(
  { db, newId }: CommandCtx,
  { id, version, ...fields }: Parsed<'memberships.save'>,
): Promise<Output<'memberships.save'>> {
  found(await findBodyId(db, fields.bodyId), 'body');
  found(await findPerson(db, fields.personId), 'person');
  const stored = id === null ? null : found(await findMembership(db, id), 'membership');
  if (stored && version !== stored.version) refuse({ code: 'CONFLICT' });
  const base = stored ? { id: stored.id, version: stored.version } : { id: newId(), version: 1 };
  const membership: Membership = { ...fields, ...base };
  if (stored) await updateMembership(db, membership);
  else await insertMembership(db, membership);
  await removeDeputyFor(db, membership.id);
  const forPeople = membership.deputyFor.filter((deputy) => deputy.personId !== null);
  const forLists = membership.deputyFor.filter((deputy) => deputy.organizationId !== null);
  await refusing(insertDeputyFor(db, membership.id, forPeople), noPerson);
  await refusing(insertDeputyFor(db, membership.id, forLists), noOrganization);
  return found(await findMembership(db, membership.id), 'membership');
}

export async function removeMembership(
  { db }: CommandCtx,
  { id }: Parsed<'memberships.remove'>,
): Promise<Output<'memberships.remove'>> {
  hit(await removeMembershipRow(db, id), 'membership');
  return null;
}
