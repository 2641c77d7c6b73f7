import { useState } from 'react';
import type { Output } from '../../../../../shared/contract/index.ts';
import { carryOut, startAgain } from '../../../../api.ts';
import { Form } from '../../../../forms/form.tsx';
import { useTask } from '../../../../forms/useTask.ts';
import { Checkbox } from '../../../../ui/checkbox.tsx';
import { ConfirmDialog, Dialog, SubmitActions } from '../../../../ui/dialog.tsx';
import { TextField } from '../../../../ui/textField.tsx';
import { noPassphrase, PassphraseFields, withoutWeak } from '../../../release/passphraseFields.tsx';
import { RecoverySheet } from './recoverySheet.tsx';

type Props = { isOpen: boolean; canKeep: boolean; onClose: () => void };

/** First the passphrase, then the sheet and the proof that it is at hand; only then the file is encrypted. */
export function TurnOnDialog({ isOpen, canKeep, onClose }: Props) {
  const [begun, setBegun] = useState<Begun | null>(null);
  const [isLeaving, setIsLeaving] = useState(false);
  const close = () => {
    setBegun(null);
    setIsLeaving(false);
    onClose();
  };
  const leave = begun ? () => setIsLeaving(true) : close;
  return (
    <>
      <Dialog title="Datei verschlüsseln" isOpen={isOpen} onClose={leave} wide>
        {begun ? (
          <ProofForm begun={begun} canKeep={canKeep} onLeave={leave} onDone={close} />
        ) : (
          <PassphraseForm onBegun={setBegun} onCancel={close} />
        )}
      </Dialog>
      <ConfirmDialog
        title="Doch nicht verschlüsseln?"
        confirmLabel="Nicht verschlüsseln"
        isOpen={isLeaving}
        onClose={() => setIsLeaving(false)}
        onConfirm={close}
      >
        {/* A sheet that was printed and belongs to nothing would be trusted later. */}
        <p>
          Die Datei bleibt dann, wie sie ist. Ein Blatt, das Sie schon gedruckt haben, öffnet nichts; bitte
          vernichten Sie es.
        </p>
      </ConfirmDialog>
    </>
  );
}

type Begun = Output<'encryption.begin'>;

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

type Proving = { begun: Begun; canKeep: boolean; onLeave: () => void; onDone: () => void };

function ProofForm({ begun: { sheet, asked }, canKeep, onLeave, onDone }: Proving) {
  const [proof, setProof] = useState<readonly string[]>(asked.map(() => ''));
  const [remember, setRemember] = useState(false);
  const turnOn = useTask(() => carryOut('encryption.turnOn', { proof: [...proof], remember }));
  const submit = async () => {
    if (!(await turnOn.run())) return;
    onDone();
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
        <SubmitActions label="Jetzt verschlüsseln" isPending={turnOn.isPending} onCancel={onLeave} />
      </Form>
    </>
  );
}
