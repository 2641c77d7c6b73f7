import { useState } from 'react';
import type { PersonId } from '../../../../shared/domain/ids.ts';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import type { NamedVote } from '../../../../shared/domain/vote/vote.ts';
import { Button } from '../../../ui/button.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { roomOf, useMinutesScope } from './minutesScope.ts';
import './rollCall.css';
import { rollCallKeys } from './rollCallKeys.ts';
import { groupsOf, type Sorting, type Voter, votersOf } from './voters.ts';

type Props = {
  resolution: Resolution;
  votes: readonly NamedVote[];
  onChange: (votes: NamedVote[]) => void;
};

const sortings = [
  { value: 'name', label: 'A–Z' },
  { value: 'list', label: 'Listen' },
] as const;

const choices = [
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nein' },
  { value: 'abstain', label: 'Enthaltung', short: 'Enth.' },
  { value: 'notVoting', label: 'nicht teilgenommen', short: 'nicht' },
] as const;

const nobody =
  'Noch gehört niemand zu den Stimmberechtigten im Raum. Tragen Sie zuerst unter „Anwesenheit“ ein, wer da ist.';

/** One row for each person entitled to vote in the room, and for whoever was entered before; by keys alone, too. */
export function RollCall({ resolution, votes, onChange }: Props) {
  const scope = useMinutesScope();
  const [sorting, setSorting] = useState<Sorting>('list');
  const room = roomOf(scope, resolution.itemId, resolution.vote?.takenAt ?? null);
  const voters = votersOf(scope, room, votes);
  const choiceOf = (id: PersonId) => votes.find(({ personId }) => personId === id)?.choice ?? null;
  const missing = voters.filter(({ id }) => choiceOf(id) === null);
  const put = (choiceFor: (id: PersonId) => NamedVote['choice'] | null) =>
    onChange(
      // In the order of the list, whoever was asked first.
      voters.flatMap(({ id }) => {
        const choice = choiceFor(id);
        return choice === null ? [] : [{ personId: id, choice }];
      }),
    );
  const choose = (personId: PersonId, choice: NamedVote['choice'] | null) =>
    put((id) => (id === personId ? choice : choiceOf(id)));
  if (voters.length === 0) return <p className="muted">{nobody}</p>;
  return (
    <div className="roll-call" data-keys="names">
      <div className="roll-call-head">
        <Sums votes={votes} voters={voters} />
        <Rest
          missing={missing.length}
          votes={votes}
          onFill={() => put((id) => choiceOf(id) ?? 'yes')}
          onChange={onChange}
        />
        <Segments
          label="Sortiert nach"
          hideLabel
          options={sortings}
          value={sorting}
          onChange={setSorting}
          className="sorting"
        />
      </div>
      <div className="roll" onKeyDownCapture={rollCallKeys(choose)}>
        {groupsOf(voters, sorting).map(({ name, members }) => (
          <section key={name} aria-label={name || 'Stimmen'}>
            {name !== '' && (
              <p className="roll-list">
                <span>{name}</span>
                <span>{sumsOf(members.map(({ id }) => choiceOf(id)))}</span>
              </p>
            )}
            {members.map((voter) => (
              <Row key={voter.id} voter={voter} choice={choiceOf(voter.id)} choose={choose} />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

type RestProps = {
  missing: number;
  votes: readonly NamedVote[];
  onFill: () => void;
  onChange: (votes: NamedVote[]) => void;
};

/** All who are missing voted Ja; that can be taken back, but for what was changed since. */
function Rest({ missing, votes, onFill, onChange }: RestProps) {
  const { isReadOnly } = useMinutesScope();
  const [filled, setFilled] = useState<{ from: readonly NamedVote[]; added: number } | null>(null);
  if (isReadOnly) return null;
  if (missing > 0) {
    const fill = () => {
      setFilled({ from: votes, added: missing });
      onFill();
    };
    return (
      <Button compact onPress={fill}>
        Übrige {missing}: Ja
      </Button>
    );
  }
  if (!filled) return null;
  const takeBack = () => {
    setFilled(null);
    // What was changed since stays; the others are as they were.
    const known = new Set(filled.from.map(({ personId }) => personId));
    onChange(votes.filter(({ personId, choice }) => known.has(personId) || choice !== 'yes'));
  };
  return (
    <Button compact onPress={takeBack}>
      Übrige {filled.added} zurücknehmen
    </Button>
  );
}

type RowProps = {
  voter: Voter;
  choice: NamedVote['choice'] | null;
  choose: (id: PersonId, choice: NamedVote['choice']) => void;
};

function Row({ voter, choice, choose }: RowProps) {
  const { isReadOnly } = useMinutesScope();
  return (
    <div className="roll-row" data-voter={voter.id}>
      <span>
        {voter.name} {voter.note && <small className="muted">{voter.note}</small>}
      </span>
      <Segments
        label={`Stimme: ${voter.textName}`}
        hideLabel
        hideCheck
        options={choices}
        value={choice}
        onChange={(chosen) => choose(voter.id, chosen)}
        isDisabled={isReadOnly}
      />
    </div>
  );
}

type Choice = NamedVote['choice'] | null;

const countOf = (all: readonly Choice[], choice: Choice) => all.filter((one) => one === choice).length;

/** "7 Ja · 0 Nein · 1 Enth." */
const sumsOf = (all: readonly Choice[]) =>
  `${countOf(all, 'yes')} Ja · ${countOf(all, 'no')} Nein · ${countOf(all, 'abstain')} Enth.`;

/** Running sums, said to those who hear them. */
function Sums({ votes, voters }: { votes: readonly NamedVote[]; voters: readonly Voter[] }) {
  const all = votes.map(({ choice }) => choice);
  const missing = voters.length - all.length;
  return (
    <p className="roll-sums" role="status">
      <strong>{countOf(all, 'yes')}</strong> Ja <strong>{countOf(all, 'no')}</strong> Nein{' '}
      <strong>{countOf(all, 'abstain')}</strong> Enth.{' '}
      <span className={missing === 0 ? 'vote-sum fits' : 'vote-sum'}>
        {missing === 0 ? 'vollständig' : `${missing} fehlen`}
      </span>{' '}
      <span className="muted">
        {all.length} von {voters.length}
      </span>
    </p>
  );
}
