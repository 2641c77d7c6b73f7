import { useState } from 'react';
import type { Organization } from '../../../shared/domain/people/person.ts';
import { useCommand } from '../../api.ts';
import { SubmitActions } from '../../ui/dialog.tsx';
import { Form } from '../../forms/form.tsx';
import { type MembershipDraft, membershipInput } from './membershipInput.ts';
import { MembershipFields } from './membershipFields.tsx';
import type { PersonWithMemberships } from './personRows.ts';

type Props = {
  start: MembershipDraft;
  /** Error of a try that happened before this form was opened. */
  firstError: unknown;
  personId: string;
  people: readonly PersonWithMemberships[];
  organizations: readonly Organization[];
  onClose: () => void;
};

/** One membership, new or stored; ending it means giving it an end. */
export function MembershipForm({ start, firstError, personId, people, organizations, onClose }: Props) {
  const [draft, setDraft] = useState(start);
  const save = useCommand('memberships.save');
  const submit = () => save.mutate(membershipInput(draft, personId), { onSuccess: onClose });
  return (
    <div className="membership-form">
      <Form
        onSubmit={submit}
        error={save.isIdle ? firstError : save.error}
        label={draft.id === null ? 'Neue Mitgliedschaft' : 'Mitgliedschaft bearbeiten'}
      >
        <MembershipFields
          draft={draft}
          onChange={setDraft}
          personId={personId}
          people={people}
          organizations={organizations}
        />
        <SubmitActions label="Mitgliedschaft speichern" isPending={save.isPending} onCancel={onClose} />
      </Form>
    </div>
  );
}
