import { useState } from 'react';
import { AppError } from '../../../shared/errors.ts';
import { Form } from '../../forms/form.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/textField.tsx';

type Props = { error: unknown; isPending: boolean; onGive: (secret: string) => void };

export const asksForKey = (error: unknown): boolean =>
  error instanceof AppError && error.data.code === 'DB_KEY_NEEDED';

/** The passphrase or the sheet of a file that is encrypted, beside what goes on once its key is known. */
export function SecretForm({ error, isPending, onGive }: Props) {
  const [secret, setSecret] = useState('');
  return (
    <Form label="Passphrase" error={error} onSubmit={() => onGive(secret)}>
      <TextField
        label="Passphrase oder alle Gruppen des Wiederherstellungsblattes"
        name="secret"
        type="password"
        isRequired
        value={secret}
        onChange={setSecret}
      />
      <div>
        <Button type="submit" isPending={isPending}>
          Übernehmen
        </Button>
      </div>
    </Form>
  );
}
