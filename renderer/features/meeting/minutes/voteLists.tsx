import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import type { FactionVote, NamedVote } from '../../../../shared/domain/vote/vote.ts';
import { choiceLabels } from '../../../../shared/german/labels.ts';
import { Button } from '../../../ui/button.tsx';
import { NumberField } from '../../../ui/numberField.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { personOf, roomOf, useMinutesScope } from './minutesScope.ts';
import type { OrganizationId, PersonId } from '../../../../shared/domain/ids.ts';

type FactionProps = { votes: readonly FactionVote[]; onChange: (votes: FactionVote[]) => void };

const factionSides = [
  { key: 'yes', label: 'Ja' },
  { key: 'no', label: 'Nein' },
  { key: 'abstain', label: 'Enthaltungen' },
] as const;

/** One row for each list or faction with somebody in the attendance. */
export function FactionVotes({ votes, onChange }: FactionProps) {
  const { organizations, attendance } = useMinutesScope();
  const present = new Set(attendance.people.map((person) => person.organizationId));
  const shown = organizations.filter(
    (organization) => organization.kind !== 'administration' && present.has(organization.id),
  );
  const voteOf = (organizationId: OrganizationId) =>
    votes.find((vote) => vote.organizationId === organizationId) ?? {
      organizationId,
      yes: 0,
      no: 0,
      abstain: 0,
    };
  const change = (vote: FactionVote) =>
    onChange([...votes.filter((other) => other.organizationId !== vote.organizationId), vote]);
  if (shown.length === 0) return <p className="muted">{nobody('einer Liste oder Fraktion an')}</p>;
  return (
    <table className="vote-table">
      <thead>
        <tr>
          <th scope="col">Liste oder Fraktion</th>
          {factionSides.map(({ key, label }) => (
            <th scope="col" key={key}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ id, name }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {factionSides.map(({ key, label }) => (
              <td key={key}>
                <NumberField
                  label={`${label}: ${name}`}
                  hideLabel
                  min={0}
                  value={voteOf(id)[key]}
                  onChange={(number) => change({ ...voteOf(id), [key]: number ?? 0 })}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const nobody = (where: string) =>
  `Noch gehört niemand ${where}. Tragen Sie zuerst unter „Anwesenheit“ ein, wer da ist.`;

type NamedProps = {
  resolution: Resolution;
  votes: readonly NamedVote[];
  onChange: (votes: NamedVote[]) => void;
};

/** One row for each person entitled to vote in the room, and for whoever was entered before. */
export function NamedVotes({ resolution, votes, onChange }: NamedProps) {
  const scope = useMinutesScope();
  const room = roomOf(scope, resolution.itemId, resolution.vote?.takenAt ?? null);
  const ids = [
    ...new Set([...room.voting.map((attendee) => attendee.personId), ...votes.map((vote) => vote.personId)]),
  ];
  const choose = (personId: PersonId, choice: NamedVote['choice']) =>
    onChange([...votes.filter((vote) => vote.personId !== personId), { personId, choice }]);
  if (ids.length === 0) return <p className="muted">{nobody('zu den Stimmberechtigten im Raum')}</p>;
  return (
    <div className="stack">
      <div className="row">
        <Button compact onPress={() => onChange(ids.map((personId) => ({ personId, choice: 'yes' })))}>
          Alle Ja
        </Button>
      </div>
      <ul className="named-votes">
        {ids.map((id) => (
          <li key={id}>
            <span>{personOf(scope, id)?.listName}</span>
            <SelectField
              label={`Stimme: ${personOf(scope, id)?.textName ?? ''}`}
              hideLabel
              options={optionsOf(choiceLabels)}
              value={votes.find((vote) => vote.personId === id)?.choice ?? null}
              onChange={(choice) => choose(id, choice)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
