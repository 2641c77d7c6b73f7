import '../rescue/rescue.css';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { call, startAgain, useUnlockStatus } from '../../api.ts';
import { Form } from '../../forms/form.tsx';
import { Loaded } from '../../forms/loading.tsx';
import { useTask } from '../../forms/useTask.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TextField } from '../../ui/textField.tsx';
import { noPassphrase, PassphraseFields, withoutWeak } from '../release/passphraseFields.tsx';

type Status = Output<'unlock.status'>;

/** What stands in the place of everything while the data file is encrypted and nobody has given its key. */
export function UnlockScreen() {
  return (
    <main className="rescue">
      <Loaded query={useUnlockStatus()}>{(status) => <Ways status={status} />}</Loaded>
    </main>
  );
}

function Ways({ status }: { status: Status }) {
  const [withSheet, setWithSheet] = useState(!status.hasPassphrase);
  return (
    <>
      <header className="stack">
        <h1>Ihre Datei ist verschlüsselt</h1>
        <p>
          <span className="file-path">{status.file}</span>
        </p>
        {!status.hasPassphrase && (
          <p>
            Die Schlüsseldatei, die neben ihr liegen muss, fehlt oder ist beschädigt. Mit dem
            Wiederherstellungsblatt kommen Sie an alles heran; danach gibt es sie wieder.
          </p>
        )}
      </header>
      {withSheet ? <BySheet canKeep={status.canKeep} /> : <ByPassphrase canKeep={status.canKeep} />}
      {status.hasPassphrase && (
        <div>
          <Button variant="tertiary" onPress={() => setWithSheet(!withSheet)}>
            {withSheet ? 'Doch mit der Passphrase öffnen' : 'Mit Wiederherstellungsblatt öffnen'}
          </Button>
        </div>
      )}
    </>
  );
}

function ByPassphrase({ canKeep }: { canKeep: boolean }) {
  const [passphrase, setPassphrase] = useState('');
  const [remember, setRemember] = useState(false);
  const open = useTask(() => call('unlock.withPassphrase', { passphrase, remember }));
  const submit = async () => {
    if (await open.run()) startAgain();
  };
  return (
    <section className="choice" aria-label="Passphrase">
      <Form label="Datei öffnen" error={open.error} onSubmit={() => void submit()}>
        <TextField
          label="Passphrase"
          name="passphrase"
          type="password"
          isRequired
          autoFocus
          value={passphrase}
          onChange={setPassphrase}
        />
        <Remember canKeep={canKeep} isSelected={remember} onChange={setRemember} />
        <div>
          <Button variant="primary" type="submit" isPending={open.isPending}>
            Datei öffnen
          </Button>
        </div>
      </Form>
    </section>
  );
}

function BySheet({ canKeep }: { canKeep: boolean }) {
  const [sheet, setSheet] = useState('');
  const [pair, setPair] = useState(noPassphrase);
  const [differs, setDiffers] = useState(false);
  const [remember, setRemember] = useState(false);
  const open = useTask((passphrase: string) => call('unlock.withSheet', { sheet, passphrase, remember }));
  const submit = async () => {
    setDiffers(pair.first !== pair.second);
    if (pair.first === pair.second && (await open.run(pair.first))) startAgain();
  };
  return (
    <section className="choice" aria-label="Wiederherstellungsblatt">
      <Form label="Mit Blatt öffnen" error={withoutWeak(open.error)} onSubmit={() => void submit()}>
        <TextField
          label="Alle 13 Gruppen des Blattes"
          name="sheet"
          rows={4}
          isRequired
          autoFocus
          description="Groß oder klein, mit oder ohne Leerzeichen. Bei einem Tippfehler nennt Ratsfeder die Gruppe."
          value={sheet}
          onChange={setSheet}
        />
        <PassphraseFields
          label="Neue Passphrase"
          value={pair}
          onChange={setPair}
          error={open.error}
          differs={differs}
        />
        <Remember canKeep={canKeep} isSelected={remember} onChange={setRemember} />
        <div>
          <Button variant="primary" type="submit" isPending={open.isPending}>
            Datei öffnen
          </Button>
        </div>
      </Form>
    </section>
  );
}

type RememberProps = { canKeep: boolean; isSelected: boolean; onChange: (isSelected: boolean) => void };

const Remember = ({ canKeep, ...rest }: RememberProps) =>
  canKeep && <Checkbox {...rest}>Auf diesem Rechner nicht mehr fragen</Checkbox>;
