import type { FinancialBlock } from '../../../../shared/domain/paper/financial.ts';
import { frequencyLabels, investmentLabels, resultLabels } from '../../../../shared/german/papers.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';

type Props = { value: FinancialBlock; onChange: (value: FinancialBlock) => void };

/** The block as it is printed; what nobody ticks is neither ja nor nein. */
export function FinancialFields({ value, onChange }: Props) {
  const change = (part: Partial<FinancialBlock>) => onChange({ ...value, ...part });
  return (
    <fieldset className="kern-fieldset">
      <legend>Finanzielle Auswirkungen</legend>
      <div className="pairs">
        <TickField
          label="Auswirkungen"
          name="financial.hasEffects"
          value={value.hasEffects}
          onChange={(hasEffects) => change({ hasEffects })}
        />
        <SelectField
          label="Häufigkeit"
          name="financial.frequency"
          options={frequencies}
          value={value.frequency ?? 'unstated'}
          onChange={(chosen) => change({ frequency: chosen === 'unstated' ? null : chosen })}
        />
      </div>
      <div className="pairs">
        <Amounts
          legend="Ergebnisplan"
          name="financial.resultPlan"
          labels={resultLabels}
          value={value.resultPlan}
          onChange={(resultPlan) => change({ resultPlan })}
        />
        <Amounts
          legend="Investitionsplan"
          name="financial.investmentPlan"
          labels={investmentLabels}
          value={value.investmentPlan}
          onChange={(investmentPlan) => change({ investmentPlan })}
        />
      </div>
      <Means value={value} change={change} />
    </fieldset>
  );
}

type MeansProps = { value: FinancialBlock; change: (part: Partial<FinancialBlock>) => void };

function Means({ value, change }: MeansProps) {
  return (
    <>
      <TickField
        label="Finanzierung gesichert"
        name="financial.isSecured"
        value={value.isSecured}
        onChange={(isSecured) => change({ isSecured })}
      />
      <div className="pairs">
        <div className="stack tight">
          <Checkbox
            isSelected={value.byBudget === true}
            onChange={(isTicked) => change({ byBudget: isTicked ? true : null })}
          >
            durch Haushaltsmittel
          </Checkbox>
          <TextField
            label="bei Produkt / Projekt"
            name="financial.budgetAt"
            value={value.budgetAt}
            onChange={(budgetAt) => change({ budgetAt })}
          />
        </div>
        <div className="stack tight">
          <Checkbox
            isSelected={value.byOther === true}
            onChange={(isTicked) => change({ byOther: isTicked ? true : null })}
          >
            sonstiges
          </Checkbox>
          <TextField
            label="nämlich"
            name="financial.otherMeans"
            value={value.otherMeans}
            onChange={(otherMeans) => change({ otherMeans })}
          />
        </div>
      </div>
    </>
  );
}

const frequencies = [{ value: 'unstated', label: 'nicht angegeben' }, ...optionsOf(frequencyLabels)] as const;

const answers = [
  { value: 'unstated', label: 'nicht angegeben' },
  { value: 'yes', label: 'ja' },
  { value: 'no', label: 'nein' },
] as const;

type TickProps = {
  label: string;
  name: string;
  value: boolean | null;
  onChange: (value: boolean | null) => void;
};

/** Ja, nein, or neither box ticked. */
function TickField({ value, onChange, ...field }: TickProps) {
  return (
    <SelectField
      {...field}
      options={answers}
      value={value === null ? 'unstated' : value ? 'yes' : 'no'}
      onChange={(chosen) => onChange(chosen === 'unstated' ? null : chosen === 'yes')}
    />
  );
}

type AmountsProps<K extends string> = {
  legend: string;
  name: string;
  labels: Record<K, string>;
  value: Record<K, string>;
  onChange: (value: Record<K, string>) => void;
};

/** Amounts stand as they are printed: "12.000", "ca. 3.500 p. a.". */
function Amounts<K extends string>({ legend, name, labels, value, onChange }: AmountsProps<K>) {
  const rows = Object.keys(labels) as K[];
  return (
    <fieldset className="amounts">
      <legend>{legend} (€)</legend>
      {rows.map((row) => (
        <TextField
          key={row}
          label={labels[row]}
          name={`${name}.${row}`}
          value={value[row]}
          onChange={(amount) => onChange({ ...value, [row]: amount })}
        />
      ))}
    </fieldset>
  );
}
