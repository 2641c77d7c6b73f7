import { useState } from 'react';
import type { PersonId } from '../../../../../shared/domain/ids.ts';
import type { Candidate } from '../../../../../shared/domain/vote/election.ts';
import { bodyNameOn } from '../../../../../shared/domain/body/body.ts';
import type { Membership } from '../../../../../shared/domain/people/person.ts';
import { useQuery } from '../../../../api.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { MembershipForm } from '../../../people/membershipForm.tsx';
import { newMembership, withRole } from '../../../people/membershipInput.ts';
import { nextPosition } from '../../../people/personRows.ts';
import { useChosenBody } from '../../../bodies/chosenBody.tsx';
import { FunctionForm } from './functionForm.tsx';
import { useMinutesScope } from '../minutesScope.ts';

type Props = { candidate: Candidate; post: string };

/** Whoever accepts an election becomes a member: the form comes with what the election says. Nothing for free names. */
export function MembershipOffer({ candidate: { personId, name }, post }: Props) {
  const [isOpen, setOpen] = useState(false);
  if (personId === null) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button
        compact
        icon="add"
        aria-label={`Mitgliedschaft eintragen: ${name}`}
        onPress={() => setOpen(true)}
      >
        Mitgliedschaft …
      </Button>
      <Dialog title={`Mitgliedschaft von ${name}`} isOpen={isOpen} onClose={close}>
        <OfferedForm personId={personId} post={post} onClose={close} />
      </Dialog>
    </>
  );
}

type FormProps = { personId: PersonId; post: string; onClose: () => void };

/**
 * From the day of the meeting on, with the function that the post names, in the body that it names, else in that of the
 * meeting. Whoever is in it already changes the function there.
 */
function OfferedForm({ personId, post, onClose }: FormProps) {
  const { meeting, organizations } = useMinutesScope();
  const { bodies } = useChosenBody();
  const { data: people } = useQuery('people.list', {});
  if (!people) return null;
  const named = bodies.find((body) => isNamed(post, bodyNameOn(body, meeting.date)));
  const bodyId = named?.id ?? meeting.bodyId;
  const former = people
    .find(({ id }) => id === personId)
    ?.memberships.find((one) => one.bodyId === bodyId && isInForce(one, meeting.date));
  if (former)
    return (
      <FunctionForm former={former} role={roleOf(post) ?? former.role} day={meeting.date} onClose={onClose} />
    );
  const start = newMembership(bodyId, meeting.date, nextPosition(people, bodyId));
  return (
    <MembershipForm
      start={withRole(start, roleOf(post) ?? 'member')}
      firstError={null}
      personId={personId}
      people={people}
      organizations={organizations}
      onTyped={() => undefined}
      onClose={onClose}
    />
  );
}

const isNamed = (post: string, bodyName: string): boolean => bodyName !== '' && post.includes(bodyName);

const isInForce = ({ startDate, endDate }: Membership, day: string): boolean =>
  startDate <= day && (endDate === null || endDate >= day);

/** Null where the post is none of a body: whoever is sent somewhere stays what they are. */
function roleOf(post: string): 'chair' | 'deputyChair' | 'deputy' | 'advisory' | null {
  const isDeputy = /stellv|vertret/i.test(post);
  if (/vorsitz/i.test(post)) return isDeputy ? 'deputyChair' : 'chair';
  if (isDeputy) return 'deputy';
  return /beratend/i.test(post) ? 'advisory' : null;
}
