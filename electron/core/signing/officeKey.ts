import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { DataFileId, KeyId } from '../../../shared/domain/ids.ts';
import type { Secrets } from '../kernel/app.ts';
import { toBase64 } from '../kernel/bytes.ts';
import { orNull } from '../kernel/digest.ts';
import { keyIdOf, publicKeyOf } from './publicKey.ts';
import { fromBase64 } from './signedFields.ts';

/** Where the log of a file stood when it was signed last, from here: known outside of the file, too. */
export type KeptHead = { seq: number; hash: string; at: string };

export type OfficeKey = {
  keyId: KeyId;
  publicKey: string;
  privateKey: KeyObject;
  headOf: (file: DataFileId) => KeptHead | null;
  keepHead: (file: DataFileId, head: KeptHead) => Promise<void>;
};

const Head = z.object({ seq: z.number().int(), hash: z.string(), at: z.string() });
const Kept = z.object({ privateKey: z.string(), heads: z.record(z.string(), Head) });

const bySecrets = new WeakMap<Secrets, Promise<OfficeKey>>();

/**
 * The office's own key on this computer, in the system's keychain; made when it is needed first. Null where there is no keychain:
 * a key that lies beside the file would prove nothing of it, and one of a single day neither.
 */
export function officeKeyIn(secrets: Secrets | undefined): Promise<OfficeKey | null> {
  if (!secrets?.canKeep) return Promise.resolve(null);
  const known = bySecrets.get(secrets);
  if (known) return known;
  const key = readOrMake(secrets);
  bySecrets.set(secrets, key);
  key.catch(() => bySecrets.delete(secrets));
  return key;
}

async function readOrMake(secrets: Secrets): Promise<OfficeKey> {
  const text = await secrets.read();
  const stored = Kept.safeParse(orNull(() => JSON.parse(text ?? '') as unknown)).data;
  const known = stored && orNull(() => privateKeyOf(stored.privateKey));
  const privateKey = known ?? generateKeyPairSync('ed25519').privateKey;
  const kept = {
    privateKey: toBase64(privateKey.export({ type: 'pkcs8', format: 'der' })),
    heads: { ...stored?.heads },
  };
  const write = () => secrets.write(JSON.stringify(kept), true);
  if (!known) await write();
  const publicKey = publicKeyOf(privateKey);
  return {
    keyId: keyIdOf(publicKey),
    publicKey,
    privateKey,
    headOf: (file) => kept.heads[file] ?? null,
    keepHead: async (file, head) => {
      kept.heads[file] = head;
      await write();
    },
  };
}

const privateKeyOf = (base64: string): KeyObject =>
  createPrivateKey({ key: Buffer.from(fromBase64(base64)), type: 'pkcs8', format: 'der' });
