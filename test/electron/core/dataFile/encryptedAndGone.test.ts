import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetKeys } from '../../../../db/connect.ts';
import { isEncrypted } from '../../../../db/pageCipher.ts';
import { restore } from '../../../../electron/core/dataFile/backup/restore.ts';
import { unlockIfGiven } from '../../../../electron/passphrase.ts';
import { restoredSentence } from '../../../../shared/german/backup.ts';
import { nobody } from '../../../../electron/core/kernel/caller.ts';
import { testApp, type TestApp } from '../../../support/app.ts';

const passphrase = 'Eiche Fluss Laterne November';
let folder: string;
let file: string;
let office: TestApp;
/** From before the file was encrypted. */
let plain: string;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-weg-'));
  file = path.join(folder, 'lindenau.sqlite');
  office = testApp({ file });
  await office.call('setup.loadSample', {});
  plain = path.join(folder, 'Sicherungen', (await office.call('backup.make', {})).name);
  const { sheet, asked } = await office.call('encryption.begin', { passphrase });
  const proof = asked.map((group) => sheet.groups[group - 1] ?? '');
  await office.call('encryption.turnOn', { proof, remember: false });
  await office.app.close();
});
afterEach(() => {
  forgetKeys();
  rmSync(folder, { recursive: true, force: true });
});

const around = { now: () => '2026-12-16T18:00:00', program: '0', caller: nobody };

describe('an encrypted file that is gone, when a backup from before comes in its place', () => {
  beforeEach(() => rmSync(file));

  test('is encrypted again where its key is known', async () => {
    const restored = await restore(file, plain, around);
    expect(isEncrypted(file)).toBe(true);
    expect(restored.isPlainNow).toBe(false);
  });

  test('is told to be readable where its key is not known', async () => {
    forgetKeys();
    const restored = await restore(file, plain, around);
    expect(isEncrypted(file)).toBe(false);
    expect(restoredSentence(restored)).toMatch(/Die Datei war verschlüsselt und ist es nicht mehr/);
  });
});

describe('a passphrase in the surroundings of the program for the browser', () => {
  const given = async (secret: string): Promise<string[]> => {
    forgetKeys();
    const told: string[] = [];
    await unlockIfGiven(file, (sentence) => told.push(sentence), { RATSFEDER_PASSPHRASE: secret });
    return told;
  };

  test('opens the file', async () => {
    expect(await given(passphrase)).toEqual([]);
    office = testApp({ file });
    expect(await office.call('app.status', {})).toBeTruthy();
    await office.app.close();
  });

  test('that is wrong is told, and the page asks for the right one', async () => {
    expect(await given('Ulme Bach')).toEqual([
      expect.stringMatching(/^Diese Passphrase öffnet die Datei nicht/),
    ]);
    office = testApp({ file });
    expect(await office.failure('app.status', {})).toMatchObject({ code: 'DB_KEY_NEEDED' });
    await office.call('unlock.withPassphrase', { passphrase, remember: false });
    await office.app.close();
  });

  test('in a file that cannot be read is told as well', async () => {
    forgetKeys();
    const told: string[] = [];
    const env = { RATSFEDER_PASSPHRASE_DATEI: path.join(folder, 'fehlt.txt') };
    await unlockIfGiven(file, (sentence) => told.push(sentence), env);
    expect(told).toEqual([expect.stringContaining('fehlt.txt')]);
  });
});
