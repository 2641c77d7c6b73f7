import type { DocumentInfo } from '../../../../shared/contract/documents.ts';
import type { SignerKey } from '../../../../shared/contract/release.ts';

type Waiting = DocumentInfo['waitingFor'][number];
/** Someone whose consent is missing, with the keys that can give it here. */
export type SignOption = { signer: Waiting; keys: SignerKey[] };

export const signOptions = (waitingFor: readonly Waiting[], keys: readonly SignerKey[]): SignOption[] =>
  waitingFor
    .map((signer) => ({
      signer,
      keys: keys.filter(
        ({ canSign, personId }) => canSign && personId !== null && personId === signer.personId,
      ),
    }))
    .filter((option) => option.keys.length > 0);
