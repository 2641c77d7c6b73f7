import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Decision } from './useSigning.ts';

const decisionLabels = {
  release: 'Freigeben',
  return: 'Zurückgeben mit Anmerkungen',
  refuse: 'Unterschrift verweigern',
} as const satisfies Record<Decision, string>;

const decisions: readonly Decision[] = ['release', 'return', 'refuse'];

type ChoiceProps = { value: Decision | null; onChange: (decision: Decision) => void };

export function DecisionChoice({ value, onChange }: ChoiceProps) {
  return (
    <RadioGroup
      className="radios"
      value={value}
      onChange={(chosen) => {
        const decision = decisions.find((one) => one === chosen);
        if (decision) onChange(decision);
      }}
    >
      <Label className="field-label">Wie entscheiden Sie?</Label>
      {decisions.map((decision) => (
        <Radio key={decision} value={decision} className="radio">
          <span className="dot" />
          {decisionLabels[decision]}
        </Radio>
      ))}
    </RadioGroup>
  );
}
