import { useState } from 'react';
import { carryOut } from '../../../../api.ts';
import { Form } from '../../../../forms/form.tsx';
import { useTask } from '../../../../forms/useTask.ts';
import { Dialog, SubmitActions } from '../../../../ui/dialog.tsx';
import { TextField } from '../../../../ui/textField.tsx';
import { noPassphrase, PassphraseFields, withoutWeak } from '../../../release/passphraseFields.tsx';

/** The key of the file stays the same, and with it the sheet. */
export const NewPassphraseDialog = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => (
  <Dialog title="Passphrase ändern" isOpen={isOpen} onClose={onClose}>
    <NewPassphraseForm onClose={onClose} />
  </Dialog>
);

function NewPassphraseForm({ onClose }: { onClose: () => void }) {
  const [current, setCurrent] = useState('');
  const [pair, setPair] = useState(noPassphrase);
  const [differs, setDiffers] = useState(false);
  const change = useTask((passphrase: string) =>
    carryOut('encryption.changePassphrase', { current, passphrase }),
  );
  const submit = async () => {
    setDiffers(pair.first !== pair.second);
    if (pair.first === pair.second && (await change.run(pair.first))) onClose();
  };
  return (
    <Form label="Passphrase ändern" error={withoutWeak(change.error)} onSubmit={() => void submit()}>
      <TextField
        label="Bisherige Passphrase"
        name="current"
        type="password"
        isRequired
        autoFocus
        value={current}
        onChange={setCurrent}
      />
      <PassphraseFields
        label="Neue Passphrase"
        value={pair}
        onChange={setPair}
        error={change.error}
        differs={differs}
      />
      <SubmitActions label="Passphrase ändern" isPending={change.isPending} onCancel={onClose} />
    </Form>
  );
}
