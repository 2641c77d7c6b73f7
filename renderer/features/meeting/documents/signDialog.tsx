import { useState } from 'react';
import type { DocumentInfo, SignatureInfo } from '../../../../shared/contract/documents.ts';
import type { Input } from '../../../../shared/contract/index.ts';
import type { SignerKey } from '../../../../shared/contract/release.ts';
import type { ReviewComment } from '../../../../shared/domain/document/document.ts';
import { signerText } from '../../../../shared/german/documents.ts';
import { versionName } from '../../../../shared/documents/kinds/index.ts';
import { call, readChanged } from '../../../api.ts';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { Form } from '../../../forms/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { useTask } from '../../../forms/useTask.ts';
import { CommentFields } from './commentFields.tsx';
import { isOfDeputy, type SignOption } from './signOptions.ts';
import type { KeyId, MeetingId } from '../../../../shared/domain/ids.ts';

type Decision = SignatureInfo['decision'];

const words = {
  release: { title: 'Dokument freigeben', label: 'Freigeben' },
  return: { title: 'Dokument zurückgeben', label: 'Zurückgeben' },
  refuse: { title: 'Unterschrift verweigern', label: 'Unterschrift verweigern' },
} as const satisfies Record<Decision, unknown>;

const explanations = {
  release: 'Mit der Freigabe unterschreiben Sie genau diese Datei. Sie ändert sich danach nicht mehr.',
  return: 'Die Geschäftsstelle bekommt das Dokument mit Ihren Anmerkungen zurück.',
  refuse: 'Dass Sie die Unterschrift verweigern, wird mit Namen und Zeit festgehalten.',
} as const satisfies Record<Decision, string>;

type Props = {
  meetingId: MeetingId;
  info: DocumentInfo;
  options: readonly SignOption[];
  decision: Decision | null;
  onClose: () => void;
};

/** The chair decides with the passphrase of the own key. */
export function SignDialog({ decision, ...props }: Props) {
  return (
    <Dialog
      title={decision ? words[decision].title : ''}
      isOpen={decision !== null}
      onClose={props.onClose}
      wide
    >
      {decision && <SignForm {...props} decision={decision} />}
    </Dialog>
  );
}

function SignForm({ meetingId, info, options, decision, onClose }: Props & { decision: Decision }) {
  const task = useTask((input: Input<'release.sign'>) => call('release.sign', input));
  const [chosen, setChosen] = useState<Chosen>({ signer: '0', keyId: null });
  const [passphrase, setPassphrase] = useState('');
  const [failures, setFailures] = useState(0);
  const [comments, setComments] = useState<ReviewComment[]>(decision === 'return' ? [blank] : []);
  const { option, key } = chosenOf(options, chosen);
  const submit = async () => {
    if (!option || !key) return;
    const given = comments.filter(({ text }) => text.trim() !== '');
    const { range } = option.signer;
    const what = { documentId: info.id, keyId: key.keyId, passphrase, decision, range, comments: given };
    const signed = await task.run(what);
    setPassphrase('');
    if (!signed) return setFailures(failures + 1);
    onClose();
    await readChanged('release.sign');
  };
  return (
    <Form error={task.error} onSubmit={() => void submit()}>
      <Facts info={info} />
      <p>{explanations[decision]}</p>
      <SignerFields options={options} chosen={chosen} onChange={setChosen} />
      {option && key && isOfDeputy(key, option.signer) && (
        <Notice>
          Unterschrieben wird in Vertretung für {option.signer.name}. Das steht bei der Freigabe, mit dem
          Nachweis der Vertretung.
        </Notice>
      )}
      <CommentFields
        meetingId={meetingId}
        isNeeded={decision === 'return'}
        comments={comments}
        onChange={setComments}
      />
      <TextField
        // Empty again after a failure, which takes the focus from the button: it comes here.
        key={failures}
        label={`Passphrase von ${option && key ? holderOf(option, key) : ''}`}
        name="passphrase"
        type="password"
        autoFocus={decision !== 'return' || failures > 0}
        value={passphrase}
        onChange={setPassphrase}
        description={`Schlüssel ${key?.fingerprint ?? ''}`}
      />
      <SubmitActions
        label={words[decision].label}
        isPending={task.isPending}
        isIncomplete={passphrase === '' && !task.isPending}
        onCancel={onClose}
      />
    </Form>
  );
}

const holderOf = ({ signer }: SignOption, key: SignerKey): string =>
  isOfDeputy(key, signer) ? key.holder : signer.name;

const keyLabel = (option: SignOption, key: SignerKey): string =>
  isOfDeputy(key, option.signer) ? `${key.holder}, in Vertretung: ${key.fingerprint}` : key.fingerprint;

/** Index of the signer in the options, and the key; null for the first one. */
type Chosen = { signer: string; keyId: KeyId | null };

function chosenOf(options: readonly SignOption[], { signer, keyId }: Chosen) {
  const option = options[Number(signer)] ?? options[0];
  return { option, key: option?.keys.find((one) => one.keyId === keyId) ?? option?.keys[0] };
}

type SignerProps = { options: readonly SignOption[]; chosen: Chosen; onChange: (chosen: Chosen) => void };

/** Only where there is a choice: several chairs of the evening, or several keys of one. */
function SignerFields({ options, chosen, onChange }: SignerProps) {
  const { option, key } = chosenOf(options, chosen);
  const keys = option?.keys ?? [];
  if (options.length < 2 && keys.length < 2) return null;
  return (
    <div className="row fields">
      {options.length > 1 && (
        <SelectField
          label="Wer entscheidet"
          className="grow"
          options={options.map(({ signer }, index) => ({ value: String(index), label: signerText(signer) }))}
          value={chosen.signer}
          onChange={(signer) => onChange({ signer, keyId: null })}
        />
      )}
      {keys.length > 1 && (
        <SelectField
          label="Schlüssel"
          className="grow"
          options={keys.map((one) => ({ value: one.keyId, label: option ? keyLabel(option, one) : '' }))}
          value={key?.keyId ?? null}
          onChange={(keyId) => onChange({ ...chosen, keyId })}
        />
      )}
    </div>
  );
}

const blank: ReviewComment = { itemId: null, itemLabel: '', text: '' };

function Facts({ info }: { info: DocumentInfo }) {
  return (
    <dl className="sign-facts">
      <dt>Dokument</dt>
      <dd>{versionName(info)}</dd>
      <dt>Datei</dt>
      <dd>{info.fileName}</dd>
      <dt>Prüfsumme</dt>
      <dd>{shortSum(info.sha256)}</dd>
    </dl>
  );
}

/** The first sixteen characters in groups of four, to compare by eye. */
const shortSum = (sha256: string): string => sha256.slice(0, 16).replaceAll(/(.{4})(?=.)/g, '$1 ');
