import { useState } from 'react';
import type { SignerKey } from '../../../shared/contract/release.ts';
import { carryOut } from '../../api.ts';
import { SubmitActions } from '../../ui/dialog.tsx';
import { Form } from '../../forms/form.tsx';
import { SelectField } from '../../ui/selectField.tsx';
import { useTask } from '../../forms/useTask.ts';
import { noPassphrase, PassphraseFields, withoutWeak } from './passphraseFields.tsx';
import type { PersonId } from '../../../shared/domain/ids.ts';

export type KeyOwner = { personId: PersonId | null; holder: string };

type Props = {
  /** Whom the key can be for; their names exactly as in the document. */
  owners: readonly KeyOwner[];
  onCreated: (key: SignerKey) => void;
  onCancel: () => void;
};

/** Creates a key whose secret part stays on this computer, sealed under a passphrase. */
export function NewKeyForm({ owners, onCreated, onCancel }: Props) {
  const [chosen, setChosen] = useState('0');
  const [pair, setPair] = useState(noPassphrase);
  const [differs, setDiffers] = useState(false);
  const create = useTask(async (input: KeyOwner & { passphrase: string }) => {
    const key = await carryOut('keys.create', input);
    return key;
  });
  const submit = async () => {
    const owner = owners[Number(chosen)];
    setDiffers(pair.first !== pair.second);
    if (!owner || pair.first !== pair.second) return;
    const key = await create.run({ ...owner, passphrase: pair.first });
    if (!key) return;
    setPair(noPassphrase);
    onCreated(key);
  };
  return (
    <Form error={withoutWeak(create.error)} label="Schlüssel anlegen" onSubmit={() => void submit()}>
      <SelectField
        label="Für wen"
        isRequired
        options={owners.map(({ holder }, index) => ({ value: String(index), label: holder }))}
        value={chosen}
        onChange={setChosen}
      />
      <PassphraseFields
        value={pair}
        onChange={setPair}
        error={create.error}
        differs={differs}
        // Nothing is to be chosen before it.
        autoFocus={owners.length === 1}
      />
      <SubmitActions label="Schlüssel anlegen" isPending={create.isPending} onCancel={onCancel} />
    </Form>
  );
}
