import { useReducer } from 'react';
import { Form as AriaForm } from 'react-aria-components';
import { AppError } from '../../shared/errors.ts';
import { errorSentence } from '../../shared/german/errors.ts';
import { Notice } from '../ui/notice.tsx';

/** The sentences of an INVALID_INPUT by field name ("breaks.0.from"); empty for any other error. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof AppError) || error.data.code !== 'INVALID_INPUT') return {};
  // The first issue of a field says what is wrong; those after it only follow from it.
  const issues = error.data.issues.toReversed();
  return Object.fromEntries(issues.map((issue) => [issue.path.join('.'), issue.message]));
}

type Props = {
  onSubmit: () => void;
  /** Error of the last try; shown at its fields, or above the form where no field is at fault. */
  error: unknown;
  /** Names of the fields this form shows; an issue elsewhere is shown above. */
  children: React.ReactNode;
  label?: string;
};

/** A form that keeps what was typed and shows the contract's sentences at the fields. */
export function Form({ onSubmit, error, children, label }: Props) {
  // React Aria drops a sentence once its field was changed and left: that is when the save button is being
  // pressed, which would move away from under the pointer. Rendered anew, the sentence stays until the next try.
  const [, keepSentences] = useReducer((blurs: number) => blurs + 1, 0);
  return (
    <AriaForm
      {...(label === undefined ? {} : { 'aria-label': label })}
      validationBehavior="aria"
      validationErrors={fieldErrors(error)}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onSubmit();
      }}
    >
      <div role="presentation" className="stack" onBlur={keepSentences}>
        <ErrorNotice error={error} />
        {children}
      </div>
    </AriaForm>
  );
}

/** The German sentence of an error, or nothing. */
export function ErrorNotice({ error }: { error: unknown }) {
  if (!error) return null;
  return <Notice kind="danger">{sentenceOf(error)}</Notice>;
}

export const sentenceOf = (error: unknown): string =>
  error instanceof AppError
    ? errorSentence(error.data)
    : 'Das hat nicht geklappt. Bitte laden Sie die Ansicht neu; gespeicherte Angaben sind erhalten.';
