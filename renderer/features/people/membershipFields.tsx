import type { Organization } from '../../../shared/domain/people/person.ts';
import { roleLabels } from '../../../shared/german/labels.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DateField } from '../../ui/dateField.tsx';
import { NumberField } from '../../ui/numberField.tsx';
import { optionsOf, SelectField } from '../../ui/selectField.tsx';
import { BodyField } from '../bodies/bodyField.tsx';
import { useChosenBody } from '../bodies/chosenBody.tsx';
import { DeputyFields } from './deputyFields.tsx';
import { type MembershipDraft, withRole } from './membershipInput.ts';
import { nextPosition, type PersonWithMemberships } from './personRows.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';

type Props = {
  draft: MembershipDraft;
  onChange: (draft: MembershipDraft) => void;
  /** The person whose membership this is; nobody stands in for themselves. */
  personId: PersonId | null;
  people: readonly PersonWithMemberships[];
  organizations: readonly Organization[];
};

/** What somebody is in the body, from when to when, and for whom a deputy stands in. */
export function MembershipFields({ draft, onChange, personId, people, organizations }: Props) {
  return (
    <div className="stack">
      <div className="membership-fields">
        <BodyField
          value={draft.bodyId}
          isDisabled={draft.id !== null}
          onChange={(bodyId) => onChange({ ...draft, bodyId, position: nextPosition(people, bodyId) })}
        />
        <SelectField
          label="Funktion im Gremium"
          name="role"
          options={optionsOf(roleLabels)}
          value={draft.role}
          onChange={(role) => onChange(withRole(draft, role))}
        />
        {draft.role === 'deputy' ? (
          <p className="muted">Stimmt nur ab, wenn ein Mitglied vertreten wird.</p>
        ) : (
          <Checkbox
            isSelected={draft.votingRight}
            onChange={(votingRight) => onChange({ ...draft, votingRight })}
          >
            stimmberechtigt
          </Checkbox>
        )}
        <ExpertCitizen draft={draft} onChange={onChange} />
        <PeriodAndPlace draft={draft} onChange={onChange} />
      </div>
      {draft.role === 'deputy' && (
        <DeputyFields
          deputies={draft.deputyFor}
          onChange={(deputyFor) => onChange({ ...draft, deputyFor })}
          personId={personId}
          bodyId={draft.bodyId}
          people={people}
          organizations={organizations}
        />
      )}
    </div>
  );
}

/** Asked only where the body counts them apart for its quorum (R14). */
function ExpertCitizen({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const { bodies } = useChosenBody();
  const rules = bodies.find(({ id }) => id === draft.bodyId)?.rules ?? [];
  if (!rules.some(({ needsCouncilMajority }) => needsCouncilMajority)) return null;
  return (
    <Checkbox
      isSelected={draft.isExpertCitizen}
      onChange={(isExpertCitizen) => onChange({ ...draft, isExpertCitizen })}
    >
      sachkundige Bürgerin oder sachkundiger Bürger
    </Checkbox>
  );
}

/** From when to when, and where in printed lists. */
function PeriodAndPlace({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  return (
    <>
      <DateField
        label="Beginn"
        name="startDate"
        isRequired
        value={draft.startDate}
        onChange={(startDate) => onChange({ ...draft, startDate })}
      />
      <DateField
        label="Ende"
        name="endDate"
        description="Leer, solange sie andauert."
        value={draft.endDate}
        onChange={(endDate) => onChange({ ...draft, endDate })}
      />
      <NumberField
        label="Platz in der Liste"
        name="position"
        min={0}
        description="Gleiche Plätze stehen nach Namen."
        value={draft.position}
        onChange={(position) => onChange({ ...draft, position })}
      />
    </>
  );
}
