import type { Membership, Organization, Person } from '../../../shared/domain/people/person.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/comboBox.tsx';
import { NumberField } from '../../ui/numberField.tsx';
import type { Option } from '../../ui/selectField.tsx';
import { type DeputyDraft, newKey } from './membershipInput.ts';
import { listedNames, type PersonWithMemberships } from './personRows.ts';
import type { BodyId, PersonId } from '../../../shared/domain/ids.ts';

type Props = {
  deputies: readonly DeputyDraft[];
  onChange: (deputies: DeputyDraft[]) => void;
  personId: PersonId | null;
  bodyId: BodyId;
  people: readonly PersonWithMemberships[];
  organizations: readonly Organization[];
};

/** For whom: a person, or any member of a list; the lowest rank stands in first (R21). */
export function DeputyFields({ deputies, onChange, organizations, ...own }: Props) {
  const options = targets(own, organizations);
  const replace = (key: string, part: Partial<DeputyDraft>) =>
    onChange(deputies.map((deputy) => (deputy.key === key ? { ...deputy, ...part } : deputy)));
  return (
    <fieldset className="kern-fieldset">
      <legend>Vertritt</legend>
      {deputies.length === 0 && (
        <p className="muted">Noch niemand eingetragen: eine Person oder jedes Mitglied einer Liste.</p>
      )}
      {deputies.map((deputy, index) => (
        <div key={deputy.key} className="deputy-row">
          <ComboBox
            label="Person oder Liste"
            hideLabel={index > 0}
            name={`deputyFor.${index}.personId`}
            options={options}
            value={targetOf(deputy)}
            onChange={(value) => replace(deputy.key, fromTarget(value, own.people, organizations))}
          />
          <NumberField
            label="Rang"
            hideLabel={index > 0}
            name={`deputyFor.${index}.rank`}
            min={1}
            max={99}
            value={deputy.rank}
            onChange={(rank) => replace(deputy.key, { rank })}
          />
          <IconButton
            icon="delete"
            label="Vertretung entfernen"
            onPress={() => onChange(deputies.filter(({ key }) => key !== deputy.key))}
          />
        </div>
      ))}
      <div>
        <Button
          compact
          icon="add"
          onPress={() =>
            onChange([
              ...deputies,
              { key: newKey(), personId: null, organizationId: null, rank: deputies.length + 1 },
            ])
          }
        >
          Vertretung hinzufügen
        </Button>
      </div>
    </fieldset>
  );
}

const personPrefix = 'person:';
const organizationPrefix = 'organization:';

/** A deputy stands in for members of the same body. */
function targets(
  { personId, bodyId, people }: Pick<Props, 'personId' | 'bodyId' | 'people'>,
  organizations: readonly Organization[],
): Option<string>[] {
  const listed = listedNames(people, organizations);
  const isInPlace = (own: Membership) => own.bodyId === bodyId && own.role !== 'deputy';
  return [
    ...organizations
      .filter(({ kind }) => kind !== 'administration')
      .map(({ id, name }) => ({ value: organizationPrefix + id, label: name, note: 'ganze Liste' })),
    ...people
      .filter(({ id, memberships }) => id !== personId && memberships.some(isInPlace))
      .map((person) => ({ value: personPrefix + person.id, label: listed(person), note: 'Person' })),
  ];
}

function targetOf({ personId, organizationId }: DeputyDraft): string | null {
  if (personId !== null) return personPrefix + personId;
  return organizationId === null ? null : organizationPrefix + organizationId;
}

const fromTarget = (
  value: string | null,
  people: readonly Person[],
  organizations: readonly Organization[],
): Pick<DeputyDraft, 'personId' | 'organizationId'> => ({
  personId: people.find(({ id }) => personPrefix + id === value)?.id ?? null,
  organizationId: organizations.find(({ id }) => organizationPrefix + id === value)?.id ?? null,
});
