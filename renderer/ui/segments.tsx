import './segments.css';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { Icon } from './icon.tsx';
import type { Option } from './selectField.tsx';

type Props<V extends string> = {
  label: string;
  /** Where its place says what it is. */
  hideLabel?: boolean;
  options: readonly Option<V>[];
  /** Null: none is chosen yet. */
  value: V | null;
  onChange: (value: V) => void;
  isDisabled?: boolean;
};

/** One of few, all of them in sight, side by side; the arrow keys choose. */
export function Segments<V extends string>({
  label,
  hideLabel = false,
  options,
  value,
  onChange,
  isDisabled = false,
}: Props<V>) {
  return (
    <RadioGroup
      className="segments-field"
      orientation="horizontal"
      value={value}
      onChange={(chosen) => {
        const option = options.find((one) => one.value === chosen);
        if (option) onChange(option.value);
      }}
      isDisabled={isDisabled}
    >
      <Label className={hideLabel ? 'kern-sr-only' : 'field-label'}>{label}</Label>
      <div className="segment-row">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="segment">
            {({ isSelected }) => (
              <>
                {isSelected && <Icon name="check" />}
                {option.label}
              </>
            )}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
