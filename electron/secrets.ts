import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { safeStorage } from 'electron';
import type { Secrets } from './core/kernel/app.ts';
import { writeWholeFile } from './writeFile.ts';

/**
 * A secret, sealed by the system's keychain, in a file of its own in `folder`: the mail password unless another one is named.
 * Without a keychain, or where it is not to be remembered, it is known until the program ends. Call it when the program is
 * ready, not before.
 */
export function keychainSecrets(folder: string, name = 'mail.secret'): Secrets {
  const file = path.join(folder, name);
  const canKeep = hasKeychain();
  let known: string | null = null;
  return {
    canKeep,
    read: async () => {
      known ??= canKeep ? await unsealed(file) : null;
      return known;
    },
    write: async (password, remember) => {
      known = password === '' ? null : password;
      if (known !== null && remember && canKeep) await writeWholeFile(file, safeStorage.encryptString(known));
      else await rm(file, { force: true });
    },
  };
}

/** Linux without a keychain "encrypts" with a key that everybody knows; that would be no secret. */
const hasKeychain = (): boolean =>
  safeStorage.isEncryptionAvailable() &&
  (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');

/** Sealed by another user or machine, or not at all: not known, and the clerk is asked. */
async function unsealed(file: string): Promise<string | null> {
  try {
    return safeStorage.decryptString(await readFile(file));
  } catch {
    return null;
  }
}
