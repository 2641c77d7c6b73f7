import {
  Button,
  ComboBox as AriaComboBox,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import type { KeyboardEvent } from 'react';
import { finding, finds, searchTextOf } from '../../shared/search/folding.ts';
import { fieldClass, FieldLabel, FieldNotes, type FieldProps, validation } from './field.tsx';
import { Icon } from './icon.tsx';
import type { Option } from './selectField.tsx';

type Props<V extends string> = FieldProps & {
  options: readonly Option<V>[];
  /** Chosen option; null: none. */
  value: V | null;
  onChange: (value: V | null) => void;
  autoFocus?: boolean;
};

/** Choose by typing from a list, for example a person. */
export function ComboBox<V extends string>({
  label,
  description,
  error,
  hideLabel,
  className,
  options,
  value,
  onChange,
  name,
  isDisabled,
  isRequired,
  autoFocus,
}: Props<V>) {
  const onlyMatch = onlyMatchIn(options);
  return (
    <AriaComboBox
      {...(name === undefined ? {} : { name })}
      defaultItems={options}
      defaultFilter={finds}
      value={value}
      onChange={(key) => onChange(options.find((option) => option.value === key)?.value ?? null)}
      menuTrigger="input"
      isDisabled={isDisabled ?? false}
      isRequired={isRequired ?? false}
      autoFocus={autoFocus ?? false}
      {...validation(error)}
      className={fieldClass(className)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} isRequired={isRequired} />
      <div
        className="input-group joined"
        onKeyDownCapture={(event) => {
          const only = onlyMatch(event);
          if (only === null) return;
          onChange(only.value);
          // Enter has chosen and sends nothing yet; Tab goes on.
          if (event.key === 'Enter') stop(event);
        }}
      >
        <Input />
        <Button className="kern-btn kern-btn--tertiary icon-only" aria-label={`Liste öffnen: ${label}`}>
          <Icon name="arrow-down" />
        </Button>
      </div>
      <FieldNotes description={description} error={error} />
      <Popover className="popover">
        <ListBox<Option<V>> renderEmptyState={() => <div className="muted">Kein Treffer</div>}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label}>
              {option.label}
              {option.note && <span className="muted">{option.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

/** What Enter and Tab choose although no arrow has pointed at it: the only option in which what was typed is found. */
const onlyMatchIn =
  <V extends string>(options: readonly Option<V>[]) =>
  ({ key, target }: KeyboardEvent): Option<V> | null => {
    if ((key !== 'Enter' && key !== 'Tab') || !(target instanceof HTMLInputElement)) return null;
    if (target.getAttribute('aria-expanded') !== 'true' || target.hasAttribute('aria-activedescendant'))
      return null;
    const isFound = finding(target.value);
    const [only, ...others] = options.filter(({ label }) => isFound(searchTextOf(label)));
    return only !== undefined && others.length === 0 ? only : null;
  };

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

type TextProps = FieldProps & {
  suggestions: readonly string[];
  value: string;
  onChange: (value: string) => void;
};

/** Free text with suggestions, for example the label of a resolution. */
export function SuggestField({
  label,
  hideLabel,
  className,
  suggestions,
  value,
  onChange,
  name,
  description,
  error,
  isDisabled,
}: TextProps) {
  return (
    <AriaComboBox
      {...(name === undefined ? {} : { name })}
      allowsCustomValue
      defaultFilter={finds}
      inputValue={value}
      onInputChange={onChange}
      menuTrigger="input"
      isDisabled={isDisabled ?? false}
      {...validation(error)}
      className={fieldClass(className)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} />
      <div className="input-group joined">
        <Input />
        <Button className="kern-btn kern-btn--tertiary icon-only" aria-label={`Vorschläge: ${label}`}>
          <Icon name="arrow-down" />
        </Button>
      </div>
      <FieldNotes description={description} error={error} />
      <Popover className="popover">
        <ListBox>
          {suggestions.map((text) => (
            <ListBoxItem key={text} id={text} textValue={text}>
              {text}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
