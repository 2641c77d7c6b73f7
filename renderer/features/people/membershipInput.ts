import type { Input } from '../../../shared/contract/index.ts';
import { type DeputyFor, type Membership, votesByRole } from '../../../shared/domain/people/person.ts';
import type { BodyId, MembershipId, PersonId } from '../../../shared/domain/ids.ts';

type Role = Membership['role'];

/** What the form holds while it is filled in: dates and numbers may still be missing. */
export type MembershipDraft = {
  id: MembershipId | null;
  version: number | null;
  bodyId: BodyId;
  role: Role;
  votingRight: boolean;
  isExpertCitizen: boolean;
  startDate: string | null;
  endDate: string | null;
  position: number | null;
  deputyFor: DeputyDraft[];
};
/** `key` only tells rows apart while they are edited. */
export type DeputyDraft = Omit<DeputyFor, 'rank'> & { key: string; rank: number | null };

export const newMembership = (
  bodyId: BodyId,
  startDate: string | null,
  position: number,
): MembershipDraft => ({
  id: null,
  version: null,
  bodyId,
  role: 'member',
  votingRight: true,
  isExpertCitizen: false,
  startDate,
  endDate: null,
  position,
  deputyFor: [],
});

export const membershipDraft = (membership: Membership): MembershipDraft => ({
  id: membership.id,
  version: membership.version,
  bodyId: membership.bodyId,
  role: membership.role,
  votingRight: membership.votingRight,
  isExpertCitizen: membership.isExpertCitizen,
  startDate: membership.startDate,
  endDate: membership.endDate,
  position: membership.position,
  deputyFor: membership.deputyFor.map((deputy) => ({ ...deputy, key: newKey() })),
});

export const newKey = (): string => crypto.randomUUID();

/** A new role brings its usual voting right; deputies' targets stay until saved, in case the role was a slip. */
export const withRole = (draft: MembershipDraft, role: Role): MembershipDraft => ({
  ...draft,
  role,
  votingRight: votesByRole(role),
});

/** As the contract takes it; what is missing becomes a value that it answers with its sentence at the field. */
export const membershipInput = (draft: MembershipDraft, personId: PersonId): Input<'memberships.save'> => ({
  id: draft.id,
  version: draft.version,
  personId,
  bodyId: draft.bodyId,
  role: draft.role,
  votingRight: draft.votingRight && draft.role !== 'deputy',
  isExpertCitizen: draft.isExpertCitizen,
  startDate: draft.startDate ?? '',
  endDate: draft.endDate,
  position: draft.position ?? 0,
  deputyFor:
    draft.role === 'deputy'
      ? draft.deputyFor
          .filter(({ personId: person, organizationId }) => person !== null || organizationId !== null)
          .map(({ personId: person, organizationId, rank }) => ({
            personId: person,
            organizationId,
            rank: rank ?? 1,
          }))
      : [],
});
