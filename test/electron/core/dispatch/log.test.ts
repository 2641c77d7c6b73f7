import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listEntriesAfter } from '../../../../db/repositories/dataFile/audit.ts';
import { openStore } from '../../../../db/store.ts';
import { aDispatchable, invitation, mailOffice, mailSettings } from '../../../support/mailOffice.ts';
import { PASSWORD, smtpHost } from '../../../support/smtpHost.ts';

test('the log vouches for the bytes and the address of each message, and never holds the password', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'ratsfeder.sqlite');
  const host = await smtpHost({ secure: true });
  const office = await mailOffice({ file });
  await office.call('mail.setPassword', { password: PASSWORD, remember: true });
  await office.call('mail.save', mailSettings(host.port));
  const { meetingId, listId } = await aDispatchable(office.call);
  const { dispatch } = await office.call('dispatch.send', invitation(meetingId, listId, 'smtp'));
  await office.outbox.runOnce();
  await office.close();
  await host.close();

  const store = await openStore(file);
  const entries = await store.read((db) => listEntriesAfter(db, 0, 1_000));
  await store.close();
  const details = (action: string) => JSON.parse(entries.find((one) => one.action === action)?.details ?? '');
  expect(details('dispatchCreated')).toMatchObject({
    dispatch: dispatch.id,
    sha256: dispatch.files.map(({ sha256 }) => sha256).join(' '),
  });
  expect(details('mailSent')).toMatchObject({ dispatch: dispatch.id, email: 'person1@example.org' });
  expect(JSON.stringify(entries)).not.toContain(PASSWORD);
});
