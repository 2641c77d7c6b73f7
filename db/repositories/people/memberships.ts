import type { Selectable } from 'kysely';
import { type DeputyFor, type Membership, seatedRoles } from '../../../shared/domain/people/person.ts';
import type { BodyId, MembershipId, OrganizationId, PersonId } from '../../../shared/domain/ids.ts';
import type { IsoDate, Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { toBit } from '../columns.ts';
import { nextVersion, refuseGone } from '../guarded.ts';

export async function listMemberships(db: ReadDb): Promise<Membership[]> {
  return grouped(await selectMemberships(db).execute());
}

/** Memberships of a body that are in force on a day (R3: an open end stays in force). */
export async function listMembershipsOn(db: ReadDb, bodyId: BodyId, day: IsoDate): Promise<Membership[]> {
  const rows = await selectMemberships(db)
    .where('body_id', '=', bodyId)
    .where('start_date', '<=', day)
    .where((eb) => eb.or([eb('end_date', 'is', null), eb('end_date', '>=', day)]))
    .execute();
  return grouped(rows);
}

/** Those of a body, of whatever day. */
export async function listMembershipsOf(db: ReadDb, bodyId: BodyId): Promise<Membership[]> {
  return grouped(await selectMemberships(db).where('body_id', '=', bodyId).execute());
}

/** Whether a body, or any, ever had a member: somebody with a seat, not a deputy or the administration. */
export async function hasMembers(db: ReadDb, bodyId: BodyId | null): Promise<boolean> {
  const row = await db
    .selectFrom('membership')
    .select('id')
    .where('role', 'in', seatedRoles)
    .$if(bodyId !== null, (all) => all.where('body_id', '=', bodyId))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function findMembership(db: ReadDb, id: MembershipId): Promise<Membership | null> {
  const rows = await selectMemberships(db).where('id', '=', id).execute();
  return grouped(rows)[0] ?? null;
}

export async function insertMembership(db: WriteDb, membership: Membership): Promise<void> {
  await db.insertInto('membership').values(toRow(membership)).execute();
}

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updateMembership(db: WriteDb, membership: Membership): Promise<Version> {
  const result = await db
    .updateTable('membership')
    .set({ ...toRow(membership), version: membership.version + 1 })
    .where('id', '=', membership.id)
    .where('version', '=', membership.version)
    .executeTakeFirst();
  return nextVersion(result, membership.version);
}

export async function removeMembership(db: WriteDb, id: MembershipId): Promise<void> {
  const result = await db.deleteFrom('membership').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'membership');
}

export async function removeMembershipsOfPerson(db: WriteDb, personId: PersonId): Promise<void> {
  await db.deleteFrom('membership').where('person_id', '=', personId).execute();
}

export async function insertDeputyFor(
  db: WriteDb,
  membershipId: MembershipId,
  deputyFor: readonly DeputyFor[],
): Promise<void> {
  if (deputyFor.length === 0) return;
  const rows = deputyFor.map(({ personId, organizationId, rank }) => ({
    membership_id: membershipId,
    person_id: personId,
    organization_id: organizationId,
    rank,
  }));
  await db.insertInto('deputy_for').values(rows).execute();
}

export async function removeDeputyFor(db: WriteDb, membershipId: MembershipId): Promise<void> {
  await db.deleteFrom('deputy_for').where('membership_id', '=', membershipId).execute();
}

/** Nobody stands in for this person any more. */
export async function removeDeputiesOfPerson(db: WriteDb, personId: PersonId): Promise<void> {
  await db.deleteFrom('deputy_for').where('person_id', '=', personId).execute();
}

const selectMemberships = (db: ReadDb) =>
  db
    .selectFrom('membership')
    .leftJoin('deputy_for', 'deputy_for.membership_id', 'membership.id')
    .selectAll('membership')
    .select([
      'deputy_for.person_id as deputy_person_id',
      'deputy_for.organization_id as deputy_organization_id',
      'deputy_for.rank',
    ])
    .orderBy('membership.position')
    .orderBy('membership.id')
    .orderBy('deputy_for.rank');

type Row = Selectable<Tables['membership']> & {
  deputy_person_id: PersonId | null;
  deputy_organization_id: OrganizationId | null;
  rank: number | null;
};

function grouped(rows: readonly Row[]): Membership[] {
  const byId = Map.groupBy(rows, (row) => row.id);
  return [...byId.values()].flatMap((group) => (group[0] ? [toMembership(group[0], group)] : []));
}

const toMembership = (row: Row, group: readonly Row[]): Membership => ({
  id: row.id,
  version: row.version,
  personId: row.person_id,
  bodyId: row.body_id,
  role: row.role,
  votingRight: row.voting_right === 1,
  isExpertCitizen: row.is_expert_citizen === 1,
  startDate: row.start_date,
  endDate: row.end_date,
  position: row.position,
  deputyFor: group.flatMap((deputy) =>
    deputy.rank === null
      ? []
      : [
          {
            personId: deputy.deputy_person_id,
            organizationId: deputy.deputy_organization_id,
            rank: deputy.rank,
          },
        ],
  ),
});

const toRow = (membership: Membership): Tables['membership'] => ({
  id: membership.id,
  version: membership.version,
  person_id: membership.personId,
  body_id: membership.bodyId,
  role: membership.role,
  voting_right: toBit(membership.votingRight),
  is_expert_citizen: toBit(membership.isExpertCitizen),
  start_date: membership.startDate,
  end_date: membership.endDate,
  position: membership.position,
});
