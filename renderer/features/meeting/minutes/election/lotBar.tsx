import type { Election, ElectionRound, Lot } from '../../../../../shared/domain/vote/election.ts';
import { nominationName } from '../../../../../shared/domain/vote/election.ts';
import { tieIn, type Tie } from '../../../../../shared/domain/vote/electionResult.ts';
import { roundName } from '../../../../../shared/german/election.ts';
import { Checkbox } from '../../../../ui/checkbox.tsx';
import { SuggestField } from '../../../../ui/comboBox.tsx';
import { TimeField } from '../../../../ui/dateField.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { Segments } from '../../../../ui/segments.tsx';
import { clockNow, namesOf, useMinutesScope } from '../minutesScope.ts';
import { withRound } from './electionEdits.ts';
import type { ElectionPart } from './electionPart.ts';

/** Where votes are equal: who drew the lot, when, and on whom it fell. */
export function LotBar(part: ElectionPart) {
  const { election } = part;
  return election.rounds.map((round, index) => {
    const tie = tieIn(election, round);
    if (!tie) return null;
    // A round has no other name than its place.
    return <Drawing key={`${round.kind} ${String(index)}`} {...part} tie={tie} round={round} index={index} />;
  });
}

type Props = ElectionPart & { tie: Tie; round: ElectionRound; index: number };

function Drawing({ tie, round, index, ...part }: Props) {
  const { election, change, isReadOnly } = part;
  const scope = useMinutesScope();
  const lot = round.lot ?? { drawnBy: '', drawnAt: null, chosenIds: [] };
  const draw = (changed: Partial<Lot>) => {
    const isFirst = round.lot === null && scope.meeting.state === 'running';
    const time = isFirst ? { drawnAt: clockNow() } : {};
    change(withRound(election, index, { lot: { ...lot, ...time, ...changed } }));
  };
  return (
    <fieldset className="lot" disabled={isReadOnly}>
      <legend className="kern-sr-only">Los: {roundName(round, index)}</legend>
      <div className="row lot-bar">
        <span className="lot-words">
          <Icon name="warning" /> {tieWords(election, tie, round)}
        </span>
        <SuggestField
          label="gezogen von"
          suggestions={namesOf(scope).map(({ text }) => text)}
          value={lot.drawnBy}
          onChange={(drawnBy) => draw({ drawnBy })}
          isDisabled={isReadOnly}
          className="drawn-by"
        />
        <TimeField
          label="um"
          value={lot.drawnAt}
          onChange={(drawnAt) => draw({ drawnAt })}
          isDisabled={isReadOnly}
          className="time-field"
        />
      </div>
      <Chosen {...part} tie={tie} chosenIds={lot.chosenIds} onChoose={(chosenIds) => draw({ chosenIds })} />
    </fieldset>
  );
}

function tieWords(
  { form }: Election,
  { drawn, nominationIds, isFinal }: Tie,
  { votes }: ElectionRound,
): string {
  if (form === 'lists')
    return drawn === 1
      ? 'Um den letzten Sitz entscheidet das Los.'
      : `Um ${drawn} Sitze entscheidet das Los.`;
  const counts = nominationIds.map((id) => votes.find(({ nominationId }) => nominationId === id)?.votes ?? 0);
  const what = isFinal ? 'Es entscheidet das Los.' : 'In die engere Wahl entscheidet das Los.';
  return `${counts.join(' : ')}. ${what}`;
}

type ChosenProps = ElectionPart & {
  tie: Tie;
  chosenIds: Lot['chosenIds'];
  onChoose: (ids: Lot['chosenIds']) => void;
};

function Chosen({ election, tie, chosenIds, onChoose, isReadOnly }: ChosenProps) {
  const options = election.nominations
    .filter(({ id }) => tie.nominationIds.includes(id))
    .map((one) => ({ value: one.id, label: nominationName(one) }));
  if (tie.drawn === 1)
    return (
      <Segments
        label="Das Los fällt auf"
        options={options}
        value={options.find(({ value }) => chosenIds.includes(value))?.value ?? null}
        onChange={(id) => onChoose([id])}
        isDisabled={isReadOnly}
      />
    );
  return (
    <div className="row">
      <span className="field-label">Das Los fällt auf {tie.drawn}:</span>
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          isSelected={chosenIds.includes(value)}
          onChange={(isChosen) =>
            onChoose(isChosen ? [...chosenIds, value] : chosenIds.filter((id) => id !== value))
          }
        >
          {label}
        </Checkbox>
      ))}
    </div>
  );
}
