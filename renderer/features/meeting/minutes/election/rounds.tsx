import { useEffect, useRef, useState } from 'react';
import {
  type Election,
  type Nomination,
  nominationName,
} from '../../../../../shared/domain/vote/election.ts';
import { roundSums } from '../../../../../shared/domain/vote/electionResult.ts';
import { roundName } from '../../../../../shared/german/election.ts';
import { Button, IconButton } from '../../../../ui/button.tsx';
import { TimeField } from '../../../../ui/dateField.tsx';
import { NumberField } from '../../../../ui/numberField.tsx';
import { TextField } from '../../../../ui/textField.tsx';
import { clockNow, roomOf, useMinutesScope } from '../minutesScope.ts';
import {
  withCandidateNamed,
  withListChanged,
  withNextRound,
  withoutLastRound,
  withoutNomination,
  withRound,
  withVotes,
} from './electionEdits.ts';
import type { ElectionPart, RowProps } from './electionPart.ts';
import { useNameChoices } from './nameChoices.ts';
import { Renaming } from './renaming.tsx';
import { Standing } from './standing.tsx';
import { CountRows, SumRows } from './sumRows.tsx';

/** Who stands beside the rounds; one round at a time can be typed in. */
export function Rounds(part: ElectionPart) {
  const { election, change, isReadOnly } = part;
  const last = election.rounds.length - 1;
  const [chosen, setChosen] = useState<number | null>(null);
  const current = Math.min(chosen ?? last, last);
  const round = useRoundChange(part, current);
  const frame = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState(0);
  useEffect(() => {
    // Its column stands above the button: there the counting goes on.
    if (added > 0) frame.current?.querySelector<HTMLElement>('tbody .count-field input')?.focus();
  }, [added]);
  if (election.nominations.length === 0) return null;
  const rows = { ...part, current, changeRound: round };
  return (
    <div className="vote rounds">
      <div ref={frame} className="rounds-frame">
        <RoundsTable {...rows} onChoose={setChosen} />
      </div>
      <RemainderNote {...rows} />
      {!isReadOnly && election.form !== 'lists' && (
        <div className="row">
          <Button
            compact
            icon="add"
            onPress={() => {
              setChosen(null);
              setAdded(added + 1);
              change(withNextRound(election));
            }}
          >
            Weiterer Wahlgang
          </Button>
          {last > 0 && (
            <Button compact variant="tertiary" onPress={() => change(withoutLastRound(election))}>
              Letzten Wahlgang löschen
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

type Choosing = { onChoose: (index: number) => void };

function RoundsTable({ onChoose, ...rows }: RowProps & Choosing) {
  const { rounds, nominations } = rows.election;
  return (
    <table className="rounds-table">
      <caption className="kern-sr-only">Wahlvorschläge und Wahlgänge</caption>
      <thead>
        <tr>
          <th scope="col">Wahlvorschlag</th>
          <th scope="col">vorgeschlagen von</th>
          {rounds.map((one, index) => (
            // A round has no other name than its place.
            <RoundHead key={`${one.kind} ${String(index)}`} {...rows} index={index} onChoose={onChoose} />
          ))}
          <th scope="col">Ergebnis</th>
        </tr>
      </thead>
      <tbody>
        {nominations.map((nomination) => (
          <NominationRow key={nomination.id} {...rows} nomination={nomination} />
        ))}
        <CountRows {...rows} />
      </tbody>
      <tfoot>
        <SumRows {...rows} />
      </tfoot>
    </table>
  );
}

/** The time of a round is the moment of its first entry; it decides who was in the room. */
function useRoundChange({ election, change }: ElectionPart, index: number) {
  const { meeting } = useMinutesScope();
  return (changed: (before: Election) => Election) => {
    const isFirst = election.rounds[index]?.takenAt === null && meeting.state === 'running';
    const next = changed(election);
    change(isFirst ? withRound(next, index, { takenAt: clockNow() }) : next);
  };
}

type HeadProps = RowProps & Choosing & { index: number };

function RoundHead({ election, change, isReadOnly, index, current, onChoose }: HeadProps) {
  const round = election.rounds[index];
  if (!round) return null;
  const isOfLists = election.form === 'lists';
  const name = isOfLists ? 'Stimmen' : roundName(round, index);
  const isCurrent = index === current && !isReadOnly;
  return (
    <th scope="col" className={isCurrent ? 'figure current' : 'figure'}>
      {isCurrent || isReadOnly ? (
        name
      ) : (
        <Button compact variant="tertiary" aria-label={`${name} ändern`} onPress={() => onChoose(index)}>
          {name}
        </Button>
      )}
      {isCurrent ? (
        <TimeField
          label={`Uhrzeit: ${name}`}
          hideLabel
          value={round.takenAt}
          onChange={(takenAt) => change(withRound(election, index, { takenAt }))}
          className="time-field"
        />
      ) : (
        round.takenAt && <span className="round-time">{round.takenAt}</span>
      )}
    </th>
  );
}

function NominationRow({ nomination, current, changeRound, ...part }: RowProps & { nomination: Nomination }) {
  const { election, change, isReadOnly } = part;
  const name = nominationName(nomination) || 'Gemeinsamer Wahlvorschlag';
  return (
    <tr>
      <th scope="row">
        <span className="nomination-name">{election.form === 'enBloc' ? 'Ja-Stimmen' : name}</span>
        {!isReadOnly && election.form !== 'enBloc' && (
          <span className="name-buttons">
            <NominationNaming {...part} nomination={nomination} />
            <IconButton
              icon="close"
              label={`Wahlvorschlag streichen: ${name}`}
              onPress={() => change(withoutNomination(election, nomination.id))}
            />
          </span>
        )}
      </th>
      <td>
        {isReadOnly ? (
          nomination.proposedBy
        ) : (
          <TextField
            label={`vorgeschlagen von: ${name}`}
            hideLabel
            value={nomination.proposedBy}
            onChange={(proposedBy) => change(withListChanged(election, nomination.id, { proposedBy }))}
          />
        )}
      </td>
      {election.rounds.map((round, index) => {
        const own = round.votes.find(({ nominationId }) => nominationId === nomination.id);
        const isCurrent = index === current && !isReadOnly;
        return (
          <td key={`${round.kind} ${String(index)}`} className={isCurrent ? 'figure current' : 'figure'}>
            {!own && <span className="muted">nicht dabei</span>}
            {own && !isCurrent && (own.votes ?? '–')}
            {own && isCurrent && (
              <NumberField
                label={`${roundName(round, index)}: Stimmen für ${name}`}
                hideLabel
                value={own.votes}
                min={0}
                onChange={(votes) => changeRound((before) => withVotes(before, index, nomination.id, votes))}
                className="count-field"
              />
            )}
          </td>
        );
      })}
      <td>
        <Standing election={election} nomination={nomination} />
      </td>
    </tr>
  );
}

/** A list has its name, another nomination that of its one candidate. */
function NominationNaming({ election, change, nomination }: ElectionPart & { nomination: Nomination }) {
  const { organizations } = useMinutesScope();
  const { names, typedName } = useNameChoices();
  const [candidate] = nomination.candidates;
  const isList = election.form === 'lists';
  return (
    <Renaming
      name={nominationName(nomination)}
      suggestions={isList ? organizations.map((one) => one.name) : names}
      onRename={(name) => {
        if (isList) change(withListChanged(election, nomination.id, { name }));
        else if (candidate) change(withCandidateNamed(election, candidate.id, typedName(name)));
      }}
    />
  );
}

/** Where fewer voted than could, the reason is asked for (R27). */
function RemainderNote({ election, itemId, change, isReadOnly, current }: RowProps) {
  const scope = useMinutesScope();
  const round = election.rounds[current];
  if (!round) return null;
  const cast = roundSums(round)?.cast ?? 0;
  const isCounted = round.votes.every(({ votes }) => votes !== null);
  const rest = roomOf(scope, itemId, round.takenAt).entitled - cast;
  if ((rest <= 0 || !isCounted) && round.remainderNote === '') return null;
  return (
    <TextField
      label="Warum haben nicht alle gewählt?"
      value={round.remainderNote}
      onChange={(remainderNote) => change(withRound(election, current, { remainderNote }))}
      isDisabled={isReadOnly}
    />
  );
}
