import { deputiesFor } from '../../../shared/domain/people/deputies.ts';
import type { Membership, Organization } from '../../../shared/domain/people/person.ts';
import { roleLabels } from '../../../shared/german/labels.ts';
import { useCommand } from '../../api.ts';
import { bodyLabel, useChosenBody } from '../bodies/chosenBody.tsx';
import { Button } from '../../ui/button.tsx';
import { RemoveButton } from '../../forms/removeButton.tsx';
import { type MembershipDraft, membershipDraft, newMembership } from './membershipInput.ts';
import { MembershipForm } from './membershipForm.tsx';
import { listedName, nextPosition, period, type PersonWithMemberships, votingWords } from './personRows.ts';
import { useInlineForm } from './useInlineForm.ts';
import { useUsualStart } from './useUsualStart.ts';
import { readAnew } from '../../saving/useConflict.ts';

type Props = {
  person: PersonWithMemberships;
  people: readonly PersonWithMemberships[];
  organizations: readonly Organization[];
  /** A membership that was typed with the new person and then refused. */
  unsaved?: { membership: MembershipDraft; error: unknown };
  /** Told of what was typed for a membership and is not stored yet. */
  onTyping: (isTyping: boolean) => void;
};

/** What a person is and was in each body; one entry at a time is open for editing. */
export function Memberships({ person, people, organizations, unsaved, onTyping }: Props) {
  const { editing, section, edit, close, isBack } = useInlineForm<MembershipDraft, HTMLElement>(
    person.memberships.length,
    unsaved?.membership,
  );
  const newestFirst = person.memberships.toSorted((a, b) => b.startDate.localeCompare(a.startDate));
  const form = (start: MembershipDraft) => (
    <MembershipForm
      key={start.id ?? 'new'}
      start={start}
      firstError={start === unsaved?.membership ? unsaved.error : null}
      personId={person.id}
      people={people}
      organizations={organizations}
      onTyped={() => onTyping(true)}
      onClose={() => {
        onTyping(false);
        close();
      }}
    />
  );
  return (
    <section
      ref={section}
      tabIndex={-1}
      className="memberships apart stack"
      aria-labelledby="memberships-title"
    >
      <h3 id="memberships-title">Mitgliedschaften</h3>
      {newestFirst.length === 0 && editing === null && (
        <p className="muted">Keine. Wer nur als Gast teilnimmt, braucht auch keine.</p>
      )}
      <ul>
        {newestFirst.map((membership) => (
          <li key={membership.id}>
            {editing?.id === membership.id ? (
              form(editing)
            ) : (
              <MembershipLine
                membership={membership}
                isBack={isBack(membership.id)}
                onEdit={() => edit(membershipDraft(membership))}
              />
            )}
          </li>
        ))}
      </ul>
      <StandIns person={person} people={people} />
      {editing !== null && editing.id === null ? (
        form(editing)
      ) : (
        <AddMembership people={people} isBack={isBack(null)} onAdd={edit} />
      )}
    </section>
  );
}

type AddProps = Pick<Props, 'people'> & { isBack: boolean; onAdd: (start: MembershipDraft) => void };

function AddMembership({ people, isBack, onAdd }: AddProps) {
  const { body } = useChosenBody();
  const usualStart = useUsualStart(body.id);
  const add = () => onAdd(newMembership(body.id, usualStart, nextPosition(people, body.id)));
  return (
    <div>
      <Button compact icon="add" autoFocus={isBack} onPress={add}>
        Mitgliedschaft hinzufügen
      </Button>
    </div>
  );
}

type LineProps = { membership: Membership; isBack: boolean; onEdit: () => void };

function MembershipLine({ membership, isBack, onEdit }: LineProps) {
  const remove = useCommand('memberships.remove');
  const { bodies, today } = useChosenBody();
  const body = bodies.length > 1 ? bodies.find(({ id }) => id === membership.bodyId) : undefined;
  const inBody = body ? [bodyLabel(body, today)] : [];
  const words = [...inBody, roleLabels[membership.role], period(membership)].join(', ');
  return (
    <div className="membership-line">
      <div>
        <strong>{roleLabels[membership.role]}</strong>{' '}
        <span className="muted">
          {[...inBody, period(membership), votingWords(membership) || 'ohne Stimmrecht'].join(' · ')}
        </span>
      </div>
      <Button compact icon="edit" aria-label={`Bearbeiten: ${words}`} autoFocus={isBack} onPress={onEdit}>
        Bearbeiten
      </Button>
      <RemoveButton
        look="icon"
        label="Löschen"
        name={`Löschen: ${words}`}
        title="Mitgliedschaft löschen?"
        removal={remove}
        onConfirm={(close) =>
          remove.mutate(
            { id: membership.id, version: membership.version },
            { onSuccess: close, onError: readAnew },
          )
        }
      >
        Löschen Sie nur, was irrtümlich eingetragen wurde. Wer ausscheidet, bekommt ein Enddatum; so bleibt
        die Mitgliedschaft nachvollziehbar.
      </RemoveButton>
    </div>
  );
}

/** Who stands in for this person today in each body, best rank first. */
function StandIns({ person, people }: Pick<Props, 'person' | 'people'>) {
  const { bodies, today } = useChosenBody();
  const all = people.flatMap(({ memberships }) => memberships);
  return bodies.map((body) => {
    const own = all.filter(({ bodyId }) => bodyId === body.id);
    const names = deputiesFor(person.id, person.organizationId, own, today).flatMap((id) => {
      const deputy = people.find((candidate) => candidate.id === id);
      return deputy ? [listedName(deputy)] : [];
    });
    if (names.length === 0) return null;
    const where = bodies.length > 1 ? ` (${bodyLabel(body, today)})` : '';
    return (
      <p key={body.id} className="muted">
        Wird vertreten von{where}: {names.join('; ')}
      </p>
    );
  });
}
