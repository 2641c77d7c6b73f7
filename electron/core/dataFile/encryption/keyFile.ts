import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type DataKey, dataKeyId } from '../../../../db/connect.ts';
import { fits } from '../../../../db/pageCipher.ts';
import { KeyId } from '../../../../shared/domain/ids.ts';
import { orNull } from '../../kernel/digest.ts';
import { backupFolderOf } from '../backup/copies.ts';
import { currentCost, seal, SealedKey, unseal } from '../../signing/sealedKey.ts';

/*
 * Beside an encrypted file lies its key, under a passphrase; a copy of that lies among the backups, so that they can be opened without
 * the file. Whoever has lost both opens it with the sheet.
 */

/** `keyId`: what the key is called (connect.ts). `at`: time of the office. `sum`: of all before it, so that damage is no wrong passphrase. */
const KeyFile = z.strictObject({
  format: z.literal('ratsfeder-dateischluessel-1'),
  keyId: KeyId,
  at: z.string(),
  sealed: SealedKey,
  sum: z.string(),
});
export type KeyFile = z.infer<typeof KeyFile>;

export const keyFileOf = (file: string): string => `${file}-schluessel`;
const nameAmongCopies = ({ keyId }: Pick<KeyFile, 'keyId'>): string =>
  `schluessel-${keyId.slice(0, 16)}.json`;

/** Under a passphrase, at scrypt's cost; the key itself stays as it is. */
export async function sealedUnder(
  key: DataKey,
  passphrase: string,
  at: string,
  cost = currentCost,
): Promise<KeyFile> {
  const keyId = dataKeyId(key);
  const sealed = await seal(Buffer.from(key), idsOf(keyId), passphrase, cost);
  const told = { format: 'ratsfeder-dateischluessel-1' as const, keyId, at, sealed };
  return { ...told, sum: sumOf(told) };
}

/** The key, or null for a wrong passphrase. */
export const opened = ({ keyId, sealed }: KeyFile, passphrase: string): Promise<DataKey | null> =>
  unseal(sealed, idsOf(keyId), passphrase);

const idsOf = (keyId: KeyId) => ({ keyId, holder: '' });

const sumOf = ({ format, keyId, at, sealed }: Omit<KeyFile, 'sum'>): string =>
  createHash('sha256')
    .update(JSON.stringify([format, keyId, at, sealed]))
    .digest('hex');

function read(name: string): KeyFile | null {
  const stored = orNull(() => JSON.parse(readFileSync(name, 'utf8')) as unknown);
  const found = KeyFile.safeParse(stored).data;
  return found && found.sum === sumOf(found) ? found : null;
}

/** Those that may open a file, be it the data file or a backup: beside it, and among the backups. Each key once. */
export function keyFilesFor(file: string): KeyFile[] {
  const folders = new Set([path.dirname(file), backupFolderOf(file)]);
  const among = [...folders].filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /^schluessel-[0-9a-f]{16}\.json$/.test(name))
      .map((name) => path.join(folder, name)),
  );
  const found = [keyFileOf(file), ...among].map(read).filter((one) => one !== null);
  return found.filter(({ keyId }, n) => found.findIndex((one) => one.keyId === keyId) === n);
}

/** The key of a file, if this is the passphrase of one that fits it. */
export async function keyBy(file: string, passphrase: string): Promise<DataKey | null> {
  for (const keyFile of keyFilesFor(file)) {
    const key = await opened(keyFile, passphrase);
    if (key && fits(key, file)) return key;
  }
  return null;
}

/** Whole or not at all, and on the disk before anything is encrypted with it. */
export function writeKeyFile(file: string, keyFile: KeyFile): void {
  writeWhole(keyFileOf(file), keyFile);
}

export const removeKeyFile = (file: string): void => rmSync(keyFileOf(file), { force: true });

/** The same for a file that is open, which must not be looked at past its driver. `keyId`: with which key. */
export async function keyOfOpen(file: string, keyId: KeyId, passphrase: string): Promise<DataKey | null> {
  const keyFile = keyFilesFor(file).find((one) => one.keyId === keyId);
  return keyFile ? opened(keyFile, passphrase) : null;
}

/** Into a folder of backups of this file; nothing where it is not encrypted, or its key file is lost. */
export function bringKeyAlong(file: string, folder: string): void {
  const keyFile = read(keyFileOf(file));
  if (keyFile) writeWhole(path.join(folder, nameAmongCopies(keyFile)), keyFile);
}

/** Beside a file that came from a backup: what its passphrase opens. */
export function takeKeyFrom(copy: string, file: string): void {
  if (read(keyFileOf(file))) return;
  const [found] = keyFilesFor(copy);
  const from = found && path.join(path.dirname(copy), nameAmongCopies(found));
  if (from && existsSync(from)) copyFileSync(from, keyFileOf(file));
}

function writeWhole(name: string, keyFile: KeyFile): void {
  const partial = `${name}.neu`;
  writeFileSync(partial, `${JSON.stringify(keyFile, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(partial, name);
}
