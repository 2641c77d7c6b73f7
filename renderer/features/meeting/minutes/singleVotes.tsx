import { useState } from 'react';
import type { PersonId } from '../../../../shared/domain/ids.ts';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import type { NamedVote } from '../../../../shared/domain/vote/vote.ts';
import { IconButton } from '../../../ui/button.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { SelectField } from '../../../ui/selectField.tsx';
import { roomOf, useMinutesScope } from './minutesScope.ts';
import { type Voter, votersOf } from './voters.ts';

type Props = {
  resolution: Resolution;
  votes: readonly NamedVote[];
  onChange: (votes: NamedVote[]) => void;
};

const choices = [
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nein' },
  { value: 'abstain', label: 'Enthaltung', short: 'Enth.' },
] as const;

/** Who voted otherwise than the own list, or belongs to none. */
export function SingleVotes({ resolution, votes, onChange }: Props) {
  const scope = useMinutesScope();
  // Named and not yet asked how they voted.
  const [asked, setAsked] = useState<readonly PersonId[]>([]);
  const voters = votersOf(scope, roomOf(scope, resolution.itemId, resolution.vote?.takenAt ?? null), votes);
  const choiceOf = (id: PersonId) => votes.find(({ personId }) => personId === id)?.choice ?? null;
  const isShown = ({ id }: Voter) => choiceOf(id) !== null || asked.includes(id);
  const others = voters.filter((voter) => !isShown(voter));
  const without = (id: PersonId) => votes.filter(({ personId }) => personId !== id);
  const remove = (id: PersonId) => {
    setAsked(asked.filter((one) => one !== id));
    onChange(without(id));
  };
  return (
    <div className="single-votes">
      {voters.filter(isShown).map(({ id, name, textName, organizationName }) => (
        <div key={id} className="roll-row">
          <span>
            {name} <small className="muted">{organizationName}</small>
          </span>
          <Segments
            label={`Einzelstimme: ${textName}`}
            hideLabel
            hideCheck
            options={choices}
            value={choices.find(({ value }) => value === choiceOf(id))?.value ?? null}
            onChange={(choice) => onChange([...without(id), { personId: id, choice }])}
            isDisabled={scope.isReadOnly}
          />
          {!scope.isReadOnly && (
            <IconButton
              icon="close"
              label={`Einzelstimme entfernen: ${textName}`}
              onPress={() => remove(id)}
            />
          )}
        </div>
      ))}
      {!scope.isReadOnly && others.length > 0 && (
        <SelectField
          label="Einzeln abgestimmt hat"
          placeholder="anders als die Liste, oder ohne Liste"
          options={others.map(({ id, name, organizationName }) => ({
            value: id,
            label: name,
            ...(organizationName === '' ? {} : { note: organizationName }),
          }))}
          value={null}
          onChange={(id) => setAsked([...asked, id])}
        />
      )}
    </div>
  );
}
