import type { FactionVote } from '../../../../shared/domain/vote/vote.ts';
import { NumberField } from '../../../ui/numberField.tsx';
import { useMinutesScope } from './minutesScope.ts';
import type { OrganizationId } from '../../../../shared/domain/ids.ts';

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
