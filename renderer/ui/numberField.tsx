import { Input, NumberField as AriaNumberField } from 'react-aria-components';
import { fieldClass, FieldLabel, FieldNotes, type FieldProps, validation } from './field.tsx';

type Props = FieldProps & {
  /** null: the field is empty. */
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  inputRef?: React.Ref<HTMLInputElement>;
};

/** A whole number; the field may be empty. Each digit counts at once: nothing waits for the field to be left. */
export function NumberField({
  label,
  description,
  error,
  hideLabel,
  className,
  value,
  onChange,
  min,
  max,
  name,
  isDisabled,
  isRequired,
  inputRef,
}: Props) {
  return (
    <AriaNumberField
      {...(name === undefined ? {} : { name })}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      {...(min === undefined ? {} : { minValue: min })}
      {...(max === undefined ? {} : { maxValue: max })}
      formatOptions={{ maximumFractionDigits: 0, useGrouping: false }}
      isDisabled={isDisabled ?? false}
      isRequired={isRequired ?? false}
      // Scrolling over a vote must not change it.
      isWheelDisabled
      {...validation(error)}
      className={fieldClass(`number-field ${className ?? ''}`)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} isRequired={isRequired} />
      <Input
        ref={inputRef ?? null}
        onInput={({ currentTarget: { value: typed } }) => {
          if (/^\d*$/.test(typed)) onChange(typed === '' ? null : Number(typed));
        }}
      />
      <FieldNotes description={description} error={error} />
    </AriaNumberField>
  );
}
