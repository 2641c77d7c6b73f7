import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type DataKey, dataKeyId, keyOfId } from '../../../../db/connect.ts';
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

/** Those among the backups; those beside a data file, also under the name that it had before; and those that were put aside. */
const named = /^schluessel-[0-9a-f]{16}\.json$|-schluessel(?:\.beiseite-[0-9a-f]{16})?$/;

/** Where keys lie that may open a file, be it the data file or a backup; its own first. */
function pathsFor(file: string): string[] {
  const folders = new Set([path.dirname(file), backupFolderOf(file)]);
  const among = [...folders].filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => named.test(name))
      .map((name) => path.join(folder, name)),
  );
  return [...new Set([keyFileOf(file), ...among])];
}

/** What lies there, each once: a key may lie there under several passphrases. */
export function keyFilesFor(file: string): KeyFile[] {
  const found = pathsFor(file)
    .map(read)
    .filter((one) => one !== null);
  return found.filter(({ sum }, n) => found.findIndex((one) => one.sum === sum) === n);
}

/** All keys that a passphrase opens, whether or not they fit the file. */
export async function keysBy(file: string, passphrase: string): Promise<DataKey[]> {
  const keys: DataKey[] = [];
  for (const keyFile of keyFilesFor(file)) {
    const key = await opened(keyFile, passphrase);
    if (key) keys.push(key);
  }
  return keys;
}

/** The key of a file, if this is the passphrase of one that fits it. */
export async function keyBy(file: string, passphrase: string): Promise<DataKey | null> {
  for (const keyFile of keyFilesFor(file)) {
    const key = await opened(keyFile, passphrase);
    if (key && fits(key, file)) return key;
  }
  return null;
}

/**
 * Whole or not at all, and on the disk before anything is encrypted with it. That of another file, which had this name before, is
 * put aside: it is the only way to open that one but for its sheet.
 */
export function writeKeyFile(file: string, keyFile: KeyFile): void {
  const own = keyFileOf(file);
  const there = read(own);
  if (there && there.keyId !== keyFile.keyId) renameSync(own, `${own}.beiseite-${there.keyId.slice(0, 16)}`);
  writeWhole(own, keyFile);
}

/** Wherever the key lies under another passphrase, it lies there under this one from now on. */
export function replaceKeyFiles(file: string, keyFile: KeyFile): void {
  writeKeyFile(file, keyFile);
  for (const name of pathsFor(file)) if (read(name)?.keyId === keyFile.keyId) writeWhole(name, keyFile);
}

/** What a file was encrypted with that is gone, or can say nothing of itself; null where its key was not given. */
export function keyBeside(file: string): DataKey | null {
  const own = read(keyFileOf(file));
  return own && keyOfId(own.keyId);
}

export const removeKeyFile = (file: string): void => rmSync(keyFileOf(file), { force: true });

/** The same for a file that is open, which must not be looked at past its driver. `keyId`: with which key. */
export async function keyOfOpen(file: string, keyId: KeyId, passphrase: string): Promise<DataKey | null> {
  for (const keyFile of keyFilesFor(file).filter((one) => one.keyId === keyId)) {
    const key = await opened(keyFile, passphrase);
    if (key) return key;
  }
  return null;
}

/** Into a folder of backups of this file; nothing where it is not encrypted, or its key file is lost. */
export function bringKeyAlong(file: string, folder: string): void {
  const keyFile = read(keyFileOf(file));
  if (keyFile) writeWhole(path.join(folder, nameAmongCopies(keyFile)), keyFile);
}

/** Beside a file that came from a backup: what its passphrase opens. */
export function takeKeyFrom(copy: string, file: string, keyId: KeyId): void {
  if (read(keyFileOf(file))?.keyId === keyId) return;
  const found = keyFilesFor(copy).find((one) => one.keyId === keyId);
  if (found) writeKeyFile(file, found);
}

function writeWhole(name: string, keyFile: KeyFile): void {
  const partial = `${name}.neu`;
  writeFileSync(partial, `${JSON.stringify(keyFile, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(partial, name);
}
