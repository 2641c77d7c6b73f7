import { useState } from 'react';
import type { SignerKey } from '../../../shared/contract/release.ts';
import { AppError } from '../../../shared/errors.ts';
import { carryOut, useCommand } from '../../api.ts';
import { Dialog, SubmitActions } from '../../ui/dialog.tsx';
import { Form, sentenceOf } from '../../forms/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/textField.tsx';
import { useTask } from '../../forms/useTask.ts';
import { Fingerprint } from './fingerprint.tsx';
import { noPassphrase, PassphraseFields, withoutWeak } from './passphraseFields.tsx';

type Props = { signerKey: SignerKey | null; onClose: () => void };

export function ChangePassphraseDialog({ signerKey, onClose }: Props) {
  return (
    <Dialog title="Passphrase ändern" isOpen={signerKey !== null} onClose={onClose}>
      {signerKey && <PassphraseForm signerKey={signerKey} onClose={onClose} />}
    </Dialog>
  );
}

type FormProps = { signerKey: SignerKey; onClose: () => void };

const isWrong = (error: unknown) => error instanceof AppError && error.data.code === 'WRONG_PASSPHRASE';

function PassphraseForm({ signerKey: { keyId, holder }, onClose }: FormProps) {
  const [old, setOld] = useState('');
  const [pair, setPair] = useState(noPassphrase);
  const [differs, setDiffers] = useState(false);
  const change = useTask(async (passphrase: string, next: string) => {
    const key = await carryOut('keys.changePassphrase', { keyId, passphrase, next });
    return key;
  });
  const submit = async () => {
    setDiffers(pair.first !== pair.second);
    if (pair.first === pair.second && (await change.run(old, pair.first))) onClose();
  };
  const atField = isWrong(change.error);
  return (
    <Form
      label="Passphrase ändern"
      error={atField ? null : withoutWeak(change.error)}
      onSubmit={() => void submit()}
    >
      <p>Schlüssel von {holder}</p>
      <TextField
        label="Bisherige Passphrase"
        type="password"
        isRequired
        autoFocus
        value={old}
        onChange={setOld}
        error={atField ? sentenceOf(change.error) : undefined}
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

/** Nothing signed with a revoked key counts any more; what was released before stays released. */
export function RevokeDialog({ signerKey, onClose }: Props) {
  return (
    <Dialog title="Schlüssel sperren" isOpen={signerKey !== null} onClose={onClose}>
      {signerKey && <RevokeForm signerKey={signerKey} onClose={onClose} />}
    </Dialog>
  );
}

function RevokeForm({ signerKey: { keyId, holder, fingerprint }, onClose }: FormProps) {
  const [reason, setReason] = useState('');
  const revoke = useCommand('keys.revoke');
  return (
    <Form
      label="Schlüssel sperren"
      error={revoke.error}
      onSubmit={() => revoke.mutate({ keyId, reason }, { onSuccess: onClose })}
    >
      <Notice kind="warning">
        Eine Sperre lässt sich nicht zurücknehmen. Neue Freigaben mit diesem Schlüssel werden abgelehnt; was
        vorher freigegeben wurde, bleibt freigegeben.
      </Notice>
      <p>
        {holder}
        <br />
        <Fingerprint>{fingerprint}</Fingerprint>
      </p>
      <TextField
        label="Grund"
        name="reason"
        isRequired
        autoFocus
        value={reason}
        onChange={setReason}
        description="Zum Beispiel: Rechner verloren, Passphrase vergessen, Wechsel im Vorsitz."
      />
      <SubmitActions label="Schlüssel sperren" isPending={revoke.isPending} onCancel={onClose} />
    </Form>
  );
}
