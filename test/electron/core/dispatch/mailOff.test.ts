import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../../../db/store.ts';
import { enclosures } from '../../../../electron/core/bundle/enclosures.ts';
import { outbox } from '../../../../electron/core/dispatch/outbox.ts';
import { runnerOf } from '../../../../electron/core/kernel/background.ts';
import { memorySecrets } from '../../../../electron/core/kernel/secrets.ts';
import { testApp } from '../../../support/app.ts';
import { aDispatchable, invitation, mailSettings } from '../../../support/mailOffice.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-ohne-versand-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** An office in which a message waits, and to which its IT says then that nothing is sent. */
async function aWaitingMessage() {
  const file = path.join(folder, 'ratsfeder.sqlite');
  const before = testApp({ file, now: '2026-09-01T09:15:30' });
  await before.call('mail.save', mailSettings(465));
  const { meetingId, listId } = await aDispatchable(before.call);
  const { dispatch } = await before.call('dispatch.send', invitation(meetingId, listId, 'smtp'));
  await before.app.close();
  return { file, meetingId, listId, dispatch };
}

describe('where the IT has switched sending off', () => {
  test('nothing is sent, sent again, let go or tried; drafts, folders and settings go on', async () => {
    const { file, meetingId, listId, dispatch } = await aWaitingMessage();
    const { call, failure, app } = testApp({ file, now: '2026-09-01T09:20:00', mailOff: true });
    expect((await call('app.status', {})).mailOff).toBe(true);
    const off = { code: 'MAIL_OFF' };
    expect(await failure('dispatch.send', invitation(meetingId, listId, 'smtp'))).toEqual(off);
    const recipientIds = dispatch.recipients.map(({ id }) => id);
    expect(await failure('dispatch.retry', { recipientIds })).toEqual(off);
    expect(await failure('dispatch.sendAnyway', { dispatchId: dispatch.id })).toEqual(off);
    expect(await failure('mail.test', {})).toEqual(off);
    expect(await call('dispatch.list', { meetingId })).toEqual([dispatch]);
    const draft = await call('dispatch.send', invitation(meetingId, listId, 'draft'));
    expect(draft.files[0]?.fileName).toMatch(/\.eml$/);
    const { version } = await call('mail.settings', {});
    await call('mail.save', { ...mailSettings(587), version });
    await call('dispatch.cancel', { dispatchId: dispatch.id });
    await app.close();
  });

  test('what waited before goes on waiting', async () => {
    const { file, meetingId, dispatch } = await aWaitingMessage();
    const store = await openStore(file);
    const now = () => '2026-09-01T09:20:00';
    const logged: unknown[] = [];
    const log = (_reference: string, cause: unknown) => logged.push(cause);
    const send = () => Promise.reject(new Error('The mail server was asked.'));
    const options = { store, secrets: memorySecrets(), now, log, enclosures, send, mailOff: true };
    expect(await runnerOf(outbox(options), { log }).runOnce()).toBe(0);
    await store.close();
    expect(logged).toEqual([]);
    const { call, app } = testApp({ file, now: now() });
    expect(await call('dispatch.list', { meetingId })).toEqual([dispatch]);
    await app.close();
  });
});
