import { type MinutesPeriod, minutesDueOn } from '../../../../shared/domain/body/minutesPeriod.ts';
import { longDate } from '../../../../shared/german/format.ts';
import { minutesPeriodSentence, minutesPeriodUnits } from '../../../../shared/german/minutesPeriod.ts';
import { NumberField } from '../../../ui/numberField.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';

/** The rule while it is typed: an empty number is null. */
export type MinutesPeriodDraft = { amount: number | null; unit: MinutesPeriod['unit'] } | null;

/** What to begin with when the unit changes: ten working days are nothing like ten weeks. */
const usual = { workdays: 10, calendarDays: 14, weeks: 4 } as const;

type Props = {
  period: MinutesPeriodDraft;
  onChange: (period: MinutesPeriodDraft) => void;
  today: string;
};

/** Until when the Niederschrift is to be there, in the words of the rules of procedure, with an example. */
export function MinutesPeriodFields({ period, onChange, today }: Props) {
  return (
    <fieldset className="kern-fieldset">
      <legend>Frist der Niederschrift</legend>
      <div className="pairs">
        <SelectField
          label="Niederschrift spätestens"
          name="minutesDue.unit"
          options={optionsOf({ none: 'keine Frist', ...minutesPeriodUnits })}
          value={period?.unit ?? 'none'}
          onChange={(unit) => onChange(unit === 'none' ? null : { unit, amount: usual[unit] })}
        />
        {period && (
          <NumberField
            label={period.unit === 'weeks' ? 'Wochen nach der Sitzung' : 'Tage nach der Sitzung'}
            name="minutesDue.amount"
            min={1}
            max={365}
            value={period.amount}
            onChange={(amount) => onChange({ ...period, amount })}
          />
        )}
      </div>
      <Example period={period} today={today} />
    </fieldset>
  );
}

function Example({ period, today }: Pick<Props, 'period' | 'today'>) {
  const parsed = period?.amount == null ? null : { ...period, amount: period.amount };
  if (!parsed || parsed.amount < 1 || parsed.amount > 365) return null;
  return (
    <p className="muted">
      {minutesPeriodSentence(parsed)} Zum Beispiel für eine Sitzung am {longDate(today)}: spätestens am{' '}
      {longDate(minutesDueOn(parsed, today))}.
    </p>
  );
}
