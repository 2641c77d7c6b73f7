import { type Outcome, outcomes, type Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { outcomeLabels } from '../../../../shared/german/labels.ts';
import { detailOf } from '../../../../shared/german/outcomeDetail.ts';
import { MenuButton } from '../../../ui/menuButton.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { CardRow } from './cardRow.tsx';
import { useMinutesScope } from './minutesScope.ts';

/** Always in sight, as often as they are chosen; the others are behind "mehr …". */
const frequent: readonly Outcome[] = ['adopted', 'adoptedAmended', 'rejected', 'noted', 'postponed'];

const optionOf = (value: Outcome) => ({
  value,
  label: outcomeLabels[value],
  ...(value === 'adoptedAmended' ? { short: 'geändert beschl.' } : {}),
});

type Props = { value: Resolution; change: (part: Partial<Resolution>) => void };

/** What became of it, and whereto or until when. */
export function OutcomeField({ value, change }: Props) {
  const { isReadOnly } = useMinutesScope();
  const { outcome } = value;
  const shown = frequent.includes(outcome) || outcome === 'open' ? frequent : [...frequent, outcome];
  const detail = detailOf(outcome);
  return (
    <CardRow label="Ergebnis">
      <div className="segments-and-more">
        <Segments
          label="Ergebnis"
          hideLabel
          className="outcome-field"
          options={shown.map(optionOf)}
          value={outcome === 'open' ? null : outcome}
          onChange={(chosen) => change({ outcome: chosen })}
          isDisabled={isReadOnly}
        />
        {!isReadOnly && <FurtherOutcomes shown={shown} value={value} change={change} />}
      </div>
      {detail && (
        <TextField
          label={detail.label}
          placeholder={detail.example}
          value={value.outcomeDetail}
          onChange={(outcomeDetail) => change({ outcomeDetail })}
          isDisabled={isReadOnly}
        />
      )}
    </CardRow>
  );
}

function FurtherOutcomes({ shown, value, change }: Props & { shown: readonly Outcome[] }) {
  const rest = outcomes.filter((one) => one !== 'open' && !shown.includes(one));
  return (
    <MenuButton
      label={`mehr … Ergebnisse: ${value.label || 'Beschluss'} ${value.position + 1}`}
      text="mehr"
      entries={[
        ...rest.map((one) => ({
          id: one,
          label: outcomeLabels[one],
          onAction: () => change({ outcome: one }),
        })),
        {
          id: 'open',
          label: 'Ergebnis zurücknehmen',
          isDisabled: value.outcome === 'open',
          onAction: () => change({ outcome: 'open' }),
        },
      ]}
    />
  );
}
