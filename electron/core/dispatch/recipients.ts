import { listDistributionListsFor } from '../../../db/repositories/dispatch/distributionLists.ts';
import { findNameOrder } from '../../../db/repositories/office/municipality.ts';
import { listMembershipsOn } from '../../../db/repositories/people/memberships.ts';
import { listPeople } from '../../../db/repositories/people/people.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Recipient } from '../../../shared/contract/dispatchRecipient.ts';
import type { DistributionList } from '../../../shared/domain/document/dispatch.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { byNameIn } from '../../../shared/domain/people/nameOrder.ts';
import { listName } from '../../../shared/domain/people/names.ts';
import { type Membership, type Person, seatedRoles } from '../../../shared/domain/people/person.ts';
import { listed } from '../../../shared/german/format.ts';
import { found } from '../kernel/refusals.ts';
import { sendableAddress } from './message.ts';
import type { BodyId, ListId, PersonId } from '../../../shared/domain/ids.ts';

const rolesOf: Record<DistributionList['source'], readonly Membership['role'][]> = {
  members: seatedRoles,
  deputies: ['deputy'],
  advisory: ['advisory'],
  administration: ['clerk', 'administration'],
  press: [],
  own: [],
};

/** The chosen lists, each once, in the order of the choice. Throws NOT_FOUND, for the list of another body, too. */
export async function chosenLists(
  db: ReadDb,
  bodyId: BodyId,
  ids: readonly ListId[],
): Promise<DistributionList[]> {
  const lists = await listDistributionListsFor(db, bodyId);
  return [...new Set(ids)].map((id) => found(lists.find((list) => list.id === id) ?? null, 'list'));
}

/**
 * Everybody on the lists on the day of the meeting; an address gets one message, however many lists it is on.
 * `withoutAddress`: members who cannot be reached by mail, by name.
 */
export async function recipientsOf(
  db: ReadDb,
  meeting: Meeting,
  lists: readonly DistributionList[],
): Promise<{ recipients: Addressee[]; withoutAddress: string[] }> {
  const people = new Map((await listPeople(db)).map((person) => [person.id, person]));
  const memberships = await listMembershipsOn(db, meeting.bodyId, meeting.date);
  const onLists = lists.map((list) => ({ list, members: membersOf(list, memberships, people) }));
  const addressed = onLists.flatMap(({ list, members }) => {
    const fromRoles = members.map((person) => ({
      personId: person.id,
      name: listName(person),
      email: person.email,
    }));
    return [...fromRoles, ...list.entries.map((entry) => ({ ...entry, personId: null }))]
      .filter(({ email }) => email !== '')
      .map((addressee) => ({ ...addressee, listName: list.name, clearance: list.clearance }));
  });
  const unreachable = onLists.flatMap(({ members }) => members.filter(({ email }) => email === ''));
  return {
    recipients: mergedByAddress(addressed),
    withoutAddress: [...new Set(unreachable)].map((person) => listName(person)),
  };
}

/** Whom a meeting calls, in the order of their names, with the lists among these that each is on. */
export async function calledMembers(
  db: ReadDb,
  meeting: Meeting,
  lists: readonly DistributionList[],
): Promise<{ person: Person; listIds: ReadonlySet<ListId> }[]> {
  const people = new Map((await listPeople(db)).map((person) => [person.id, person]));
  const memberships = await listMembershipsOn(db, meeting.bodyId, meeting.date);
  const on = (list: Pick<DistributionList, 'source'>) => membersOf(list, memberships, people);
  const onLists = lists.map((list) => ({ id: list.id, members: new Set(on(list)) }));
  const called = new Set([...on({ source: 'members' }), ...on({ source: 'advisory' })]);
  return [...called].toSorted(byNameIn(await findNameOrder(db))).map((person) => ({
    person,
    listIds: new Set(onLists.filter(({ members }) => members.has(person)).map(({ id }) => id)),
  }));
}

function membersOf(
  { source }: Pick<DistributionList, 'source'>,
  memberships: readonly Membership[],
  people: ReadonlyMap<PersonId, Person>,
): Person[] {
  const ids = memberships
    .filter(({ role }) => rolesOf[source].includes(role))
    .map(({ personId }) => personId);
  return [...new Set(ids)].flatMap((id) => people.get(id) ?? []);
}

/** `personId`: null for an entry by hand, and where several share an address. */
export type Addressee = Recipient & { personId: PersonId | null };

/** The same for every way in which an address may be typed. */
export const addressKey = (email: string): string => (sendableAddress(email) ?? email).toLowerCase();

/**
 * Being entitled is a matter of the person: a member who is also on an open list stays entitled. That an open list
 * gets nothing non-public is judged list by list in the leak guard, before anybody is merged.
 */
function mergedByAddress(recipients: readonly Addressee[]): Addressee[] {
  const byAddress = Map.groupBy(recipients, ({ email }) => addressKey(email));
  return [...byAddress.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const people = new Set(same.flatMap(({ personId }) => personId ?? []));
    const isEntitled = same.some(({ clearance }) => clearance === 'nonPublic');
    return {
      name: nameOf(same),
      email: first.email,
      listName: [...new Set(same.map((each) => each.listName))].join(', '),
      clearance: isEntitled ? 'nonPublic' : 'public',
      personId: people.size === 1 ? ([...people][0] ?? null) : null,
    };
  });
}

/** People who share an address are all called: each of them is named. An entry by hand only where nobody is known. */
function nameOf(addressees: readonly Addressee[]): string {
  const people = new Map(
    addressees.flatMap(({ personId, name }) => (personId === null ? [] : [[personId, name] as const])),
  );
  if (people.size > 0) return listed([...people.values()]);
  return addressees.find(({ name }) => name !== '')?.name ?? '';
}
