import { useRef, useState } from 'react';
import type { PageOutput } from '../../../shared/client.ts';
import type { SignerKey } from '../../../shared/contract/release.ts';
import { useQuery } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { useDropped } from '../../forms/useDropped.ts';
import { Loaded } from '../../forms/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DecisionForm } from './decisionForm.tsx';
import { KeyCardNote } from './keyCardNote.tsx';
import { NewKeyForm } from './newKeyForm.tsx';
import type { OpenPackage } from './openPackage.ts';
import { SignedNote } from './signedNote.tsx';
import type { Remarks } from './useComments.ts';

type Signed = { answer: PageOutput<'release.signPackage'>; signerKey: SignerKey };
type Props = { file: OpenPackage; remarks: Remarks; onSigned: () => void };

/** The decision: with a key of this computer, or after creating one. */
export function DecisionPart({ file, remarks, onSigned }: Props) {
  const keys = useQuery('keys.list', {});
  const [signed, setSigned] = useState<Signed | null>(null);
  useDropped(signed ? [signed.answer.bytes] : []);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className="release-part accent" aria-labelledby="package-decision">
      <h2 id="package-decision" tabIndex={-1} ref={heading}>
        Entscheidung
      </h2>
      {signed ? (
        <SignedNote {...signed} />
      ) : (
        <Loaded query={keys}>
          {(all) => (
            <Undecided
              file={file}
              remarks={remarks}
              keys={all.filter(({ canSign }) => canSign)}
              onSwitched={() => heading.current?.focus()}
              onSigned={(answer, signerKey) => {
                setSigned({ answer, signerKey });
                onSigned();
              }}
            />
          )}
        </Loaded>
      )}
    </section>
  );
}

type UndecidedProps = Omit<Props, 'onSigned'> & {
  keys: readonly SignerKey[];
  /** What was pressed is gone; the focus goes to the heading. */
  onSwitched: () => void;
  onSigned: (answer: PageOutput<'release.signPackage'>, key: SignerKey) => void;
};

function Undecided({ file, remarks, keys, onSwitched, onSigned }: UndecidedProps) {
  const names = [...new Set(file.content.signers.map(({ name }) => name))];
  const [isCreating, setIsCreating] = useState(false);
  const [created, setCreated] = useState<SignerKey | null>(null);
  if (isCreating) {
    return (
      <NewKeyForm
        owners={names.map((holder) => ({ personId: null, holder }))}
        onCancel={() => {
          setIsCreating(false);
          onSwitched();
        }}
        onCreated={(key) => {
          setCreated(key);
          setIsCreating(false);
          onSwitched();
        }}
      />
    );
  }
  const add = <Button onPress={() => setIsCreating(true)}>Schlüssel anlegen</Button>;
  if (keys.length === 0) {
    return (
      <>
        <p>
          Sie entscheiden mit einem Schlüssel, der nur auf diesem Rechner liegt und mit Ihrer Passphrase
          geschützt ist. Hier gibt es noch keinen.
        </p>
        <div>{add}</div>
      </>
    );
  }
  const hasOwn = keys.some(({ holder }) => names.includes(holder));
  return (
    <>
      {created && (
        <>
          <Notice kind="success">Der Schlüssel ist angelegt.</Notice>
          <KeyCardNote signerKey={created} />
        </>
      )}
      {!hasOwn && (
        <div className="stack">
          <Notice kind="warning">
            Keiner der Schlüssel auf diesem Rechner lautet auf {names.join(' oder ')}.
          </Notice>
          <div>{add}</div>
        </div>
      )}
      <DecisionForm file={file} remarks={remarks} keys={keys} onSigned={onSigned} />
    </>
  );
}
