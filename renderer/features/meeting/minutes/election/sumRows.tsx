import type { ElectionRound } from '../../../../../shared/domain/vote/election.ts';
import { roundSums } from '../../../../../shared/domain/vote/electionResult.ts';
import { neededOf } from '../../../../../shared/domain/vote/majority.ts';
import { roundName } from '../../../../../shared/german/election.ts';
import { Icon } from '../../../../ui/icon.tsx';
import { NumberField } from '../../../../ui/numberField.tsx';
import { roomOf, useMinutesScope } from '../minutesScope.ts';
import { withRound } from './electionEdits.ts';
import type { RowProps } from './electionPart.ts';

type Key = 'no' | 'abstain' | 'invalid' | 'given';
const labels: Record<Key, string> = {
  no: 'Nein-Stimmen (gültig)',
  abstain: 'Enthaltungen',
  invalid: 'ungültige Stimmzettel',
  given: 'abgegebene Stimmzettel',
};

/** Ballot papers are counted only where there are some. */
function keysOf({ election }: RowProps): Key[] {
  const isShown = (key: Key): boolean =>
    election.isSecret || election.rounds.some((round) => round[key] !== null);
  return [
    ...(election.form === 'lists' ? [] : (['no'] as const)),
    'abstain',
    ...(['invalid', 'given'] as const).filter(isShown),
  ];
}

/** What is counted beside the votes for somebody. */
export function CountRows(props: RowProps) {
  const { election, current, changeRound, isReadOnly } = props;
  return keysOf(props).map((key) => (
    <tr key={key} className="count-row">
      <th scope="row" colSpan={2}>
        {labels[key]}
      </th>
      {election.rounds.map((round, index) => (
        <td
          key={`${round.kind} ${String(index)}`}
          className={index === current && !isReadOnly ? 'figure current' : 'figure'}
        >
          {index === current && !isReadOnly ? (
            <NumberField
              label={`${roundName(round, index)}: ${labels[key]}`}
              hideLabel
              value={round[key]}
              min={0}
              onChange={(count) => changeRound((before) => withRound(before, index, { [key]: count }))}
              className="count-field"
            />
          ) : (
            (round[key] ?? '–')
          )}
        </td>
      ))}
    </tr>
  ));
}

/** What the rounds add up to, beside the people in the room, and how many votes it takes. */
export function SumRows(props: RowProps) {
  const { election, current } = props;
  return (
    <>
      <tr>
        <th scope="row" colSpan={2}>
          gültig / abgegeben
        </th>
        {election.rounds.map((round, index) => {
          const sums = roundSums(round);
          return (
            <td
              key={`${round.kind} ${String(index)}`}
              className={index === current ? 'figure current' : 'figure'}
            >
              {sums ? `${sums.valid} / ${sums.cast}` : '–'}
            </td>
          );
        })}
        <td>
          <InRoom {...props} />
        </td>
      </tr>
      {election.form !== 'lists' && (
        <tr className="needed-row">
          <th scope="row" colSpan={2}>
            zur Wahl nötig
          </th>
          {election.rounds.map((round, index) => (
            <td
              key={`${round.kind} ${String(index)}`}
              className={index === current ? 'figure current' : 'figure'}
            >
              {neededWords(round)}
            </td>
          ))}
        </tr>
      )}
    </>
  );
}

function neededWords(round: ElectionRound): string {
  if (round.kind === 'runOff') return 'die meisten';
  const sums = roundSums(round);
  return sums ? `mindestens ${neededOf(sums.valid)}` : '–';
}

/** "24 im Raum", with a tick where as many voted. */
function InRoom({ election, itemId, current }: RowProps) {
  const scope = useMinutesScope();
  const round = election.rounds[current];
  const sums = round && roundSums(round);
  if (!round || !sums) return null;
  const { entitled } = roomOf(scope, itemId, round.takenAt);
  const fits = sums.cast === entitled;
  return (
    <span className={fits ? 'vote-sum fits' : 'vote-sum'} role="status">
      {fits && <Icon name="check" />} {sums.cast} von {entitled}{' '}
      {scope.meeting.mode === 'presence' ? 'im Raum' : 'anwesend'}
    </span>
  );
}
