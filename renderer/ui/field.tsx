import { FieldError, Label, Text } from 'react-aria-components';

/** What every field has: a label, a hint, and where wrong the German sentence. `name` is the path in the contract. */
export type FieldProps = {
  label: string;
  name?: string | undefined;
  description?: string | undefined;
  /** Shown at the field; otherwise the surrounding Form finds it by `name`. */
  error?: string | undefined;
  isRequired?: boolean | undefined;
  isDisabled?: boolean | undefined;
  /** For fields whose context says what they are, such as a table cell. */
  hideLabel?: boolean | undefined;
  className?: string | undefined;
};

export const fieldClass = (className?: string) => (className ? `field ${className}` : 'field');

/** Native constraints would show the browser's own English messages; the contract's sentences are used instead. */
export const validation = (error: string | undefined): { validationBehavior: 'aria'; isInvalid?: true } => ({
  validationBehavior: 'aria',
  ...(error === undefined ? {} : { isInvalid: true }),
});

export function FieldLabel({
  label,
  hideLabel,
  isRequired,
}: Pick<FieldProps, 'label' | 'hideLabel' | 'isRequired'>) {
  return (
    <Label className={hideLabel ? 'kern-sr-only' : 'field-label'}>
      {label}
      {isRequired && ' (Pflichtfeld)'}
    </Label>
  );
}

export function FieldNotes({ description, error }: Pick<FieldProps, 'description' | 'error'>) {
  return (
    <>
      {description && (
        <Text slot="description" className="hint">
          {description}
        </Text>
      )}
      <FieldError className="field-error">
        {({ validationErrors }) => error ?? validationErrors.join(' ')}
      </FieldError>
    </>
  );
}
