import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { noMailing } from '../../../../shared/domain/document/unfinishedMailing.ts';
import { aDispatchable, invitation, mailOffice } from '../../../support/mailOffice.ts';
import { rawFile } from '../../../support/rawFile.ts';

const dataFile = () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-unfertig-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return path.join(folder, 'r.sqlite');
};
const mailing = { ...noMailing, subject: 'Einladung', text: 'Zehn Minuten Text', withCalendar: true };

test('an unfinished mailing outlives the end of the program', async () => {
  const file = dataFile();
  const before = await mailOffice({ file });
  const { meetingId } = await aDispatchable(before.call);
  await before.call('mailings.save', { meetingId, version: null, mailing });
  await before.close();
  const after = await mailOffice({ file });
  expect(await after.call('mailings.get', { meetingId })).toEqual({ version: 1, mailing });
  await after.close();
});

test.each(['{kaputt', '{"texts":"Alt"}', ''])('one that is damaged counts as none: %j', async (content) => {
  const file = dataFile();
  const before = await mailOffice({ file });
  const { meetingId } = await aDispatchable(before.call);
  await before.call('mailings.save', { meetingId, version: null, mailing });
  await before.close();
  rawFile(file, (raw) => raw.prepare('update unfinished_mailing set content = ?').run(content));
  const { call, close } = await mailOffice({ file });
  expect(await call('mailings.get', { meetingId })).toEqual({ version: 1, mailing: noMailing });
  await call('mailings.save', { meetingId, version: 1, mailing });
  expect(await call('mailings.get', { meetingId })).toEqual({ version: 2, mailing });
  await close();
});

test('it goes with its meeting', async () => {
  const { call, close } = await mailOffice();
  const { meetingId } = await aDispatchable(call);
  await call('mailings.save', { meetingId, version: null, mailing });
  await call('meetings.remove', { id: meetingId });
  await expect(call('mailings.save', { meetingId, version: 1, mailing })).rejects.toThrow('NOT_FOUND');
  expect(await call('mailings.get', { meetingId })).toEqual({ version: null, mailing: noMailing });
  await close();
});

test('it is sent once: who saw it before is refused, and what follows it is next', async () => {
  const { call, close } = await mailOffice();
  const { meetingId, listId } = await aDispatchable(call);
  const { next: _none, ...choice } = noMailing;
  const next = { ...choice, text: 'Danach' };
  await call('mailings.save', { meetingId, version: null, mailing: { ...mailing, next } });
  const mail = { ...invitation(meetingId, listId, 'draft'), version: 1 };
  expect(await call('dispatch.send', mail)).toMatchObject({ version: 2 });
  await expect(call('dispatch.send', mail)).rejects.toThrow('CONFLICT');
  await expect(call('dispatch.send', { ...mail, version: null })).rejects.toThrow('CONFLICT');
  expect(await call('dispatch.list', { meetingId })).toHaveLength(1);
  expect(await call('mailings.get', { meetingId })).toEqual({
    version: 2,
    mailing: { ...noMailing, text: 'Danach' },
  });
  await close();
});

test('of one that was never saved, two windows send once as well', async () => {
  const { call, close } = await mailOffice();
  const { meetingId, listId } = await aDispatchable(call);
  const mail = { ...invitation(meetingId, listId, 'draft'), version: null };
  expect(await call('dispatch.send', mail)).toMatchObject({ version: 1 });
  await expect(call('dispatch.send', mail)).rejects.toThrow('CONFLICT');
  await close();
});
