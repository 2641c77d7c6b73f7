import './factionVotes.css';
import type { OrganizationId } from '../../../../shared/domain/ids.ts';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import type { FactionVote } from '../../../../shared/domain/vote/vote.ts';
import { Icon } from '../../../ui/icon.tsx';
import { NumberField } from '../../../ui/numberField.tsx';
import { factionKeys } from './factionKeys.ts';
import { type FactionInRoom, factionsInRoom, missingOf, withVote } from './factionsInRoom.ts';
import { roomOf, useMinutesScope } from './minutesScope.ts';

type Props = {
  resolution: Resolution;
  votes: readonly FactionVote[];
  onChange: (votes: FactionVote[]) => void;
};

const sides = [
  { key: 'yes', label: 'Ja', heading: 'Ja' },
  { key: 'no', label: 'Nein', heading: 'Nein' },
  { key: 'abstain', label: 'Enthaltungen', heading: 'Enth.' },
] as const;

const nobody =
  'Noch gehört niemand im Raum einer Liste oder Fraktion an. Tragen Sie zuerst unter „Anwesenheit“ ein, wer da ist.';

/** One row for each list or faction with somebody in the room who may vote: how many, how they voted, who is missing. */
export function FactionVotes({ resolution, votes, onChange }: Props) {
  const scope = useMinutesScope();
  const room = roomOf(scope, resolution.itemId, resolution.vote?.takenAt ?? null);
  const factions = factionsInRoom(scope, room, votes);
  const put = (vote: FactionVote) => onChange(withVote(factions, vote));
  if (factions.length === 0) return <p className="muted">{nobody}</p>;
  // All members of a list at once, as J, N and E do.
  const setAll = (id: OrganizationId, side: keyof typeof none) => {
    const faction = factions.find((one) => one.id === id);
    if (faction) put({ ...faction.vote, ...none, [side]: faction.inRoom });
  };
  return (
    <table
      className="vote-table"
      data-keys="lists"
      onKeyDownCapture={scope.isReadOnly ? undefined : factionKeys(setAll)}
    >
      <thead>
        <tr>
          <th scope="col">Liste oder Fraktion</th>
          <th scope="col">im Raum</th>
          {sides.map(({ key, heading }) => (
            <th scope="col" key={key}>
              {heading}
            </th>
          ))}
          <th scope="col">
            <span className="kern-sr-only">Was fehlt</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {factions.map((faction) => (
          <Row key={faction.id} faction={faction} put={put} />
        ))}
      </tbody>
      <Sums factions={factions} entitled={room.entitled} />
    </table>
  );
}

const none = { yes: 0, no: 0, abstain: 0 };

function Row({ faction, put }: { faction: FactionInRoom; put: (vote: FactionVote) => void }) {
  const { id, name, inRoom, vote } = faction;
  return (
    <tr data-list={id}>
      <th scope="row">{name}</th>
      <td>{inRoom}</td>
      {sides.map(({ key, label }) => (
        <td key={key}>
          <NumberField
            label={`${label}: ${name}`}
            hideLabel
            min={0}
            // A side nobody chose stays empty: the eye finds the others.
            value={vote[key] === 0 ? null : vote[key]}
            onChange={(number) => put({ ...vote, [key]: number ?? 0 })}
          />
        </td>
      ))}
      <td>
        <Missing missing={missingOf(faction)} />
      </td>
    </tr>
  );
}

/** "1 fehlt", "2 zu viel"; it warns and blocks nothing. */
function Missing({ missing }: { missing: number }) {
  if (missing === 0) {
    return (
      <span className="vote-sum fits">
        <Icon name="check" />
        <span className="kern-sr-only">vollständig</span>
      </span>
    );
  }
  const words = missing > 0 ? `${missing} ${missing === 1 ? 'fehlt' : 'fehlen'}` : `${-missing} zu viel`;
  return <span className="vote-sum">{words}</span>;
}

function Sums({ factions, entitled }: { factions: readonly FactionInRoom[]; entitled: number }) {
  const sum = (side: keyof typeof none) => factions.reduce((all, { vote }) => all + vote[side], 0);
  const cast = sum('yes') + sum('no') + sum('abstain');
  return (
    <tfoot>
      <tr>
        <th scope="row">Summe</th>
        <td>{entitled}</td>
        {sides.map(({ key }) => (
          <td key={key}>{sum(key)}</td>
        ))}
        <td>
          <span className={cast === entitled ? 'vote-sum fits' : 'vote-sum'} role="status">
            {cast} von {entitled}
          </span>
        </td>
      </tr>
    </tfoot>
  );
}
