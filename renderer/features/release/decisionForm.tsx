import type { SignerKey } from '../../../shared/contract/release.ts';
import { AppError } from '../../../shared/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Form, sentenceOf } from '../../forms/form.tsx';
import { Loading } from '../../forms/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/selectField.tsx';
import { TextField } from '../../ui/textField.tsx';
import { DecisionChoice } from './decisionChoice.tsx';
import { type Decision, type SigningProps, useSigning } from './useSigning.ts';
import { signerName } from './waitingList.tsx';

const submitLabels = {
  release: 'Freigeben und speichern',
  return: 'Zurückgeben und speichern',
  refuse: 'Verweigern und speichern',
} as const satisfies Record<Decision, string>;

const isWrongPassphrase = (error: unknown) =>
  error instanceof AppError && error.data.code === 'WRONG_PASSPHRASE';

/** Which decision, for which part, with which key. */
export function DecisionForm(props: SigningProps) {
  const signing = useSigning(props);
  const { decision, passphrase, failures, problem, error, isPending } = signing;
  const isWrong = isWrongPassphrase(error);
  return (
    <Form error={isWrong ? null : error} label="Entscheidung" onSubmit={() => void signing.sign()}>
      {problem !== null && <Notice kind="danger">{problem}</Notice>}
      <DecisionChoice value={decision} onChange={signing.decide} />
      <SignerFields {...props} signing={signing} />
      <TextField
        // Empty again after a failure, which takes the focus from the button: it comes here.
        key={failures}
        label="Passphrase"
        type="password"
        isRequired
        autoFocus={failures > 0}
        value={passphrase}
        onChange={signing.setPassphrase}
        error={isWrong ? sentenceOf(error) : undefined}
      />
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          {decision === null ? 'Entscheiden' : submitLabels[decision]}
        </Button>
      </div>
      {isPending && <Loading label="Die Entscheidung wird unterschrieben …" />}
    </Form>
  );
}

type SignerProps = Pick<SigningProps, 'file' | 'keys'> & { signing: ReturnType<typeof useSigning> };

/** For which items, where the chair changed (R32), and with which key. */
function SignerFields({ file, keys, signing }: SignerProps) {
  const { signers } = file.content;
  return (
    <>
      {signers.length > 1 && (
        <SelectField
          label="Für welchen Teil"
          options={signers.map((signer) => ({ value: signer.range, label: signerName(signer) }))}
          value={signing.range}
          onChange={signing.setRange}
        />
      )}
      <SelectField
        label="Schlüssel"
        options={keys.map((key) => ({ value: key.keyId, label: keyLabel(key) }))}
        value={signing.keyId}
        onChange={signing.setKeyId}
      />
    </>
  );
}

const keyLabel = ({ holder, fingerprint }: SignerKey): string => `${holder} · ${fingerprint.slice(0, 9)} …`;
