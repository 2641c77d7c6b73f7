import { listDelegationRows, type StoredDelegation } from '../../../db/repositories/release/delegations.ts';
import type { StoredKey } from '../../../db/repositories/release/signerKeys.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { BodyId, KeyId, PersonId } from '../../../shared/domain/ids.ts';
import {
  type Delegation,
  delegationDigest,
  isDelegatedBy,
  isInPeriod,
  readDelegation,
} from '../signing/delegation.ts';
import type { Manifest } from '../signing/manifest.ts';

/** A stored delegation with what it says; `digest`: what consents name it by. */
export type KnownDelegation = StoredDelegation & { said: Delegation; digest: string };

/** Those that can be read; one that cannot be is found by the log, and counts for nobody. */
export const knownDelegations = async (db: ReadDb): Promise<KnownDelegation[]> =>
  (await listDelegationRows(db)).flatMap((stored) => {
    const said = readDelegation(stored.statement);
    return said ? [{ ...stored, said, digest: delegationDigest(stored.statement) }] : [];
  });

/** Whether it is what the chair's key signed, or what the office noted, and names the key that its row names. */
export function isSound(
  { said, keyId, chairKeyId, signature }: KnownDelegation,
  keys: readonly Pick<StoredKey, 'keyId' | 'publicKey'>[],
): boolean {
  if (said.keyId !== keyId || said.chairKeyId !== chairKeyId) return false;
  if (chairKeyId === null || signature === null) return chairKeyId === null && signature === null;
  const key = keys.find((one) => one.keyId === chairKeyId);
  return key !== undefined && isDelegatedBy(key.publicKey, said, signature);
}

/** Of those that let this key consent for one of these chairs the newest, whether or not its time is now. */
export const delegationFor = (
  known: readonly KnownDelegation[],
  { keyId, chairs, bodyId }: { keyId: KeyId; chairs: readonly (PersonId | null)[]; bodyId: BodyId },
): KnownDelegation | undefined => {
  const own = known.filter(
    (one) => one.keyId === keyId && one.said.bodyId === bodyId && chairs.includes(one.chairId),
  );
  return own.find(({ revokedAt }) => revokedAt === null) ?? own[0];
};

type Refusal = 'notDelegated' | 'delegationRevoked' | 'outsidePeriod';
type Given = { manifest: Manifest; now: string; bodyId: BodyId; keys: readonly StoredKey[] };

/**
 * The delegation on which a consent may be entered now, or why it may not. Both days count, the one that was signed and today: a day that is
 * signed anybody can write.
 */
export function standingOf(
  known: readonly KnownDelegation[],
  { manifest, now, bodyId, keys }: Given,
): KnownDelegation | Refusal {
  const found = known.find(({ digest }) => digest === manifest.delegated?.sha256);
  const isMeant =
    found !== undefined &&
    found.keyId === manifest.signer.keyId &&
    found.said.chair === manifest.delegated?.chair &&
    found.said.deputy === manifest.signer.name &&
    found.said.bodyId === bodyId &&
    isSound(found, keys);
  if (!isMeant) return 'notDelegated';
  const chairKey = keys.find(({ keyId }) => keyId === found.chairKeyId);
  if (found.revokedAt !== null || (chairKey?.revokedAt ?? null) !== null) return 'delegationRevoked';
  return isInPeriod(found.said, manifest.signedAt) && isInPeriod(found.said, now) ? found : 'outsidePeriod';
}
