import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/textField.tsx';

type Props = { email: string; name: string; onMend: (email: string) => void };

/** An address that is none, to be written as it was meant; the row says whether it is one now. */
export function MendedEmail({ email, name, onMend }: Props) {
  const [written, setWritten] = useState(email);
  return (
    <form
      className="mended-email"
      onSubmit={(event) => {
        event.preventDefault();
        if (written.trim() !== email) onMend(written.trim());
      }}
    >
      <TextField
        label={`E-Mail berichtigen: ${name}`}
        hideLabel
        inputMode="email"
        value={written}
        onChange={setWritten}
      />
      <Button compact type="submit" aria-label={`Berichtigen: ${name}`}>
        Berichtigen
      </Button>
    </form>
  );
}
