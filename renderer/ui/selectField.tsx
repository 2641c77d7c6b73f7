import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { fieldClass, FieldLabel, FieldNotes, type FieldProps, validation } from './field.tsx';

export type Option<V extends string> = { value: V; label: string; note?: string };

type Props<V extends string> = FieldProps & {
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  placeholder?: string;
  autoFocus?: boolean;
};

/** Turns a table of labels into options, in its order. */
export const optionsOf = <V extends string>(labels: Record<V, string>): Option<V>[] =>
  (Object.keys(labels) as V[]).map((value) => ({ value, label: labels[value] }));

/** One of a short, fixed list. For people and long lists see ComboBox. */
export function SelectField<V extends string>({
  label,
  description,
  error,
  hideLabel,
  className,
  options,
  value,
  onChange,
  placeholder = 'Bitte wählen',
  name,
  isDisabled,
  isRequired,
  autoFocus = false,
}: Props<V>) {
  return (
    <Select
      {...(name === undefined ? {} : { name })}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      placeholder={placeholder}
      autoFocus={autoFocus}
      isDisabled={isDisabled ?? false}
      isRequired={isRequired ?? false}
      {...validation(error)}
      className={fieldClass(className)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} isRequired={isRequired} />
      <Button className="select-button">
        <SelectValue />
        <Icon name="arrow-down" />
      </Button>
      <FieldNotes description={description} error={error} />
      <Popover className="popover">
        <ListBox items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label}>
              {option.label}
              {option.note && <span className="muted">{option.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
