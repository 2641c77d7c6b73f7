import { useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import type { SignerKey } from '../../../../shared/contract/release.ts';
import type { KeyId, PersonId } from '../../../../shared/domain/ids.ts';
import { useCommand } from '../../../api.ts';
import { Form } from '../../../forms/form.tsx';
import { DateField } from '../../../ui/dateField.tsx';
import { SubmitActions } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { useChosenBody } from '../../bodies/chosenBody.tsx';
import { signingName } from './likelySigners.ts';

type People = Output<'people.list'>;
type Props = { people: People; keys: readonly SignerKey[]; onClose: () => void };

/** What stands for the chair's key where the chair cannot sign. */
const NOTED = 'noted';

const nothing = { from: '', until: '', reason: '', passphrase: '' };

/** All that is chosen for it; `stated`: the chair's key that signs it, null where the office notes it. */
function useDelegation({ people, keys, onClose }: Props) {
  const { body } = useChosenBody();
  const give = useCommand('delegations.give');
  const having = (role: string) =>
    people.filter(({ memberships }) =>
      memberships.some((own) => own.bodyId === body.id && own.role === role),
    );
  const chairs = having('chair');
  const deputies = new Set(having('deputyChair').map(({ id }) => id));
  const counting = keys.filter(({ revokedAt }) => revokedAt === null);
  const ofDeputies = counting.filter(({ personId }) => personId !== null && deputies.has(personId));
  const [chairId, setChairId] = useState<PersonId | null>(chairs[0]?.id ?? null);
  const [keyId, setKeyId] = useState<KeyId | null>(ofDeputies[0]?.keyId ?? null);
  const [proof, setProof] = useState<KeyId | typeof NOTED | null>(null);
  const [fields, setFields] = useState(nothing);
  const change = (part: Partial<typeof nothing>) => setFields({ ...fields, ...part });
  const ofChair = counting.filter(({ canSign, personId }) => canSign && personId === chairId);
  const stated = proof === NOTED ? null : (ofChair.find((key) => key.keyId === proof) ?? ofChair[0] ?? null);
  const submit = () => {
    if (chairId === null || keyId === null) return;
    const { passphrase, ...said } = fields;
    const input = { bodyId: body.id, chairId, keyId, ...said };
    give.mutate(
      { ...input, chairKeyId: stated?.keyId ?? null, passphrase: stated ? passphrase : '' },
      { onSuccess: onClose, onError: () => change({ passphrase: '' }) },
    );
  };
  const persons = { chairs, ofDeputies, chairId, setChairId, keyId, setKeyId };
  return { give, submit, fields, change, persons, proof: { ofChair, stated, setProof } };
}

type Delegating = ReturnType<typeof useDelegation>;

/** For whom, with which key, from when until when and why; stated by the chair's key, or noted by the office (R42). */
export function DelegationForm(props: Props) {
  const { give, submit, fields, change, persons, proof } = useDelegation(props);
  if (persons.chairs.length === 0 || persons.ofDeputies.length === 0) return <NothingToEnter />;
  return (
    <Form label="Vertretung eintragen" error={give.error} onSubmit={submit}>
      <PersonFields {...persons} />
      <div className="row fields">
        <DateField
          label="Erster Tag"
          name="from"
          value={fields.from}
          onChange={(from) => change({ from: from ?? '' })}
        />
        <DateField
          label="Letzter Tag"
          name="until"
          value={fields.until}
          onChange={(until) => change({ until: until ?? '' })}
        />
      </div>
      <TextField
        label="Grund"
        name="reason"
        isRequired
        description="Zum Beispiel: Urlaub. Er steht später bei der Prüfung einer Datei."
        value={fields.reason}
        onChange={(reason) => change({ reason })}
      />
      <ProofFields
        {...proof}
        passphrase={fields.passphrase}
        onType={(passphrase) => change({ passphrase })}
      />
      <SubmitActions
        label="Vertretung eintragen"
        isPending={give.isPending}
        isIncomplete={fields.from === '' || fields.until === ''}
        onCancel={props.onClose}
      />
    </Form>
  );
}

const PersonFields = ({
  chairs,
  ofDeputies,
  chairId,
  setChairId,
  keyId,
  setKeyId,
}: Delegating['persons']) => (
  <div className="row fields">
    <SelectField
      label="Vorsitz"
      className="grow"
      options={chairs.map((person) => ({ value: person.id, label: signingName(person) }))}
      value={chairId}
      onChange={setChairId}
    />
    <SelectField
      label="Schlüssel der Vertretung"
      className="grow"
      options={ofDeputies.map((key) => ({ value: key.keyId, label: keyName(key) }))}
      value={keyId}
      onChange={setKeyId}
    />
  </div>
);

type ProofProps = Delegating['proof'] & { passphrase: string; onType: (passphrase: string) => void };

function ProofFields({ ofChair, stated, setProof, passphrase, onType }: ProofProps) {
  return (
    <>
      <SelectField
        label="Nachweis"
        options={[
          ...ofChair.map((key) => ({
            value: key.keyId,
            label: `Der Vorsitz unterschreibt hier: ${keyName(key)}`,
          })),
          { value: NOTED, label: 'Der Vorsitz kann nicht unterschreiben; die Geschäftsstelle hält es fest' },
        ]}
        value={stated?.keyId ?? NOTED}
        onChange={setProof}
      />
      {stated ? (
        <TextField
          label={`Passphrase von ${stated.holder}`}
          name="passphrase"
          type="password"
          isRequired
          value={passphrase}
          onChange={onType}
        />
      ) : (
        <Notice>
          Dann steht bei jeder Freigabe der Vertretung, dass eine Unterschrift des Vorsitzes dazu fehlt und
          wer sie festgehalten hat.
        </Notice>
      )}
    </>
  );
}

const keyName = ({ holder, fingerprint }: SignerKey): string => `${holder} · ${fingerprint.slice(0, 9)} …`;

const NothingToEnter = () => (
  <p>
    Dazu braucht es unter Mitglieder einen Vorsitz und einen stellvertretenden Vorsitz Ihres Gremiums, und
    hier den Schlüssel der Vertretung: Legen Sie ihn an, oder nehmen Sie ihre Schlüsselkarte auf.
  </p>
);
