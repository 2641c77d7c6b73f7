import type { Attendee } from './attendance.ts';
import { deputiesFor } from '../people/deputies.ts';
import type { Membership } from '../people/person.ts';
import type { OrganizationId, PersonId } from '../ids.ts';
import type { IsoDate } from '../values.ts';

type Facts = {
  attendees: readonly Pick<Attendee, 'personId' | 'status' | 'votingRight' | 'substitutesFor'>[];
  memberships: readonly Membership[];
  organizationOf: (personId: PersonId) => OrganizationId | null;
  day: IsoDate;
};

/** Members who do not come and in whose place nobody does, although somebody could (R21). */
export function openSeats({ attendees, memberships, organizationOf, day }: Facts): PersonId[] {
  const isTaken = (id: PersonId) => attendees.some(({ substitutesFor }) => substitutesFor === id);
  const isFree = (id: PersonId) =>
    attendees.every(
      ({ personId, status, substitutesFor }) =>
        personId !== id || (status === 'present' && substitutesFor === null),
    );
  return attendees
    .filter(({ votingRight, status }) => votingRight && status !== 'present')
    .map(({ personId }) => personId)
    .filter((id) => !isTaken(id))
    .filter((id) => deputiesFor(id, organizationOf(id), memberships, day).some(isFree));
}
