import { describe, expect, test } from 'vitest';
import { deputiesFor } from '../../../../shared/domain/people/deputies.ts';
import { aMembership } from '../../builders.ts';
import { OrganizationId, PersonId } from '../../../../shared/domain/ids.ts';

const forPerson = (personId: string, rank = 1) => ({ personId, organizationId: null, rank });
const forList = (organizationId: string, rank = 1) => ({ personId: null, organizationId, rank });
const day = '2026-11-24';

describe('who may stand in (R21)', () => {
  test('deputies of the person and of the list, best rank first', () => {
    const memberships = [
      aMembership('third', { deputyFor: [forList('list', 3)] }),
      aMembership('first', { deputyFor: [forPerson('member', 1)] }),
      aMembership('second', { deputyFor: [forList('list', 2)] }),
    ];
    expect(deputiesFor(PersonId.parse('member'), OrganizationId.parse('list'), memberships, day)).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  test('of equal ranks the personal deputy comes first, then the place in the list', () => {
    const memberships = [
      aMembership('b', { deputyFor: [forList('list')], position: 2 }),
      aMembership('a', { deputyFor: [forList('list')], position: 1 }),
      aMembership('personal', { deputyFor: [forPerson('member')], position: 3 }),
    ];
    expect(deputiesFor(PersonId.parse('member'), OrganizationId.parse('list'), memberships, day)).toEqual([
      'personal',
      'a',
      'b',
    ]);
  });

  test.each([
    ['has another list', aMembership('d', { deputyFor: [forList('other')] })],
    ['stands in for somebody else', aMembership('d', { deputyFor: [forPerson('somebody')] })],
    ['is no longer a deputy', aMembership('d', { deputyFor: [forList('list')], endDate: '2026-11-23' })],
    ['is not a deputy yet', aMembership('d', { deputyFor: [forList('list')], startDate: '2026-11-25' })],
    ['has a seat of their own', aMembership('d', { deputyFor: [forList('list')], role: 'member' })],
    ['is the member', aMembership('member', { deputyFor: [forList('list')] })],
  ])('not who %s', (_name, membership) => {
    expect(deputiesFor(PersonId.parse('member'), OrganizationId.parse('list'), [membership], day)).toEqual(
      [],
    );
  });

  test('a member without a list has only personal deputies', () => {
    const memberships = [
      aMembership('a', { deputyFor: [{ personId: null, organizationId: null, rank: 1 }] }),
      aMembership('b', { deputyFor: [forPerson('member', 2), forPerson('member', 1)], endDate: day }),
    ];
    expect(deputiesFor(PersonId.parse('member'), null, memberships, day)).toEqual(['b']);
  });
});
