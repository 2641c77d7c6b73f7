import { expect, test } from 'vitest';
import { BodyId, MembershipId, OrganizationId, PersonId } from '../../../../shared/domain/ids.ts';
import type { Membership } from '../../../../shared/domain/people/person.ts';
import { openSeats } from '../../../../shared/domain/room/openSeats.ts';

const [aydin, wilk, deputy] = ['aydin', 'wilk', 'deputy'].map((id) => PersonId.parse(id)) as [
  PersonId,
  PersonId,
  PersonId,
];
const list = OrganizationId.parse('list');

const memberships: Membership[] = [
  {
    id: MembershipId.parse('d'),
    version: 1,
    bodyId: BodyId.parse('b'),
    personId: deputy,
    role: 'deputy',
    votingRight: false,
    isExpertCitizen: false,
    startDate: '2025-11-01',
    endDate: null,
    position: 0,
    deputyFor: [{ personId: null, organizationId: list, rank: 1 }],
  },
];
const at = (personId: PersonId, status: 'present' | 'excused', substitutesFor: PersonId | null = null) => ({
  personId,
  status,
  votingRight: substitutesFor === null,
  substitutesFor,
});
const open = (...attendees: ReturnType<typeof at>[]) =>
  openSeats({
    attendees,
    memberships,
    day: '2026-12-09',
    organizationOf: (id) => (id === wilk ? null : list),
  });

test.each([
  ['nobody is away', [at(aydin, 'present')], []],
  ['a deputy of the list could come', [at(aydin, 'excused')], [aydin]],
  ['a deputy comes', [at(aydin, 'excused'), at(deputy, 'present', aydin)], []],
  ['nobody may stand in', [at(wilk, 'excused')], []],
  ['the deputy does not come either', [at(aydin, 'excused'), at(deputy, 'excused', wilk)], []],
] as const)('a seat is open where nobody comes and somebody could: %s', (_, attendees, expected) => {
  expect(open(...attendees)).toEqual(expected);
});
