import { deputiesFor } from '../../../shared/domain/people/deputies.ts';
import type { Membership, Organization } from '../../../shared/domain/people/person.ts';
import { roleLabels } from '../../../shared/german/labels.ts';
import { useCommand, useQuery } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { RemoveButton } from '../../forms/removeButton.tsx';
import { type MembershipDraft, membershipDraft, newMembership } from './membershipInput.ts';
import { MembershipForm } from './membershipForm.tsx';
import { listedName, nextPosition, period, type PersonWithMemberships, votingWords } from './personRows.ts';
import { useInlineForm } from './useInlineForm.ts';
import { useUsualStart } from './useUsualStart.ts';

type Props = {
  person: PersonWithMemberships;
  bodyId: string;
  people: readonly PersonWithMemberships[];
  organizations: readonly Organization[];
  /** A membership that was typed with the new person and then refused. */
  unsaved?: { membership: MembershipDraft; error: unknown };
};

/** What a person is and was in the body; one entry at a time is open for editing. */
export function Memberships({ person, bodyId, people, organizations, unsaved }: Props) {
  const { editing, section, edit, close } = useInlineForm<MembershipDraft, HTMLElement>(
    person.memberships.length,
    unsaved?.membership,
  );
  const usualStart = useUsualStart(bodyId);
  const newestFirst = person.memberships.toSorted((a, b) => b.startDate.localeCompare(a.startDate));
  const form = (start: MembershipDraft) => (
    <MembershipForm
      key={start.id ?? 'new'}
      start={start}
      firstError={start === unsaved?.membership ? unsaved.error : null}
      personId={person.id}
      bodyId={bodyId}
      people={people}
      organizations={organizations}
      onClose={close}
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
              <MembershipLine membership={membership} onEdit={() => edit(membershipDraft(membership))} />
            )}
          </li>
        ))}
      </ul>
      <StandIns person={person} people={people} />
      {editing !== null && editing.id === null ? (
        form(editing)
      ) : (
        <div>
          <Button compact icon="add" onPress={() => edit(newMembership(usualStart, nextPosition(people)))}>
            Mitgliedschaft hinzufügen
          </Button>
        </div>
      )}
    </section>
  );
}

function MembershipLine({ membership, onEdit }: { membership: Membership; onEdit: () => void }) {
  const remove = useCommand('memberships.remove');
  const words = `${roleLabels[membership.role]}, ${period(membership)}`;
  return (
    <div className="membership-line">
      <div>
        <strong>{roleLabels[membership.role]}</strong>{' '}
        <span className="muted">
          {[period(membership), votingWords(membership) || 'ohne Stimmrecht'].join(' · ')}
        </span>
      </div>
      <Button compact icon="edit" aria-label={`Bearbeiten: ${words}`} onPress={onEdit}>
        Bearbeiten
      </Button>
      <RemoveButton
        look="icon"
        label="Löschen"
        name={`Löschen: ${words}`}
        title="Mitgliedschaft löschen?"
        removal={remove}
        onConfirm={(close) => remove.mutate({ id: membership.id }, { onSuccess: close })}
      >
        Löschen Sie nur, was irrtümlich eingetragen wurde. Wer ausscheidet, bekommt ein Enddatum; so bleibt
        die Mitgliedschaft nachvollziehbar.
      </RemoveButton>
    </div>
  );
}

/** Who stands in for this person today, best rank first. */
function StandIns({ person, people }: Pick<Props, 'person' | 'people'>) {
  const today = useQuery('app.status', {}).data?.now.slice(0, 10);
  if (today === undefined) return null;
  const all = people.flatMap(({ memberships }) => memberships);
  const names = deputiesFor(person.id, person.organizationId, all, today).flatMap((id) => {
    const deputy = people.find((candidate) => candidate.id === id);
    return deputy ? [listedName(deputy)] : [];
  });
  return names.length === 0 ? null : <p className="muted">Wird vertreten von: {names.join('; ')}</p>;
}
