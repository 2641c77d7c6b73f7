import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../db/store.ts';
import { startWeb } from '../support/launchWeb.ts';

const temporary = () => mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-web-'));

test('it prints one German line with the address, and lets go of the file when interrupted', async () => {
  const file = path.join(temporary(), 'web.sqlite');
  const host = await startWeb(['--db', file]);
  await expect(openStore(file)).rejects.toThrow('DB_LOCKED');
  expect(await host.quit()).toBe(0);
  expect(host.lines).toEqual([
    expect.stringMatching(/^Ratsfeder läuft\. .*http:\/\/127\.0\.0\.1:\d+\/\?key=\S+$/),
  ]);
  await (await openStore(file)).close();
});

test('a file that somebody works with is said to be so, and is read with --read', async () => {
  const file = path.join(temporary(), 'web.sqlite');
  const first = await startWeb(['--db', file]);
  onTestFinished(async () => void (await first.quit()));
  const refused = startWeb(['--db', file]);
  await expect(refused).rejects.toThrow('schon in Ratsfeder geöffnet');
  await expect(refused).rejects.toThrow('--read');
  const reader = await startWeb(['--db', file, '--read']);
  expect(await reader.quit()).toBe(0);
  await expect(openStore(file)).rejects.toThrow('DB_LOCKED');
});

test('a port that is taken is a German sentence', async () => {
  const first = await startWeb(['--db', ':memory:']);
  onTestFinished(async () => void (await first.quit()));
  const { port } = new URL(first.url);
  const again = startWeb(['--db', ':memory:', '--port', port]);
  await expect(again).rejects.toThrow(`Der Port ${port} ist schon belegt.`);
  await expect(startWeb(['--port', 'acht'])).rejects.toThrow('braucht eine Zahl');
});
