import { useRef, useState } from 'react';
import { askingForBallot, type Election, seatMethods } from '../../../../../shared/domain/vote/election.ts';
import type { Outcome, Resolution } from '../../../../../shared/domain/vote/resolution.ts';
import { electionFormLabels } from '../../../../../shared/german/election.ts';
import { seatMethodLabels } from '../../../../../shared/german/electionWords.ts';
import { outcomeLabels } from '../../../../../shared/german/labels.ts';
import type { Draft } from '../../../../saving/draft.ts';
import { NumberField } from '../../../../ui/numberField.tsx';
import { Segments } from '../../../../ui/segments.tsx';
import { optionsOf, SelectField } from '../../../../ui/selectField.tsx';
import { TextField } from '../../../../ui/textField.tsx';
import { useMinutesScope } from '../minutesScope.ts';
import { FoldButton } from '../foldedCard.tsx';
import type { Folding } from '../folding.ts';
import { OwnOrder } from '../ownOrder.tsx';
import { ResolutionMenu } from '../resolutionMenu.tsx';
import { inElectionForm } from './electionEdits.ts';
import type { ElectionPart } from './electionPart.ts';

type Props = ElectionPart & {
  value: Resolution;
  changeResolution: (part: Partial<Resolution>) => void;
  count: number;
  draft: Draft<Resolution>;
  folding: Folding | null;
};

/** What may become of an election. */
const outcomes = ['open', 'elected', 'notElected', 'postponed', 'withdrawn', 'removed'] as const;
const outcomeOptions = outcomes.map((value) => ({ value, label: outcomeLabels[value] }));
const ballotOptions = [
  { value: 'open', label: 'offen' },
  { value: 'secret', label: 'Stimmzettel' },
] as const;

/** What is elected and how, and what became of it. */
export function ElectionHead({ value, changeResolution, count, draft, folding, ...part }: Props) {
  const { election, change, isReadOnly } = part;
  const changeForm = useFormChange(part);
  const [showsOrder, setShowsOrder] = useState(value.partsOrder !== null);
  const known: readonly Outcome[] = outcomes;
  const options = known.includes(value.outcome)
    ? outcomeOptions
    : [...outcomeOptions, { value: value.outcome, label: outcomeLabels[value.outcome] }];
  return (
    <>
      <div className="row resolution-head election-head">
        <TextField
          label="Wahl: wofür?"
          placeholder="Vorsitz"
          value={election.post}
          onChange={(post) => change({ ...election, post })}
          isDisabled={isReadOnly}
          className="post-field"
        />
        <SelectField
          label="Wahlart"
          options={optionsOf(electionFormLabels)}
          value={election.form}
          onChange={changeForm}
          isDisabled={isReadOnly}
          className="election-form-field"
        />
        <Segments
          label="Abgestimmt wird"
          options={ballotOptions}
          value={election.isSecret ? 'secret' : 'open'}
          onChange={(chosen) => change({ ...election, isSecret: chosen === 'secret' })}
          isDisabled={isReadOnly}
        />
        <SelectField
          label="Ergebnis"
          options={options}
          value={value.outcome}
          onChange={(outcome) => changeResolution({ outcome })}
          isDisabled={isReadOnly}
          className="outcome-field"
        />
        <FoldButton resolution={value} folding={folding} />
        {!isReadOnly && (
          <ResolutionMenu
            value={value}
            count={count}
            draft={draft}
            first={[{ id: 'order', label: 'Reihenfolge angeben', onAction: () => setShowsOrder(true) }]}
          />
        )}
      </div>
      {showsOrder && <OwnOrder value={value} change={changeResolution} />}
      <Seats {...part} />
      <Ballot {...part} />
      <p className="muted rule">{ruleOf(election)}</p>
    </>
  );
}

/** What was typed for another form comes back with it: a slip costs no name and no vote. */
function useFormChange({ election, change }: ElectionPart) {
  const otherForms = useRef<{ [F in Election['form']]?: Election }>({});
  return (form: Election['form']) => {
    otherForms.current = { ...otherForms.current, [election.form]: election };
    const { nominations, rounds } = otherForms.current[form] ?? inElectionForm(election, form);
    change({ ...election, form, nominations, rounds });
  };
}

/** How the card's rule is told in its head (R25). */
function ruleOf({ form }: Election): string {
  switch (form) {
    case 'single':
      return 'Gewählt ist, wer mehr als die Hälfte der gültigen Stimmen hat; sonst engere Wahl der beiden Ersten, bei Gleichheit Los (§ 50 Abs. 2 GO NRW).';
    case 'enBloc':
      return 'Gewählt sind alle auf der Liste, wenn sie mehr Ja- als Nein-Stimmen erhält (§ 50 Abs. 3 GO NRW).';
    case 'lists':
      return 'Die Sitze verteilen sich nach den Stimmen auf die Listen; um den letzten entscheidet bei Gleichheit das Los (§ 50 Abs. 3 GO NRW).';
  }
}

const methodOptions = seatMethods.map((value) => ({ value, label: seatMethodLabels[value] }));

function Seats({ election, change, isReadOnly }: ElectionPart) {
  if (election.form !== 'lists') return null;
  return (
    <div className="row">
      <NumberField
        label="Sitze"
        value={election.seats}
        onChange={(seats) => change({ ...election, seats: Math.min(Math.max(seats ?? 1, 1), 200) })}
        min={1}
        max={200}
        isDisabled={isReadOnly}
        className="seats-field"
      />
      <SelectField
        label="Verteilung nach"
        options={methodOptions}
        value={election.method}
        onChange={(method) => change({ ...election, method })}
        isDisabled={isReadOnly}
        className="method-field"
      />
    </div>
  );
}

/** Who asked for ballot papers, how many that were, and who counts. */
function Ballot({ election, change, isReadOnly }: ElectionPart) {
  const { rules } = useMinutesScope().meeting;
  const [isOpen, setOpen] = useState(election.tellers !== '');
  if (!election.isSecret && !isOpen) return null;
  const needed = askingForBallot(rules);
  return (
    <div className="row">
      {election.isSecret && (
        <>
          <TextField
            label="verlangt von"
            value={election.ballotAskedBy}
            onChange={(ballotAskedBy) => change({ ...election, ballotAskedBy })}
            placeholder="Liste oder Name"
            isDisabled={isReadOnly}
            className="grow"
          />
          <NumberField
            label={`Zahl (nötig ${needed})`}
            value={election.ballotAskedCount}
            onChange={(ballotAskedCount) => change({ ...election, ballotAskedCount })}
            min={0}
            isDisabled={isReadOnly}
            className="asked-field"
          />
        </>
      )}
      <TextField
        label="Es zählen"
        value={election.tellers}
        onChange={(tellers) => {
          setOpen(true);
          change({ ...election, tellers });
        }}
        placeholder="Frau A und Herr B"
        isDisabled={isReadOnly}
        className="grow"
      />
    </div>
  );
}
