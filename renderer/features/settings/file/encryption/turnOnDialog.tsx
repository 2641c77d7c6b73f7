import { useState } from 'react';
import type { Output } from '../../../../../shared/contract/index.ts';
import { carryOut, startAgain } from '../../../../api.ts';
import { Form } from '../../../../forms/form.tsx';
import { useTask } from '../../../../forms/useTask.ts';
import { Checkbox } from '../../../../ui/checkbox.tsx';
import { Dialog, SubmitActions } from '../../../../ui/dialog.tsx';
import { TextField } from '../../../../ui/textField.tsx';
import { noPassphrase, PassphraseFields, withoutWeak } from '../../../release/passphraseFields.tsx';
import { RecoverySheet } from './recoverySheet.tsx';

type Props = { isOpen: boolean; canKeep: boolean; onClose: () => void };

/** First the passphrase, then the sheet and the proof that it is at hand; only then the file is encrypted. */
export function TurnOnDialog({ isOpen, ...rest }: Props) {
  return (
    <Dialog title="Datei verschlüsseln" isOpen={isOpen} onClose={rest.onClose} wide>
      <Steps {...rest} />
    </Dialog>
  );
}

type Begun = Output<'encryption.begin'>;

function Steps(rest: Omit<Props, 'isOpen'>) {
  const [begun, setBegun] = useState<Begun | null>(null);
  return begun ? (
    <ProofForm begun={begun} {...rest} />
  ) : (
    <PassphraseForm onBegun={setBegun} onCancel={rest.onClose} />
  );
}

function PassphraseForm({ onBegun, onCancel }: { onBegun: (begun: Begun) => void; onCancel: () => void }) {
  const [pair, setPair] = useState(noPassphrase);
  const [differs, setDiffers] = useState(false);
  const begin = useTask((passphrase: string) => carryOut('encryption.begin', { passphrase }));
  const submit = async () => {
    setDiffers(pair.first !== pair.second);
    if (pair.first !== pair.second) return;
    const begun = await begin.run(pair.first);
    if (begun) onBegun(begun);
  };
  return (
    <Form label="Passphrase festlegen" error={withoutWeak(begin.error)} onSubmit={() => void submit()}>
      <p>
        Ratsfeder fragt künftig beim Öffnen nach dieser Passphrase. Ist sie vergessen, hilft nur das
        Wiederherstellungsblatt, das Sie gleich drucken.
      </p>
      <PassphraseFields value={pair} onChange={setPair} error={begin.error} differs={differs} autoFocus />
      <SubmitActions label="Weiter zum Blatt" isPending={begin.isPending} onCancel={onCancel} />
    </Form>
  );
}

function ProofForm({ begun: { sheet, asked }, canKeep, onClose }: { begun: Begun } & Omit<Props, 'isOpen'>) {
  const [proof, setProof] = useState<readonly string[]>(asked.map(() => ''));
  const [remember, setRemember] = useState(false);
  const turnOn = useTask(() => carryOut('encryption.turnOn', { proof: [...proof], remember }));
  const submit = async () => {
    if (!(await turnOn.run())) return;
    onClose();
    startAgain();
  };
  return (
    <>
      <RecoverySheet sheet={sheet} />
      <Form label="Datei verschlüsseln" error={turnOn.error} onSubmit={() => void submit()}>
        <p>Bitte drucken Sie das Blatt und geben Sie zur Probe zwei seiner Gruppen vom Papier ein.</p>
        {asked.map((group, n) => (
          <TextField
            key={group}
            label={`Gruppe ${group}`}
            name={`proof.${n}`}
            isRequired
            value={proof[n] ?? ''}
            onChange={(typed) => setProof(proof.with(n, typed))}
          />
        ))}
        {canKeep && (
          <Checkbox isSelected={remember} onChange={setRemember}>
            Auf diesem Rechner nicht mehr fragen
          </Checkbox>
        )}
        <SubmitActions label="Jetzt verschlüsseln" isPending={turnOn.isPending} onCancel={onClose} />
      </Form>
    </>
  );
}
