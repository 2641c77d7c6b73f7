import { useState } from 'react';
import type { PageInput, PageOutput } from '../../../shared/client.ts';
import type { SignerKey } from '../../../shared/contract/release.ts';
import { AppError } from '../../../shared/errors.ts';
import { carryOut } from '../../api.ts';
import { sentenceOf } from '../../forms/form.tsx';
import { useTask } from '../../forms/useTask.ts';
import type { OpenPackage } from './openPackage.ts';
import type { Remarks } from './useComments.ts';

type Sign = PageInput<'release.signPackage'>;
export type Decision = Sign['decision'];

export type SigningProps = {
  file: OpenPackage;
  remarks: Remarks;
  /** Only those that can sign here; at least one. */
  keys: readonly SignerKey[];
  onSigned: (answer: PageOutput<'release.signPackage'>, key: SignerKey) => void;
};

/** What is chosen for signing. The passphrase is forgotten as soon as it was tried. */
export function useSigning({ file, remarks, keys, onSigned }: SigningProps) {
  const { signers } = file.content;
  const [chosenKey, setKeyId] = useState<string | null>(null);
  const own = keys.findLast(({ holder }) => signers.some(({ name }) => name === holder));
  const key = keys.find(({ keyId }) => keyId === chosenKey) ?? own ?? keys[0];
  const [chosenRange, setRange] = useState<string | null>(null);
  const range = chosenRange ?? (signers.find(({ name }) => name === key?.holder) ?? signers[0])?.range ?? '';
  const [decision, setDecision] = useState<Decision | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [failures, setFailures] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const task = useTask((input: Sign) => carryOut('release.signPackage', input));
  const sign = async () => {
    const missing = missingPart(decision, remarks);
    setProblem(missing);
    if (missing !== null || decision === null || !key) return;
    const chosen = { decision, range, comments: [...remarks.comments] };
    const answer = await task.run({ ...chosen, bytes: file.bytes, keyId: key.keyId, passphrase });
    setPassphrase('');
    if (answer) onSigned(answer, key);
    else setFailures(failures + 1);
  };
  const decide = (next: Decision) => {
    setDecision(next);
    setProblem(null);
  };
  return {
    keyId: key?.keyId ?? null,
    setKeyId,
    range,
    setRange,
    decision,
    decide,
    passphrase,
    setPassphrase,
    failures,
    problem,
    sign,
    isPending: task.isPending,
    error: task.error,
  };
}

/** What is still to be done before anything is signed; null where nothing is. */
function missingPart(decision: Decision | null, { draft, comments }: Remarks): string | null {
  if (decision === null) return 'Bitte wählen Sie, wie Sie entscheiden.';
  if (draft.text.trim() !== '') {
    return 'Sie haben eine Anmerkung begonnen. Bitte fügen Sie sie hinzu oder leeren Sie das Feld.';
  }
  if (decision === 'return' && comments.length === 0) {
    return sentenceOf(new AppError({ code: 'COMMENT_NEEDED' }));
  }
  return null;
}
