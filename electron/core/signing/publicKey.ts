import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { KeyId } from '../../../shared/domain/ids.ts';
import { toBase64 } from '../kernel/bytes.ts';
import { canonicalBytes, orNull, sha256 } from '../kernel/digest.ts';
import { base64Of, fromBase64 } from './signedFields.ts';

/** DER of an Ed25519 SubjectPublicKeyInfo (RFC 8410) up to the 32 bytes of the key. */
const spkiOpening = Buffer.from('302a300506032b6570032100', 'hex');

/** Ed25519 public key: base64 of its SPKI in DER, 44 bytes. */
export const PublicKey = base64Of(44).refine((text) => fromBase64(text).subarray(0, 12).equals(spkiOpening));

/** Ed25519 signature: base64 of 64 bytes. */
export const Signature = base64Of(64);

/** The full fingerprint of a key: SHA-256 over its SPKI, hex. */
export const keyIdOf = (publicKey: string): KeyId => KeyId.parse(sha256(fromBase64(publicKey)));

/** The public half of a private (or public) key, as PublicKey. */
export const publicKeyOf = (key: KeyObject): string =>
  toBase64(
    (key.type === 'private' ? createPublicKey(key) : key).export({
      type: 'spki',
      format: 'der',
    }),
  );

/** Signature over the UTF-8 of the canonical text. Signed values carry a `format`, so none passes for another. */
export const signValue = (value: unknown, privateKey: KeyObject): string =>
  toBase64(sign(null, canonicalBytes(value), privateKey));

/** False for a wrong signature and for anything that is none; never throws. */
export function isSignedBy(publicKey: string, value: unknown, signature: string): boolean {
  const valid = orNull(() => {
    const spki = fromBase64(PublicKey.parse(publicKey));
    const key = createPublicKey({ key: spki, type: 'spki', format: 'der' });
    return verify(null, canonicalBytes(value), key, fromBase64(Signature.parse(signature)));
  });
  return valid === true;
}
