import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { canonicalText, orNull } from '../kernel/digest.ts';
import { FilledLine, Moment, SignedKeyId } from './signedFields.ts';
import { isSignedBy, keyIdOf, PublicKey, Signature, signValue } from './publicKey.ts';
import { shallowJson } from './shallowJson.ts';

/** The public part of a key, which its holder hands to the office; signed by the key itself. */
export const KeyCard = z.strictObject({
  format: z.literal('ratsfeder-schluesselkarte-1'),
  holder: FilledLine,
  publicKey: PublicKey,
  keyId: SignedKeyId,
  createdAt: Moment,
  selfSignature: Signature,
});
export type KeyCard = z.infer<typeof KeyCard>;

export type KeyOwner = Pick<KeyCard, 'holder' | 'publicKey' | 'keyId' | 'createdAt'>;

/**
 * The text of the file. Whoever has the key can claim any name: the office compares the fingerprint with the holder
 * before trusting the card.
 */
export function keyCardText(owner: KeyOwner, privateKey: KeyObject): string {
  const { holder, publicKey, keyId, createdAt } = owner;
  const card = { format: 'ratsfeder-schluesselkarte-1', holder, publicKey, keyId, createdAt };
  const text = canonicalText(KeyCard.parse({ ...card, selfSignature: signValue(card, privateKey) }));
  if (readKeyCard(text) === null) throw new Error('the parts of this key do not belong together');
  return text;
}

/** Null for anything but exactly what keyCardText wrote; never throws. */
export const readKeyCard = (text: string): KeyCard | null =>
  orNull(() => {
    const card = KeyCard.parse(shallowJson(text));
    const { selfSignature, ...rest } = card;
    const isSound =
      canonicalText(card) === text &&
      keyIdOf(card.publicKey) === card.keyId &&
      isSignedBy(card.publicKey, rest, selfSignature);
    return isSound ? card : null;
  });
