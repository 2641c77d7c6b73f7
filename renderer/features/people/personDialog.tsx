import { useState } from 'react';
import type { Organization } from '../../../shared/domain/people/person.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { EditPerson } from './editPerson.tsx';
import type { MembershipDraft } from './membershipInput.ts';
import { Memberships } from './memberships.tsx';
import { NewPerson } from './newPerson.tsx';
import { PersonPrivacy } from './personPrivacy.tsx';
import { listedName, type PersonWithMemberships } from './personRows.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';

type Props = {
  /** null: somebody new. */
  personId: PersonId | null;
  isOpen: boolean;
  people: readonly PersonWithMemberships[];
  organizations: readonly Organization[];
  /** Somebody new was stored, perhaps without the membership; the dialog goes on with them. */
  onStored: (personId: PersonId) => void;
  onClose: () => void;
};

/** What was typed for a membership that could not be stored with its new person. */
type Rest = { personId: PersonId; membership: MembershipDraft; error: unknown };

export function PersonDialog({ personId, isOpen, people, organizations, onStored, onClose }: Props) {
  const [rest, setRest] = useState<Rest | null>(null);
  const [isTyping, setTyping] = useState(false);
  const person = people.find(({ id }) => id === personId);
  const close = () => {
    setRest(null);
    setTyping(false);
    onClose();
  };
  return (
    <Dialog
      title={person ? listedName(person) : 'Person anlegen'}
      isOpen={isOpen && (personId === null || person !== undefined)}
      onClose={close}
      wide
    >
      {person ? (
        <div className="stack" key={person.id}>
          <EditPerson
            person={person}
            organizations={organizations}
            hasUnsavedMembership={isTyping}
            onClose={close}
          />
          {rest?.personId === person.id && (
            <Notice kind="warning">
              Die Person ist gespeichert, ihre Mitgliedschaft noch nicht. Bitte prüfen Sie die Angaben unten.
            </Notice>
          )}
          <Memberships
            person={person}
            people={people}
            organizations={organizations}
            onTyping={setTyping}
            {...(rest?.personId === person.id ? { unsaved: rest } : {})}
          />
          <PersonPrivacy id={person.id} onRemoved={close} />
        </div>
      ) : (
        <NewPerson
          people={people}
          organizations={organizations}
          onDone={close}
          onHalfStored={(id, membership, error) => {
            setRest({ personId: id, membership, error });
            setTyping(true);
            onStored(id);
          }}
        />
      )}
    </Dialog>
  );
}
