import type { DocumentInfo } from '../../../../shared/contract/documents.ts';
import type { DelegationInfo, SignerKey } from '../../../../shared/contract/release.ts';

type Waiting = DocumentInfo['waitingFor'][number];
/** Someone whose consent is missing, with the keys that can give it here: the own ones first, then those of deputies (R42). */
export type SignOption = { signer: Waiting; keys: SignerKey[] };

export function signOptions(
  waitingFor: readonly Waiting[],
  keys: readonly SignerKey[],
  delegations: readonly DelegationInfo[],
): SignOption[] {
  const usable = keys.filter(({ canSign }) => canSign);
  return waitingFor
    .map((signer) => {
      const own = usable.filter(({ personId }) => personId !== null && personId === signer.personId);
      const given = delegations.filter(({ isCurrent, chairId }) => isCurrent && chairId === signer.personId);
      const ofDeputies = usable.filter(({ keyId }) => given.some((one) => one.keyId === keyId));
      return { signer, keys: [...own, ...ofDeputies] };
    })
    .filter((option) => option.keys.length > 0);
}

export const isOfDeputy = ({ personId }: SignerKey, signer: Waiting): boolean => personId !== signer.personId;
