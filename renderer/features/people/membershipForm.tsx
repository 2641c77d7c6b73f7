import { useState } from 'react';
import type { Organization } from '../../../shared/domain/people/person.ts';
import { call, useCommand } from '../../api.ts';
import { SubmitActions } from '../../ui/dialog.tsx';
import { Form } from '../../forms/form.tsx';
import { type MembershipDraft, membershipDraft, membershipInput } from './membershipInput.ts';
import { MembershipFields } from './membershipFields.tsx';
import type { PersonWithMemberships } from './personRows.ts';
import { ConflictBox } from '../../saving/conflictBox.tsx';
import { useConflict } from '../../saving/useConflict.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';

type Props = {
  start: MembershipDraft;
  /** Error of a try that happened before this form was opened. */
  firstError: unknown;
  personId: PersonId;
  people: readonly PersonWithMemberships[];
  organizations: readonly Organization[];
  onTyped: () => void;
  onClose: () => void;
};

/** One membership, new or stored; ending it means giving it an end. */
export function MembershipForm({ start, firstError, personId, onTyped, onClose, ...all }: Props) {
  const [draft, setDraft] = useState(start);
  const save = useCommand('memberships.save');
  const conflict = useConflict<MembershipDraft>(start.version, {
    read: async () => {
      const stored = (await call('people.list', {})).find(({ id }) => id === personId);
      const membership = stored?.memberships.find(({ id }) => id === start.id);
      return membership && membershipDraft(membership);
    },
    typed: draft,
    show: setDraft,
  });
  const submit = () =>
    save.mutate(membershipInput({ ...draft, version: conflict.version }, personId), {
      onSuccess: onClose,
      onError: conflict.onError,
    });
  return (
    <div className="membership-form">
      <Form
        onSubmit={submit}
        error={save.isIdle ? firstError : conflict.errorOf(save.error)}
        label={draft.id === null ? 'Neue Mitgliedschaft' : 'Mitgliedschaft bearbeiten'}
      >
        <ConflictBox conflict={conflict} />
        <MembershipFields
          {...all}
          draft={draft}
          onChange={(changed) => {
            setDraft(changed);
            onTyped();
          }}
          personId={personId}
        />
        <SubmitActions label="Mitgliedschaft speichern" isPending={save.isPending} onCancel={onClose} />
      </Form>
    </div>
  );
}
