import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/index.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { aMember } from '../../../support/app.ts';
import {
  aDispatchable,
  invitation,
  type MailOffice,
  mailOffice,
  mailSettings,
} from '../../../support/mailOffice.ts';
import { scriptedHost, type SmtpHost } from '../../../support/smtpHost.ts';

let office: MailOffice;
let host: SmtpHost;
beforeEach(async () => {
  host = await scriptedHost({});
  office = await mailOffice();
  await office.call('mail.save', mailSettings(host.port));
});
afterEach(async () => {
  await office.close();
  await host.close();
});

/** An invitation to the members that went out; that to Frau Adler came back. */
async function returned(way: Input<'dispatch.send'>['way'] = 'smtp') {
  const { call, outbox } = office;
  const { meetingId, bodyId } = await aDispatchable(call, 2);
  const member = { bodyId, givenName: 'Toni', formOfAddress: 'Frau' } as const;
  await aMember(call, { ...member, familyName: 'Adler', email: 'adler@example.org' });
  await aMember(call, { ...member, familyName: 'Sow', email: 'sow@example.org' });
  const listId = (await call('lists.list', {})).find(({ source }) => source === 'members')?.id ?? '';
  const { dispatch } = await call('dispatch.send', invitation(meetingId, listId, way));
  if (way === 'smtp') await outbox.runOnce();
  else await call('dispatch.noteSent', { dispatchId: dispatch.id, sentOn: '2026-09-01', sentTime: '09:00' });
  const rows = async () => (await call('dispatch.list', { meetingId }))[0]?.recipients ?? [];
  const recipientId = (await rows()).find(({ email }) => email === 'adler@example.org')?.id ?? '';
  const day = (await rows())[0]?.settledAt?.slice(0, 10) ?? '2026-09-01';
  await call('dispatch.noteReturned', { recipientId, returnedOn: day });
  const mend = async (fields: { familyName?: string; email: string }) => {
    const person = (await call('people.list', {})).find(({ email }) => email === 'adler@example.org');
    if (!person) throw new Error('no person');
    await call('people.save', { ...person, ...fields });
  };
  const retry = () =>
    call('dispatch.retry', { recipientIds: [recipientId] }).then(
      () => null,
      (refusal: AppError) => refusal.data,
    );
  const adler = async () => (await rows()).find(({ id }) => id === recipientId);
  return { call, outbox, recipientId, rows, mend, retry, adler };
}

test('what came back is tried once more only for whom it was, once the address was mended', async () => {
  const { call, outbox, recipientId, rows, mend, adler } = await returned();
  expect(await adler()).toMatchObject({ mendedEmail: null });
  await mend({ email: 'neu@example.org' });
  expect(await adler()).toMatchObject({ mendedEmail: 'neu@example.org' });
  const before = host.stored.length;
  await call('dispatch.retry', { recipientIds: [recipientId] });
  await outbox.runOnce();
  expect(host.stored.slice(before).map(({ to }) => to)).toEqual([['neu@example.org']]);
  expect(await adler()).toMatchObject({
    email: 'neu@example.org',
    state: 'sent',
    returnedOn: null,
    mendedEmail: null,
    pastReturns: [{ email: 'adler@example.org' }],
  });
  expect((await rows()).every(({ state }) => state === 'sent')).toBe(true);
});

test('where the address is right it goes there once more, as often as it comes back, and each return is remembered', async () => {
  const { call, outbox, recipientId, retry, adler } = await returned();
  const before = host.stored.length;
  const email = 'adler@example.org';
  for (const returns of [1, 2]) {
    expect(await retry()).toBeNull();
    expect(await adler()).toMatchObject({ state: 'waiting', returnedOn: null });
    await outbox.runOnce();
    expect(host.stored.slice(before).flatMap(({ to }) => to)).toEqual(Array(returns).fill(email));
    const again = await adler();
    expect(again?.state).toBe('sent');
    expect(again?.pastReturns.map((one) => one.email)).toEqual(Array(returns).fill(email));
    const returnedOn = again?.settledAt?.slice(0, 10) ?? '';
    await call('dispatch.noteReturned', { recipientId, returnedOn });
  }
});

test('what arrived is not sent once more', async () => {
  const { call, recipientId, retry, adler } = await returned();
  await call('dispatch.noteReturned', { recipientId, returnedOn: null });
  expect(await retry()).toMatchObject({ code: 'NOT_FOUND' });
  expect(await adler()).toMatchObject({ state: 'sent', pastReturns: [] });
});

test('a person is reached who has another name and another address by now', async () => {
  const { call, outbox, recipientId, mend, adler } = await returned();
  await mend({ familyName: 'Adler-Buche', email: 'adler-buche@example.org' });
  await call('dispatch.retry', { recipientIds: [recipientId] });
  await outbox.runOnce();
  expect(await adler()).toMatchObject({ name: 'Frau Toni Adler-Buche', state: 'sent', returnedOn: null });
});

test('what the office sent by hand is never sent by the program', async () => {
  const { mend, retry, adler } = await returned('draft');
  await mend({ email: 'neu@example.org' });
  expect(await adler()).toMatchObject({ mendedEmail: null });
  expect(await retry()).toMatchObject({ code: 'NOT_FOUND' });
});
