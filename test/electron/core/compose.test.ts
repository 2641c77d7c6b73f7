import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openApp } from '../../../electron/core/compose.ts';
import { createClient } from '../../../shared/client.ts';
import { currentCost, SealedKey } from '../../../electron/core/signing/sealedKey.ts';
import { aPerson } from '../../support/app.ts';
import { rawFile } from '../../support/rawFile.ts';
import { aDispatchable, invitation, mailSettings } from '../../support/mailOffice.ts';
import { deadPort } from '../../support/smtpHost.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-compose-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const opened = async (sends: boolean) => {
  const app = await openApp({ file: path.join(folder, 'ratsfeder.sqlite'), version: '0.0.0-test', sends });
  return { ...app, request: createClient(app.call) };
};

test('mail goes out only where the host sends; what was entered without it goes out later', async () => {
  const quiet = await opened(false);
  await quiet.request('mail.save', { ...mailSettings(await deadPort()), user: '' });
  const { meetingId, listId } = await aDispatchable(quiet.request);
  await quiet.request('dispatch.send', invitation(meetingId, listId, 'smtp'));
  await quiet.close();

  const sending = await opened(true);
  const tried = (attempts: number) =>
    vi.waitFor(
      async () => {
        const [dispatch] = await sending.request('dispatch.list', { meetingId });
        expect(dispatch?.recipients[0]).toMatchObject({ state: 'waiting', attempts });
      },
      { timeout: 60_000 },
    );
  await tried(1);
  await sending.request('mail.save', { ...mailSettings(await deadPort()), user: '' });
  await tried(2);
  await sending.close();

  const again = await opened(false);
  const [info] = await again.request('dispatch.list', { meetingId });
  expect(info?.recipients[0]?.state).toBe('waiting');
  await again.close();
});

test('the log names the caller that the host names', async () => {
  const app = await opened(false);
  const caller = { name: 'm.weber (RATHAUS-12)', may: 'everything' } as const;
  await app.call('mail.save', mailSettings(465), caller);
  const [entry] = await app.request('audit.list', { before: null });
  expect(entry?.by).toBe('m.weber (RATHAUS-12)');
  await app.close();
});

test('a chair’s key is as hard to guess as today’s keys are, whoever opens the program', async () => {
  const app = await opened(false);
  const { id: personId } = await aPerson(app.request, { familyName: 'Yıldız' });
  await app.request('keys.create', { personId, holder: 'Frau Yıldız', passphrase: 'vier Wörter am Rhein' });
  await app.close();
  const sealed = rawFile(path.join(folder, 'ratsfeder.sqlite'), (db) =>
    db.prepare('select sealed from signer_key').pluck().get(),
  );
  expect(SealedKey.parse(JSON.parse(String(sealed))).N).toBe(currentCost);
});
