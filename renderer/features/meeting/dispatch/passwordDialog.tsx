import { useState } from 'react';
import { carryOut } from '../../../api.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { Form } from '../../../forms/form.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { useTask } from '../../../forms/useTask.ts';

type Props = {
  isOpen: boolean;
  /** Whether this computer has a keychain. */
  canKeep: boolean;
  onSet: () => void;
  onClose: () => void;
};

/** Asks for the password of the mail server. */
export function PasswordDialog({ isOpen, onClose, ...form }: Props) {
  return (
    <Dialog title="Passwort des Mailkontos" isOpen={isOpen} onClose={onClose}>
      <PasswordForm {...form} onClose={onClose} />
    </Dialog>
  );
}

/** Hands a password over and keeps nothing of it here; '' forgets the one that is known. */
export async function setPassword(password: string, remember: boolean): Promise<boolean> {
  await carryOut('mail.setPassword', { password, remember });
  return true;
}

function PasswordForm({ canKeep, onSet, onClose }: Omit<Props, 'isOpen'>) {
  const [password, setTyped] = useState('');
  const [remember, setRemember] = useState(canKeep);
  const keep = useTask(setPassword);
  const submit = async () => {
    if (!(await keep.run(password, remember))) return;
    setTyped('');
    onSet();
  };
  return (
    <Form label="Passwort des Mailkontos" error={keep.error} onSubmit={() => void submit()}>
      <TextField label="Passwort" type="password" autoFocus isRequired value={password} onChange={setTyped} />
      {canKeep ? (
        <Checkbox isSelected={remember} onChange={setRemember}>
          Im Schlüsselbund dieses Rechners merken
        </Checkbox>
      ) : (
        <p className="muted">Ratsfeder kennt das Passwort nur, bis Sie das Programm beenden.</p>
      )}
      <SubmitActions
        label="Weiter"
        isPending={keep.isPending}
        isIncomplete={password === ''}
        onCancel={onClose}
      />
    </Form>
  );
}
