import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { officeKeyIn } from '../../electron/core/signing/officeKey.ts';
import { keychainSecrets } from '../../electron/secrets.ts';
import { keychain } from '../support/testhost/safeStorage.ts';

vi.mock('electron', () => import('../support/testhost/safeStorage.ts'));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-secrets-'));
  Object.assign(keychain, { isAvailable: true, backend: 'gnome_libsecret', key: Buffer.alloc(32, 7) });
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a password to be remembered is known after the next start, and lies sealed in its own file', async () => {
  await keychainSecrets(folder).write('Schlüssel', true);
  expect(readdirSync(folder)).toEqual(['mail.secret']);
  expect(readFileSync(path.join(folder, 'mail.secret')).includes('Schlüssel')).toBe(false);
  expect(await keychainSecrets(folder).read()).toBe('Schlüssel');
});

test('the key of the office lies beside it, sealed as well, and is the same after the next start', async () => {
  const keyAfterStart = async () =>
    (await officeKeyIn(keychainSecrets(folder, 'geschaeftsstelle.secret')))?.keyId;
  const keyId = await keyAfterStart();
  expect(keyId).toMatch(/^[0-9a-f]{64}$/);
  expect(readdirSync(folder)).toEqual(['geschaeftsstelle.secret']);
  expect(readFileSync(path.join(folder, 'geschaeftsstelle.secret')).includes('privateKey')).toBe(false);
  expect(await keyAfterStart()).toBe(keyId);
  keychain.isAvailable = false;
  expect(await keyAfterStart()).toBeUndefined();
});

test('one that is not to be remembered is gone with the program, and so is an older one', async () => {
  const secrets = keychainSecrets(folder);
  await secrets.write('alt', true);
  await secrets.write('neu', false);
  expect(await secrets.read()).toBe('neu');
  expect(await keychainSecrets(folder).read()).toBeNull();
});

test('an empty one forgets', async () => {
  const secrets = keychainSecrets(folder);
  await secrets.write('alt', true);
  await secrets.write('', true);
  expect(await secrets.read()).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['there is no keychain', { isAvailable: false }],
  ['there is only a sham', { backend: 'basic_text' }],
])('where %s nothing is written; it is known until the program ends', async (_title, change) => {
  Object.assign(keychain, change);
  const secrets = keychainSecrets(folder);
  await secrets.write('geheim', true);
  expect([secrets.canKeep, await secrets.read(), readdirSync(folder)]).toEqual([false, 'geheim', []]);
});

test('a file of another computer, or a damaged one, is not known', async () => {
  await keychainSecrets(folder).write('geheim', true);
  keychain.key = Buffer.alloc(32, 8);
  expect(await keychainSecrets(folder).read()).toBeNull();
  writeFileSync(path.join(folder, 'mail.secret'), '');
  expect(await keychainSecrets(folder).read()).toBeNull();
});
