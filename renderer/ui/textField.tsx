import { Input, TextArea, TextField as AriaTextField, type TextFieldProps } from 'react-aria-components';
import { fieldClass, FieldLabel, FieldNotes, type FieldProps, validation } from './field.tsx';

type Props = FieldProps &
  Pick<
    TextFieldProps,
    | 'value'
    | 'defaultValue'
    | 'onChange'
    | 'onBlur'
    | 'onFocus'
    | 'autoFocus'
    | 'type'
    | 'inputMode'
    | 'aria-describedby'
  > & {
    /** Number of lines; 1 is a single-line field. */
    rows?: number;
    placeholder?: string;
    /** Of a single-line field. */
    inputRef?: React.Ref<HTMLInputElement>;
    /** Of a field with several rows. */
    areaRef?: React.Ref<HTMLTextAreaElement>;
  };

export function TextField({
  label,
  description,
  error,
  hideLabel,
  className,
  rows = 1,
  placeholder = '',
  inputRef,
  areaRef,
  name,
  isDisabled,
  isRequired,
  ...rest
}: Props) {
  return (
    <AriaTextField
      {...rest}
      {...(name === undefined ? {} : { name })}
      isDisabled={isDisabled ?? false}
      isRequired={isRequired ?? false}
      {...validation(error)}
      className={fieldClass(className)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} isRequired={isRequired} />
      {rows > 1 ? (
        <TextArea rows={rows} placeholder={placeholder} ref={areaRef ?? null} />
      ) : (
        <Input placeholder={placeholder} ref={inputRef ?? null} />
      )}
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  );
}
