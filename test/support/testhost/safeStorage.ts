import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { strict } from './strict.ts';

/** The keychain of the computer on which a test pretends to be. */
export const keychain = { isAvailable: true, backend: 'gnome_libsecret', key: Buffer.alloc(32, 7) };

/** Electron's sealing of a text: another key, or a file that was touched, does not open. */
export const safeStorage = strict('safeStorage', {
  isEncryptionAvailable: () => keychain.isAvailable,
  getSelectedStorageBackend: () => keychain.backend,
  encryptString: (text: string): Buffer => {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', keychain.key, iv);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  },
  decryptString: (sealed: Buffer): string => {
    const decipher = createDecipheriv('aes-256-gcm', keychain.key, sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
  },
});
