import { AppError } from '../../../shared/errors.ts';
import { sentenceOf } from '../../forms/form.tsx';
import { TextField } from '../../ui/textField.tsx';

export type PassphrasePair = { first: string; second: string };
export const noPassphrase: PassphrasePair = { first: '', second: '' };

type Props = {
  value: PassphrasePair;
  onChange: (value: PassphrasePair) => void;
  /** Of the last try; a weak passphrase is told at its field. */
  error: unknown;
  /** Whether the last try failed because the two differ. */
  differs: boolean;
  label?: string;
  autoFocus?: boolean;
};

const isWeak = (error: unknown) => error instanceof AppError && error.data.code === 'WEAK_PASSPHRASE';

/** What is left of an error when PassphraseFields shows its part. */
export const withoutWeak = (error: unknown): unknown => (isWeak(error) ? null : error);

/** A new passphrase, typed twice, since nobody can look it up. */
export function PassphraseFields({
  value,
  onChange,
  error,
  differs,
  label = 'Passphrase',
  autoFocus = false,
}: Props) {
  return (
    <>
      <TextField
        label={label}
        type="password"
        isRequired
        autoFocus={autoFocus}
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
        description="Mindestens zwölf Zeichen, am besten vier Wörter, die nur Sie kennen. Niemand kann sie zurücksetzen."
        error={isWeak(error) ? sentenceOf(error) : undefined}
      />
      <TextField
        label={`${label} wiederholen`}
        type="password"
        isRequired
        value={value.second}
        onChange={(second) => onChange({ ...value, second })}
        error={differs ? 'Die beiden Eingaben stimmen nicht überein.' : undefined}
      />
    </>
  );
}
