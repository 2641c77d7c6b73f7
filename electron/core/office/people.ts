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
import { findNameOrder } from '../../../db/repositories/office/municipality.ts';
import { findBodyId } from '../../../db/repositories/office/bodies.ts';
import {
  findOrganization,
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
import { byNameIn } from '../../../shared/domain/people/nameOrder.ts';
import type { Membership, Person } from '../../../shared/domain/people/person.ts';
import { germanOrder } from '../../../shared/german/order.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { baseOf, found, refuse, refusing } from '../kernel/refusals.ts';
import { MembershipId, OrganizationId, PersonId } from '../../../shared/domain/ids.ts';

const noPerson = { foreignKey: { code: 'NOT_FOUND', what: 'person' } } as const;
const noOrganization = { foreignKey: { code: 'NOT_FOUND', what: 'organization' } } as const;

export const listOrganizations = async ({ db }: QueryCtx): Promise<Output<'organizations.list'>> =>
  (await listAllOrganizations(db)).toSorted(germanOrder(({ name }) => name));

export async function saveOrganization(
  { db, newId }: CommandCtx,
  { id, version, ...fields }: Parsed<'organizations.save'>,
): Promise<Output<'organizations.save'>> {
  const stored = id === null ? null : found(await findOrganization(db, id), 'organization');
  const organization = {
    ...fields,
    id: stored?.id ?? newId(OrganizationId),
    version: stored ? baseOf(version, stored.version) : 1,
  };
  if (stored) organization.version = await updateOrganization(db, organization);
  else await insertOrganization(db, organization);
  return organization;
}

export async function removeOrganization(
  { db }: CommandCtx,
  { id, version }: Parsed<'organizations.remove'>,
): Promise<Output<'organizations.remove'>> {
  baseOf(version, found(await findOrganization(db, id), 'organization').version);
  await refusing(removeOrganizationRow(db, id), { foreignKey: { code: 'IN_USE', what: 'organization' } });
  return null;
}

export async function listPeople({ db }: QueryCtx): Promise<Output<'people.list'>> {
  const people = await listAllPeople(db);
  const memberships = Map.groupBy(await listMemberships(db), (membership) => membership.personId);
  return people
    .toSorted(byNameIn(await findNameOrder(db)))
    .map((person) => Object.assign(person, { memberships: memberships.get(person.id) ?? [] }));
}

export async function savePerson(
  { db, newId }: CommandCtx,
  { id, version, ...fields }: Parsed<'people.save'>,
): Promise<Output<'people.save'>> {
  if (id === null) {
    const person: Person = { ...fields, id: newId(PersonId), version: 1 };
    await refusing(insertPerson(db, person), noOrganization);
    return person;
  }
  const stored = found(await findPerson(db, id), 'person');
  const person: Person = { ...fields, id, version: baseOf(version, stored.version) };
  return { ...person, version: await refusing(updatePerson(db, person), noOrganization) };
}

/** Memberships go with the person; whoever appears in a meeting stays. */
export async function removePerson(
  { db }: CommandCtx,
  { id, version }: Parsed<'people.remove'>,
): Promise<Output<'people.remove'>> {
  baseOf(version, found(await findPerson(db, id), 'person').version);
  await removeMembershipsOfPerson(db, id);
  await removeDeputiesOfPerson(db, id);
  const inUse = { foreignKey: { code: 'IN_USE', what: 'person' } } as const;
  await refusing(removePersonRow(db, id), inUse);
  return null;
}

export async function saveMembership(
  { db, newId }: CommandCtx,
  { id, version, ...fields }: Parsed<'memberships.save'>,
): Promise<Output<'memberships.save'>> {
  found(await findBodyId(db, fields.bodyId), 'body');
  found(await findPerson(db, fields.personId), 'person');
  const stored = id === null ? null : found(await findMembership(db, id), 'membership');
  // Whose it is and in which body never changes: it would take along what was printed of both.
  if (stored && (stored.personId !== fields.personId || stored.bodyId !== fields.bodyId)) {
    refuse({ code: 'NOT_FOUND', what: 'membership' });
  }
  const base = stored
    ? { id: stored.id, version: baseOf(version, stored.version) }
    : { id: newId(MembershipId), version: 1 };
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
  { id, version }: Parsed<'memberships.remove'>,
): Promise<Output<'memberships.remove'>> {
  baseOf(version, found(await findMembership(db, id), 'membership').version);
  await removeMembershipRow(db, id);
  return null;
}
