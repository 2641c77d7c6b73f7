import { blankResult, type ConsultationResult } from '../../../shared/domain/paper/consultation.ts';
import { rejected } from '../../../shared/german/papers.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { NumberField } from '../../ui/numberField.tsx';
import { TextField } from '../../ui/textField.tsx';

type Props = { value: ConsultationResult | null; onChange: (result: ConsultationResult | null) => void };

/** What another body decided, as the row of a printed Beratungsfolge has it. */
export function ResultFields({ value, onChange }: Props) {
  const change = (part: Partial<ConsultationResult>) => onChange({ ...(value ?? blankResult), ...part });
  return (
    <fieldset className="stack result-fields">
      <Checkbox isSelected={value !== null} onChange={(has) => onChange(has ? blankResult : null)}>
        Das Ergebnis liegt vor
      </Checkbox>
      {value && (
        <>
          <div className="row fields">
            <TextField
              label="TOP"
              name="result.topNumber"
              className="short"
              value={value.topNumber}
              onChange={(topNumber) => change({ topNumber })}
            />
            {sides.map(([side, label]) => (
              <NumberField
                key={side}
                label={label}
                name={`result.${side}`}
                className="short"
                value={value[side]}
                onChange={(number) => change({ [side]: number })}
              />
            ))}
          </div>
          <Ticks value={value} change={change} />
          {value.isReferred && (
            <TextField
              label="Verwiesen an"
              name="result.referredTo"
              value={value.referredTo}
              onChange={(referredTo) => change({ referredTo })}
            />
          )}
          <TextField
            label="Wortlaut"
            name="result.wording"
            description="Nur wenn die Kästchen es nicht sagen, zum Beispiel „geändert beschlossen“."
            value={value.wording}
            onChange={(wording) => change({ wording })}
          />
        </>
      )}
    </fieldset>
  );
}

type TicksProps = { value: ConsultationResult; change: (part: Partial<ConsultationResult>) => void };

const Ticks = ({ value, change }: TicksProps) => (
  <div className="row">
    {ticks.map(([tick, label]) => (
      <Checkbox key={tick} isSelected={value[tick]} onChange={(isTicked) => change({ [tick]: isTicked })}>
        {label}
      </Checkbox>
    ))}
    <Checkbox
      isSelected={value.wording === rejected}
      onChange={(isTicked) => change({ wording: isTicked ? rejected : '' })}
    >
      {rejected}
    </Checkbox>
  </div>
);

const sides = [
  ['yes', 'Ja'],
  ['no', 'Nein'],
  ['abstain', 'Enth.'],
] as const;

const ticks = [
  ['isUnanimous', 'einstimmig'],
  ['isMajority', 'mehrheitlich'],
  ['isNoted', 'zur Kenntnis'],
  ['isPostponed', 'vertagt'],
  ['isReferred', 'verwiesen'],
] as const;
