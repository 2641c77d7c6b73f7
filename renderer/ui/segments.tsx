import './segments.css';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { Icon } from './icon.tsx';
import type { Option } from './selectField.tsx';

/** `short`: what is shown where the whole label takes too much room; it begins as the label does. */
type Segment<V extends string> = Option<V> & { short?: string };

type Props<V extends string> = {
  label: string;
  /** Where its place says what it is. */
  hideLabel?: boolean;
  options: readonly Segment<V>[];
  /** Null: none is chosen yet. */
  value: V | null;
  onChange: (value: V) => void;
  isDisabled?: boolean;
  /** In a row of many the check mark would move the others: outline and weight tell enough. */
  hideCheck?: boolean;
  className?: string;
};

/** One of few, all of them in sight, side by side; the arrow keys choose. */
export function Segments<V extends string>({
  label,
  hideLabel = false,
  options,
  value,
  onChange,
  isDisabled = false,
  hideCheck = false,
  className = '',
}: Props<V>) {
  return (
    <RadioGroup
      className={`segments-field ${className}`}
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
          <Radio
            key={option.value}
            value={option.value}
            className="segment"
            {...(option.short ? { 'aria-label': option.label } : {})}
          >
            {({ isSelected }) => (
              <>
                {isSelected && !hideCheck && <Icon name="check" />}
                {option.short ?? option.label}
              </>
            )}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
