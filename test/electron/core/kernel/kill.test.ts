import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'vite';
import { afterAll, expect, it } from 'vitest';
import { plainText } from '../../../../shared/domain/richText.ts';
import { aBody, aMeeting, anItem, testApp } from '../../../support/app.ts';
import { rawFile } from '../../../support/rawFile.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, 'killed.sqlite');
const root = path.resolve(import.meta.dirname, '../../../..');
const writer = path.join(root, 'test-results/writer/writer.js');

/** The writer as one file: the fifty starts of it are what this test spends its time on. */
const bundleWriter = () =>
  build({
    configFile: false,
    logLevel: 'warn',
    root,
    ssr: { noExternal: true, external: ['better-sqlite3-multiple-ciphers'] },
    build: {
      ssr: 'test/support/writer.ts',
      outDir: path.dirname(writer),
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: path.basename(writer), codeSplitting: false } },
    },
  });

/** Ends what hangs, and nothing else: beside other work fifty starts may take many minutes. */
const HANGS_MS = 3_600_000;

/** A process that has loaded the program and waits for its turn; the cache only makes its start quicker. */
const startWriter = (itemId: string) =>
  spawn(process.execPath, [writer, file, itemId], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(folder, 'cache') },
  });
type Writer = ReturnType<typeof startWriter>;

/** Lets a writer save for a random while and kills it without warning; the last version it saw acknowledged. */
async function kill(child: Writer): Promise<number> {
  let output = '';
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  child.once('exit', () => reject(new Error('the writer ended before it was killed')));
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (output.includes('bereit\n')) resolve();
  });
  child.stdin.write('los\n');
  await ready;
  await pause(Math.random() * 150);
  child.kill('SIGKILL');
  await ended;
  // A line without its end may have been cut off by the kill.
  const complete = output.slice(0, output.lastIndexOf('\n')).split('\n');
  return Number(complete.at(-1)) || 0;
}

/** What the file says after the kill, read without our own code. */
const inspect = () =>
  rawFile(file, (db) => ({
    integrity: db.pragma('integrity_check', { simple: true }),
    orphans: db.pragma('foreign_key_check'),
  }));

it(
  '50 kills at random moments while text is saved lose nothing that was acknowledged',
  async () => {
    await bundleWriter();
    const { call, app } = testApp({ file });
    const { id: meetingId } = await aMeeting(call, { bodyId: await aBody(call) });
    const itemId = await anItem(call, { meetingId, title: 'A' });
    await app.close();
    let acknowledged = 0;
    let unconfirmed = 0;
    let next = startWriter(itemId);
    for (let round = 1; round <= 50; round++) {
      const current = next;
      if (round < 50) next = startWriter(itemId);
      acknowledged = Math.max(acknowledged, await kill(current));
      expect(inspect()).toEqual({ integrity: 'ok', orphans: [] });
      const reopened = testApp({ file });
      const { text, textVersion } = await reopened.call('minutes.get', { itemId });
      await reopened.app.close();
      // The save under way at the kill may have reached the file without its answer reaching us.
      expect(textVersion - acknowledged).toBeOneOf([0, 1]);
      expect(plainText(text)).toBe(textVersion === 0 ? '' : `Fassung ${textVersion} ${'ä'.repeat(200)}`);
      unconfirmed += textVersion - acknowledged;
      acknowledged = textVersion;
    }
    const last = testApp({ file });
    expect(await last.call('audit.verify', {})).toMatchObject({ ok: true });
    await last.app.close();
    console.log(
      `50 kills, ${acknowledged} saves, ${unconfirmed} of them not yet answered, 0 lost, integrity ok`,
    );
  },
  HANGS_MS,
);
