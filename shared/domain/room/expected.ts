import type { Membership } from '../people/person.ts';
import type { AttendanceGroup, Attendee } from './attendance.ts';

/** Deputies are not expected: they come into the list when they stand in for somebody (R21). */
const groups: Record<Membership['role'], AttendanceGroup | null> = {
  chair: 'members',
  deputyChair: 'members',
  member: 'members',
  deputy: null,
  advisory: 'advisory',
  clerk: 'clerk',
  administration: 'administration',
};

/** Below which heading somebody of this role is expected; null where nobody waits for them. */
export const expectedGroup = (role: Membership['role']): AttendanceGroup | null => groups[role];

export type Expected = { membership: Membership; group: AttendanceGroup };

/** Who is expected and does not stand in the list: everybody once, and one clerk. In the order they come in. */
export function expectedBeside(
  listed: readonly Pick<Attendee, 'personId' | 'group'>[],
  memberships: readonly Membership[],
): Expected[] {
  const known = new Set(listed.map(({ personId }) => personId));
  let clerkIsListed = listed.some(({ group }) => group === 'clerk');
  return memberships.flatMap((membership) => {
    const group = expectedGroup(membership.role);
    if (group === null || known.has(membership.personId) || (group === 'clerk' && clerkIsListed)) return [];
    known.add(membership.personId);
    clerkIsListed ||= group === 'clerk';
    return [{ membership, group }];
  });
}
