import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { orNull } from '../kernel/digest.ts';
import type { KeyOwner } from './keyCard.ts';
import { keyIdOf, publicKeyOf } from './publicKey.ts';
import { currentCost, type KeyIds, type SealedKey, seal, unseal } from './sealedKey.ts';
import { KeyId } from '../../../shared/domain/ids.ts';

export type WeakPassphrase = 'tooShort' | 'oneCharacter';

const shortest = 12;
const characterwise = new Intl.Segmenter('de');
const one = ({ segment }: Intl.SegmentData): string => segment;

/** Why a passphrase will not do, or null. Blanks around it do not count as length. */
export function weakPassphrase(passphrase: string): WeakPassphrase | null {
  const characters = Array.from(characterwise.segment(passphrase.normalize('NFC').trim()), one);
  if (characters.length < shortest) return 'tooShort';
  return new Set(characters).size === 1 ? 'oneCharacter' : null;
}

export type NewKey = KeyOwner & { sealed: SealedKey; privateKey: KeyObject };

/**
 * A new Ed25519 key. `sealed` is what may be stored; `privateKey` is for writing the key card at once and is never
 * stored. `cost` is scrypt's N. Throws on a weak passphrase: ask weakPassphrase first.
 */
export async function createKey(
  { holder, passphrase, createdAt }: { holder: string; passphrase: string; createdAt: string },
  cost = currentCost,
): Promise<NewKey> {
  refuseWeak(passphrase);
  const { privateKey } = generateKeyPairSync('ed25519');
  const publicKey = publicKeyOf(privateKey);
  const keyId = keyIdOf(publicKey);
  const sealed = await seal(pkcs8(privateKey), { keyId, holder }, passphrase, cost);
  return { holder, publicKey, keyId, createdAt, sealed, privateKey };
}

/** Null for a wrong passphrase, and for anything altered in the sealed key, its id or its holder; never throws. */
export async function openKey(sealed: unknown, ids: KeyIds, passphrase: string): Promise<KeyObject | null> {
  const secret = await unseal(sealed, ids, passphrase);
  if (secret === null) return null;
  const key = orNull(() => createPrivateKey({ key: secret, type: 'pkcs8', format: 'der' }));
  secret.fill(0);
  return key?.asymmetricKeyType === 'ed25519' && keyIdOf(publicKeyOf(key)) === ids.keyId ? key : null;
}

/**
 * The same key under another passphrase, at today's cost; null where `old` does not open it. Throws on a weak `next`.
 */
export async function changePassphrase(
  sealed: unknown,
  ids: KeyIds,
  old: string,
  next: string,
  cost = currentCost,
): Promise<SealedKey | null> {
  refuseWeak(next);
  const key = await openKey(sealed, ids, old);
  return key && seal(pkcs8(key), ids, next, cost);
}

/** For comparing two fingerprints aloud or on paper: the first 128 bits, "3f2a 91c0 …". */
export const fingerprintForReading = (keyId: KeyId): string =>
  (keyId.slice(0, 32).match(/.{1,4}/g) ?? []).join(' ');

const pkcs8 = (key: KeyObject): Buffer => key.export({ type: 'pkcs8', format: 'der' });

function refuseWeak(passphrase: string): void {
  const reason = weakPassphrase(passphrase);
  if (reason) throw new Error(`weak passphrase: ${reason}`);
}
