import { z } from 'zod';
import { type DataKey, dataKeyId, knowKey } from '../../../../db/connect.ts';
import type { Secrets } from '../../kernel/app.ts';
import { orNull } from '../../kernel/digest.ts';
import { toBase64 } from '../../kernel/bytes.ts';
import { fromBase64 } from '../../signing/signedFields.ts';

/* Keys of data files in the system's keychain, for a user on a computer who need not be asked. */

const Kept = z.record(z.string(), z.string());

async function read(secrets: Secrets | undefined): Promise<Record<string, string>> {
  const text = secrets?.canKeep ? await secrets.read() : null;
  return Kept.safeParse(orNull(() => JSON.parse(text ?? '') as unknown)).data ?? {};
}

/** From now on the program knows all that are there. */
export async function knowKeptKeys(secrets: Secrets | undefined): Promise<void> {
  for (const [keyId, base64] of Object.entries(await read(secrets))) {
    const key = Buffer.from(fromBase64(base64));
    if (dataKeyId(key) === keyId) knowKey(key);
  }
}

export async function keepKey(secrets: Secrets | undefined, key: DataKey): Promise<void> {
  if (!secrets?.canKeep) return;
  await secrets.write(JSON.stringify({ ...(await read(secrets)), [dataKeyId(key)]: toBase64(key) }), true);
}

export async function forgetKey(secrets: Secrets | undefined, key: DataKey): Promise<void> {
  const { [dataKeyId(key)]: gone, ...others } = await read(secrets);
  if (secrets && gone !== undefined) await secrets.write(JSON.stringify(others), true);
}
