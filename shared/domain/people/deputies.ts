import { type Membership, votesByRole } from './person.ts';
import type { OrganizationId, PersonId } from '../ids.ts';
import type { IsoDate } from '../values.ts';

/**
 * Who may stand in for a member on a day, best rank first (R21); of equal ranks the personal deputy
 * comes before the deputies of the list.
 */
export function deputiesFor(
  memberPersonId: PersonId,
  memberOrganizationId: OrganizationId | null,
  memberships: readonly Membership[],
  day: IsoDate,
): PersonId[] {
  const ranked = memberships
    .filter((m) => m.role === 'deputy' && m.personId !== memberPersonId && isInForce(m, day))
    .filter((m) => isDeputyOn(m.personId, memberships, day))
    .flatMap((m) =>
      m.deputyFor.flatMap(({ personId, organizationId, rank }) => {
        const personal = personId === memberPersonId;
        const ofList = organizationId !== null && organizationId === memberOrganizationId;
        return personal || ofList ? [{ id: m.personId, rank, personal, position: m.position }] : [];
      }),
    )
    .toSorted(
      (a, b) => a.rank - b.rank || Number(b.personal) - Number(a.personal) || a.position - b.position,
    );
  return [...new Set(ranked.map((deputy) => deputy.id))];
}

/** Whoever has a seat of their own on that day sits on it and stands in for nobody (R21). */
export const isDeputyOn = (personId: PersonId, memberships: readonly Membership[], day: IsoDate): boolean =>
  memberships.some((m) => m.personId === personId && m.role === 'deputy' && isInForce(m, day)) &&
  !memberships.some((m) => m.personId === personId && isSeat(m, day));

/** A membership by which somebody votes on that day, in nobody's place. */
export const isSeat = (membership: Membership, day: IsoDate): boolean =>
  votesByRole(membership.role) && membership.votingRight && isInForce(membership, day);

/** Both the first and the last day belong to a membership. */
export const isInForce = (membership: Pick<Membership, 'startDate' | 'endDate'>, day: IsoDate): boolean =>
  membership.startDate <= day && (membership.endDate === null || day <= membership.endDate);
