import './vote.css';
import { useRef } from 'react';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { blankVote, type Vote, type VoteForm, type VoteOf } from '../../../../shared/domain/vote/vote.ts';
import { totals } from '../../../../shared/domain/vote/tally.ts';
import { voteFormLabels } from '../../../../shared/german/labels.ts';
import { SuggestField } from '../../../ui/comboBox.tsx';
import { TimeField } from '../../../ui/dateField.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { NumberField } from '../../../ui/numberField.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { optionsOf } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { CardLabel } from './cardRow.tsx';
import { toOutcome } from './focusVote.ts';
import { inForm } from './voteForm.ts';
import { RollCall } from './rollCall.tsx';
import { FactionVotes } from './factionVotes.tsx';
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

const forms = optionsOf(voteFormLabels);

const sides = [
  { key: 'yes', label: 'Ja' },
  { key: 'no', label: 'Nein' },
  { key: 'abstain', label: 'Enth.' },
  { key: 'invalid', label: 'ungültig' },
] as const;

type Props = { resolution: Resolution; onChange: (vote: Vote) => void };

/** The vote of a resolution: counts, a wording, by faction, by name, or secret totals (R24, R26, R28). */
export function VoteFields({ resolution, onChange }: Props) {
  const { meeting, isReadOnly } = useMinutesScope();
  const vote = resolution.vote ?? blankVote('counts');
  const otherForms = useRef<{ [F in VoteForm]?: VoteOf<F> }>({});
  const change = (changed: Vote) => {
    // The time of a vote is the moment of its first entry; it decides who was in the room.
    const isFirst = resolution.vote === null && meeting.state === 'running';
    onChange(isFirst ? { ...changed, takenAt: clockNow() } : changed);
  };
  const changeForm = (form: VoteForm) => {
    otherForms.current = { ...otherForms.current, [vote.form]: vote };
    change(inForm(form, vote, otherForms.current[form] ?? null));
  };
  return (
    <fieldset className="vote card-row" disabled={isReadOnly}>
      <legend className="kern-sr-only">Abstimmung</legend>
      <CardLabel>Abstimmung</CardLabel>
      <div className="card-fields">
        <div className="vote-head">
          <Segments
            label="Abstimmung"
            hideLabel
            options={forms}
            value={vote.form}
            onChange={changeForm}
            isDisabled={isReadOnly}
          />
          {resolution.vote && (
            <TimeField
              label="um"
              value={vote.takenAt}
              onChange={(takenAt) => change({ ...vote, takenAt })}
              className="time-field"
            />
          )}
        </div>
        <VoteContent resolution={resolution} vote={vote} change={change} />
        <Remainder resolution={resolution} onChange={change} />
      </div>
    </fieldset>
  );
}

type ContentProps = { resolution: Resolution; vote: Vote; change: (vote: Vote) => void };

/** What this form of vote asks for. */
function VoteContent({ resolution, vote, change }: ContentProps) {
  return (
    <>
      <div className="row vote-counts" onKeyDownCapture={toOutcome}>
        {(vote.form === 'counts' || vote.form === 'secret') && <Counts vote={vote} onChange={change} />}
        {vote.form === 'wording' && (
          <SuggestField
            label="Ergebnis ohne Zählung"
            suggestions={wordings}
            value={vote.wording}
            onChange={(wording) => change({ ...vote, wording })}
            className="grow wording-field"
          />
        )}
        {'yes' in vote && <Sum resolution={resolution} />}
      </div>
      {vote.form === 'factions' && <FactionVotes resolution={resolution} vote={vote} onChange={change} />}
      {vote.form === 'names' && (
        <RollCall
          resolution={resolution}
          votes={vote.byName}
          onChange={(byName) => change({ ...vote, byName })}
        />
      )}
    </>
  );
}

type CountsProps = { vote: VoteOf<'counts' | 'secret'>; onChange: (vote: Vote) => void };

function Counts({ vote, onChange }: CountsProps) {
  return sides.map(({ key, label }) => (
    <NumberField
      key={key}
      label={label}
      value={vote[key]}
      onChange={(number) => onChange({ ...vote, [key]: number })}
      min={0}
      className={`count-field ${key}`}
    />
  ));
}

/** "= 14 von 14 im Raum"; "anwesend" where some are there by video. */
function Sum({ resolution }: { resolution: Resolution }) {
  const scope = useMinutesScope();
  const sums = resolution.vote && totals(resolution.vote);
  if (!resolution.vote || !sums) return null;
  const { entitled } = roomOf(scope, resolution.itemId, resolution.vote.takenAt);
  const fits = sums.cast + sums.notVoting === entitled;
  const where = scope.meeting.mode === 'presence' ? 'im Raum' : 'anwesend';
  return (
    <span className={fits ? 'vote-sum fits' : 'vote-sum'} role="status">
      = {sums.cast} von {entitled} {where} {fits && <Icon name="check" />}
    </span>
  );
}

/** Where fewer voted than could, the reason is asked for (R27). */
function Remainder({ resolution, onChange }: Props) {
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
      onChange={(remainderNote) => onChange({ ...vote, remainderNote })}
      placeholder="zum Beispiel: Frau Muster nimmt an der Abstimmung nicht teil"
    />
  );
}
