import { useState } from 'react';
import type { RecoverySheet as Sheet } from '../../../../../shared/contract/encryption.ts';
import type { Output } from '../../../../../shared/contract/index.ts';
import { counted } from '../../../../../shared/german/format.ts';
import { carryOut, startAgain, useCommand, useQuery } from '../../../../api.ts';
import { ErrorNotice } from '../../../../forms/form.tsx';
import { Loaded } from '../../../../forms/loading.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { NewPassphraseDialog } from './newPassphraseDialog.tsx';
import { ProvenDialog } from './provenDialog.tsx';
import { RecoverySheet } from './recoverySheet.tsx';
import { TurnOnDialog } from './turnOnDialog.tsx';

type Status = Output<'encryption.status'>;

/** Whether whoever gets hold of the file, or of a backup, can read it; and the way there and back. */
export function EncryptionPart() {
  return (
    <Loaded query={useQuery('encryption.status', {})}>
      {(status) => (
        <section className="stack" aria-labelledby="encryption">
          <h3 id="encryption">Verschlüsselung</h3>
          {status.isEncrypted ? <Encrypted status={status} /> : <Plain status={status} />}
        </section>
      )}
    </Loaded>
  );
}

function Plain({ status: { canTurnOn, canKeep } }: { status: Status }) {
  const [isTurningOn, setIsTurningOn] = useState(false);
  return (
    <>
      <p className="muted">
        Wer die Datei oder eine Sicherung in die Hand bekommt, kann sie lesen. Verschlüsselt öffnet sie nur,
        wer die Passphrase kennt oder das Wiederherstellungsblatt hat; das gilt dann auch für jede neue
        Sicherung. Sind beide verloren, so kommt niemand mehr an den Inhalt heran.
      </p>
      <div>
        <Button isDisabled={!canTurnOn} onPress={() => setIsTurningOn(true)}>
          Datei verschlüsseln …
        </Button>
      </div>
      <TurnOnDialog isOpen={isTurningOn} canKeep={canKeep} onClose={() => setIsTurningOn(false)} />
    </>
  );
}

type Asking = 'sheet' | 'off' | 'passphrase' | null;

function Encrypted({ status: { plainCopies } }: { status: Status }) {
  const [asking, setAsking] = useState<Asking>(null);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const done = () => setAsking(null);
  return (
    <>
      <Notice kind="success">Die Datei und jede neue Sicherung sind verschlüsselt.</Notice>
      {plainCopies > 0 && <PlainCopies count={plainCopies} />}
      <div className="row">
        <Button onPress={() => setAsking('sheet')}>Wiederherstellungsblatt …</Button>
        <Button onPress={() => setAsking('passphrase')}>Passphrase ändern …</Button>
        <Button variant="tertiary" onPress={() => setAsking('off')}>
          Verschlüsselung aufheben …
        </Button>
      </div>
      <ProvenDialog
        title="Wiederherstellungsblatt"
        submitLabel="Blatt zeigen"
        isOpen={asking === 'sheet'}
        onClose={done}
        work={async (passphrase) => setSheet(await carryOut('encryption.sheet', { passphrase }))}
      >
        <p>Das Blatt trägt denselben Schlüssel wie das erste; beide gelten.</p>
      </ProvenDialog>
      <Dialog title="Wiederherstellungsblatt" isOpen={sheet !== null} onClose={() => setSheet(null)} wide>
        {sheet && <RecoverySheet sheet={sheet} />}
      </Dialog>
      <NewPassphraseDialog isOpen={asking === 'passphrase'} onClose={done} />
      <ProvenDialog
        title="Verschlüsselung aufheben?"
        submitLabel="Verschlüsselung aufheben"
        isOpen={asking === 'off'}
        onClose={done}
        work={async (passphrase) => {
          await carryOut('encryption.turnOff', { passphrase });
          startAgain();
        }}
      >
        <p>
          Die Datei ist danach ohne Passphrase lesbar. Die verschlüsselten Sicherungen bleiben es; das
          Wiederherstellungsblatt öffnet sie weiterhin.
        </p>
      </ProvenDialog>
    </>
  );
}

/** What was made before is no better protected than it was. */
function PlainCopies({ count }: { count: number }) {
  const cover = useCommand('encryption.coverCopies');
  return (
    <>
      <Notice kind="warning">
        {counted(count, 'ältere Kopie ist', 'ältere Kopien sind')} noch ohne Passphrase lesbar.
      </Notice>
      <ErrorNotice error={cover.error} />
      <div>
        <Button isPending={cover.isPending} onPress={() => cover.mutate({})}>
          Ältere Kopien verschlüsseln
        </Button>
      </div>
    </>
  );
}
