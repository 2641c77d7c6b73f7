import { fork } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetKeys } from '../../../../db/connect.ts';
import { isEncrypted } from '../../../../db/pageCipher.ts';
import { testApp } from '../../../support/app.ts';

const passphrase = 'Eiche Fluss Laterne November';
const rounds = Number(process.env['ROUNDS'] ?? 12);
const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-encryption-kill-'));
const original = path.join(folder, 'original.sqlite');
beforeAll(async () => {
  const { app, call } = testApp({ file: original });
  await call('setup.loadSample', {});
  await app.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ended = { groups: string[]; isDone: boolean };

/** Encrypts a copy of the file in a process of its own; `after`: it is killed so long after it has told its key. */
async function encrypting(file: string, after: number | null): Promise<Ended> {
  copyFileSync(original, file);
  const child = fork(path.resolve(import.meta.dirname, '../../../support/encryptor.ts'), [file, passphrase]);
  const ended = new Promise((done) => child.once('exit', done));
  const told: Ended = { groups: [], isDone: false };
  const begun = new Promise<void>((go) =>
    child.on('message', (message) => {
      if (message === 'done') told.isDone = true;
      else told.groups = message as string[];
      go();
    }),
  );
  await Promise.race([begun, ended]);
  if (after !== null) {
    await Promise.race([pause(after), ended]);
    child.kill('SIGKILL');
  }
  await ended;
  return told;
}

test('killed at any moment of being encrypted a file is whole, and opens without a key or with the new one', async () => {
  const begin = performance.now();
  expect(await encrypting(path.join(folder, 'whole.sqlite'), null)).toMatchObject({ isDone: true });
  const most = performance.now() - begin;
  let encrypted = 0;
  for (let round = 0; round < rounds; round++) {
    const file = path.join(folder, `${round}.sqlite`);
    const { groups } = await encrypting(file, (most * round) / rounds);
    forgetKeys();
    const { app, call } = testApp({ file });
    if (isEncrypted(file)) {
      encrypted++;
      expect(existsSync(`${file}-schluessel`), `round ${round}`).toBe(true);
      if (round % 2 === 0) await call('unlock.withPassphrase', { passphrase, remember: false });
      else await call('unlock.withSheet', { sheet: groups.join(' '), passphrase, remember: false });
    }
    expect((await call('meetings.list', {})).length, `round ${round}`).toBeGreaterThan(0);
    expect(await call('audit.verify', { against: null }), `round ${round}`).toMatchObject({ ok: true });
    await app.close();
  }
  forgetKeys();
  // The first is killed before anything was done.
  expect(encrypted).toBeLessThan(rounds);
}, 600_000);
