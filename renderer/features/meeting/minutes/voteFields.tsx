import './vote.css';
import type { Resolution, Vote } from '../../../../shared/domain/vote/resolution.ts';
import { totals } from '../../../../shared/domain/vote/tally.ts';
import { voteFormLabels } from '../../../../shared/german/labels.ts';
import { SuggestField } from '../../../ui/comboBox.tsx';
import { TimeField } from '../../../ui/dateField.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { NumberField } from '../../../ui/numberField.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { FactionVotes, NamedVotes } from './voteLists.tsx';
import { clockNow, roomOf, useMinutesScope } from './minutesScope.ts';

const wordings = [
  'einstimmig',
  'einstimmig bei einer Enthaltung',
  'einstimmig bei einigen Enthaltungen',
  'mit Mehrheit',
  'mit Mehrheit bei einigen Enthaltungen',
  'mit Mehrheit bei einigen Gegenstimmen',
  'mit großer Mehrheit',
];

const sides = [
  { key: 'yes', label: 'Ja' },
  { key: 'no', label: 'Nein' },
  { key: 'abstain', label: 'Enth.' },
  { key: 'invalid', label: 'ungültig' },
] as const;

const newVote: Vote = {
  form: 'counts',
  yes: null,
  no: null,
  abstain: null,
  invalid: null,
  wording: '',
  byFaction: [],
  byName: [],
  takenAt: null,
  remainderNote: '',
};

/** The vote of a resolution: counts, a wording, by faction, by name, or secret totals (R24, R26, R28). */
export function VoteFields({
  resolution,
  onChange,
}: {
  resolution: Resolution;
  onChange: (vote: Vote) => void;
}) {
  const { meeting, isReadOnly } = useMinutesScope();
  const vote = resolution.vote ?? newVote;
  const change = (part: Partial<Vote>) => {
    // The time of a vote is the moment of its first entry; it decides who was in the room.
    const takenAt = resolution.vote === null && meeting.state === 'running' ? clockNow() : vote.takenAt;
    onChange({ ...vote, takenAt, ...part });
  };
  return (
    <fieldset className="vote" disabled={isReadOnly}>
      <legend className="kern-sr-only">Abstimmung</legend>
      <div className="row">
        <SelectField
          label="Abstimmung"
          options={optionsOf(voteFormLabels)}
          value={vote.form}
          onChange={(form) => change({ form })}
          className="form-field"
        />
        {(vote.form === 'counts' || vote.form === 'secret') && <Counts vote={vote} change={change} />}
        {vote.form === 'wording' && (
          <SuggestField
            label="Ergebnis ohne Zählung"
            suggestions={wordings}
            value={vote.wording}
            onChange={(wording) => change({ wording })}
            className="grow"
          />
        )}
        <Sum resolution={resolution} />
        {resolution.vote && (
          <TimeField
            label="um"
            value={vote.takenAt}
            onChange={(takenAt) => change({ takenAt })}
            className="time-field"
          />
        )}
      </div>
      {vote.form === 'factions' && (
        <FactionVotes votes={vote.byFaction} onChange={(byFaction) => change({ byFaction })} />
      )}
      {vote.form === 'names' && (
        <NamedVotes resolution={resolution} votes={vote.byName} onChange={(byName) => change({ byName })} />
      )}
      <Remainder resolution={resolution} change={change} />
    </fieldset>
  );
}

function Counts({ vote, change }: { vote: Vote; change: (part: Partial<Vote>) => void }) {
  return sides.map(({ key, label }) => (
    <NumberField
      key={key}
      label={label}
      value={vote[key]}
      onChange={(number) => change({ [key]: number })}
      min={0}
      className={`count-field ${key}`}
    />
  ));
}

/** "= 14 von 14 im Raum". */
function Sum({ resolution }: { resolution: Resolution }) {
  const scope = useMinutesScope();
  const sums = resolution.vote && totals(resolution.vote);
  if (!resolution.vote || !sums) return null;
  const { entitled } = roomOf(scope, resolution.itemId, resolution.vote.takenAt);
  const fits = sums.cast + sums.notVoting === entitled;
  return (
    <span className={fits ? 'vote-sum fits' : 'vote-sum'} role="status">
      = {sums.cast} von {entitled} im Raum {fits && <Icon name="check" />}
    </span>
  );
}

/** Where fewer voted than could, the reason is asked for (R27). */
function Remainder({
  resolution,
  change,
}: {
  resolution: Resolution;
  change: (part: Partial<Vote>) => void;
}) {
  const scope = useMinutesScope();
  const { vote } = resolution;
  const sums = vote && totals(vote);
  if (!vote || !sums) return null;
  const rest = roomOf(scope, resolution.itemId, vote.takenAt).entitled - sums.cast - sums.notVoting;
  if (rest <= 0 && vote.remainderNote === '') return null;
  return (
    <TextField
      label="Warum haben nicht alle abgestimmt?"
      value={vote.remainderNote}
      onChange={(remainderNote) => change({ remainderNote })}
      placeholder="zum Beispiel: Frau Muster nimmt an der Abstimmung nicht teil"
    />
  );
}
