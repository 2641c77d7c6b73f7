import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';
import { toBase64 } from '../kernel/bytes.ts';
import { canonicalBytes, orNull } from '../kernel/digest.ts';
import { Base64, base64Of, fromBase64 } from './signedFields.ts';
import { KeyId } from '../../../shared/domain/ids.ts';

/** scrypt's N today: 128 MiB and about half a second for each guess. */
export const currentCost = 2 ** 17;

/** Costs that are opened: none so low that guessing is cheap, none that lets a foreign file take all memory. */
export const costs = [2 ** 15, 2 ** 16, 2 ** 17, 2 ** 18];

/** A private key under a passphrase. All bytes in base64. */
export const SealedKey = z.strictObject({
  format: z.literal('ratsfeder-schluessel-1'),
  kdf: z.literal('scrypt'),
  N: z.number().refine((cost) => costs.includes(cost)),
  r: z.literal(8),
  p: z.literal(1),
  salt: base64Of(16),
  cipher: z.literal('aes-256-gcm'),
  iv: base64Of(12),
  tag: base64Of(16),
  data: Base64.max(1000),
});
export type SealedKey = z.infer<typeof SealedKey>;

/** Whose key it is. Not inside the sealed key, but covered by its tag. */
export type KeyIds = { keyId: KeyId; holder: string };

type Envelope = Omit<SealedKey, 'tag' | 'data'>;

/** Encrypts `secret` and overwrites it. */
export async function seal(
  secret: Buffer,
  ids: KeyIds,
  passphrase: string,
  cost: number,
): Promise<SealedKey> {
  const envelope: Envelope = {
    format: 'ratsfeder-schluessel-1',
    kdf: 'scrypt',
    N: cost,
    r: 8,
    p: 1,
    salt: toBase64(randomBytes(16)),
    cipher: 'aes-256-gcm',
    iv: toBase64(randomBytes(12)),
  };
  const key = await derive(passphrase, envelope);
  const cipher = createCipheriv(envelope.cipher, key, fromBase64(envelope.iv), { authTagLength: 16 });
  cipher.setAAD(covered(envelope, ids));
  const data = toBase64(Buffer.concat([cipher.update(secret), cipher.final()]));
  key.fill(0);
  secret.fill(0);
  return SealedKey.parse({ ...envelope, tag: toBase64(cipher.getAuthTag()), data });
}

/** The secret, or null for a wrong passphrase or anything altered. */
export async function unseal(sealed: unknown, ids: KeyIds, passphrase: string): Promise<Buffer | null> {
  const parsed = SealedKey.safeParse(sealed);
  if (!parsed.success) return null;
  const { tag, data, ...envelope } = parsed.data;
  const key = await derive(passphrase, envelope);
  const secret = orNull(() => {
    const decipher = createDecipheriv(envelope.cipher, key, fromBase64(envelope.iv), { authTagLength: 16 });
    decipher.setAAD(covered(envelope, ids));
    decipher.setAuthTag(fromBase64(tag));
    return Buffer.concat([decipher.update(fromBase64(data)), decipher.final()]);
  });
  key.fill(0);
  return secret;
}

/** Everything that is neither tag nor data, so that no part can be exchanged. */
const covered = (envelope: Envelope, { keyId, holder }: KeyIds) =>
  canonicalBytes({ ...envelope, keyId, holder });

/** NFC, because "ü" typed on a Mac and on a PC may be different characters. */
const derive = (passphrase: string, { salt, N, r, p }: Envelope): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 256 * N * r };
    scrypt(passphrase.normalize('NFC'), fromBase64(salt), 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
