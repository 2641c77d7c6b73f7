import type { Membership } from './person.ts';
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

/** Both the first and the last day belong to a membership. */
export const isInForce = (membership: Pick<Membership, 'startDate' | 'endDate'>, day: IsoDate): boolean =>
  membership.startDate <= day && (membership.endDate === null || day <= membership.endDate);
