import type { FactionVote, NamedVote } from '../../../../shared/domain/vote/vote.ts';
import { Icon } from '../../../ui/icon.tsx';
import { NumberField } from '../../../ui/numberField.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { allOn, type FactionInRoom, missingOf, type Side, sides } from './factionsInRoom.ts';

const labels: Record<Side, string> = { yes: 'Ja', no: 'Nein', abstain: 'Enthaltungen' };

const wholes = [
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nein' },
  { value: 'abstain', label: 'Enthaltung', short: 'Enth.' },
] as const;

/** `where`: "im Raum", or "anwesend" where some may be there by video. */
export const FactionHead = ({ where }: { where: string }) => (
  <thead>
    <tr>
      <th scope="col">Liste oder Fraktion</th>
      <th scope="col">{where}</th>
      <th scope="col">Ja</th>
      <th scope="col">Nein</th>
      <th scope="col">Enth.</th>
      <th scope="col">
        <span className="kern-sr-only">Was fehlt</span>
      </th>
    </tr>
  </thead>
);

type RowProps = { faction: FactionInRoom; isCounted: boolean; put: (vote: FactionVote) => void };

/** How a list voted: in counts, or as a whole. */
export function FactionRow({ faction, isCounted, put }: RowProps) {
  const { id, name, inRoom, vote } = faction;
  return (
    <tr data-list={id}>
      <th scope="row">{name}</th>
      <td>{inRoom}</td>
      {isCounted ? (
        sides.map((side) => (
          <td key={side}>
            <NumberField
              label={`${labels[side]}: ${name}`}
              hideLabel
              min={0}
              // A side nobody chose stays empty: the eye finds the others.
              value={vote[side] === 0 ? null : vote[side]}
              onChange={(number) => put({ ...vote, [side]: number ?? 0 })}
            />
          </td>
        ))
      ) : (
        <td colSpan={3}>
          <Segments
            label={`Stimmen: ${name}`}
            hideLabel
            hideCheck
            className="whole-list"
            options={wholes}
            value={vote.whole ?? null}
            onChange={(side) => put(allOn(faction, side, false))}
          />
        </td>
      )}
      <td>{isCounted ? <Missing missing={missingOf(faction)} /> : !vote.whole && <Asked />}</td>
    </tr>
  );
}

const Asked = () => <span className="vote-sum">fehlt</span>;

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

type SumsProps = { factions: readonly FactionInRoom[]; members: readonly NamedVote[]; entitled: number };

export function FactionSums({ factions, members, entitled }: SumsProps) {
  const sum = (side: Side) =>
    factions.reduce(
      (all, { vote }) => all + vote[side],
      members.filter(({ choice }) => choice === side).length,
    );
  const cast = sum('yes') + sum('no') + sum('abstain');
  return (
    <tfoot>
      <tr>
        <th scope="row">Summe</th>
        <td>{entitled}</td>
        {sides.map((side) => (
          <td key={side}>{sum(side)}</td>
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
