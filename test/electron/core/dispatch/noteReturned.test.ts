import { expect, test } from 'vitest';
import { aDispatchable, invitation } from '../../../support/mailOffice.ts';
import { testApp } from '../../../support/app.ts';

/** Sent by hand on the first to two people; it is the fourth. */
async function sent() {
  const office = testApp({ now: '2026-09-01T09:00:30' });
  const { call, clock } = office;
  const { meetingId, listId } = await aDispatchable(call, 2);
  const { dispatch } = await call('dispatch.send', invitation(meetingId, listId, 'draft'));
  const recipientId = dispatch.recipients[0]?.id ?? '';
  const noteSent = () =>
    call('dispatch.noteSent', { dispatchId: dispatch.id, sentOn: '2026-09-01', sentTime: '10:00' });
  clock.now = '2026-09-04T12:00:00';
  const days = async () =>
    (await call('dispatch.list', { meetingId }))[0]?.recipients.map(({ returnedOn }) => returnedOn);
  const said = async () => (await call('audit.list', { before: null }))[0]?.sentence;
  return { ...office, recipientId, noteSent, days, said };
}

test('what came back says on which day, and the log knows who said so; it can be taken back', async () => {
  const { call, recipientId, noteSent, days, said } = await sent();
  await noteSent();
  await call('dispatch.noteReturned', { recipientId, returnedOn: '2026-09-03' });
  expect(await days()).toEqual(['2026-09-03', null]);
  expect(await said()).toMatch(/^„Einladung“ an Person 1 kam am 03\.09\.2026 zurück\.$/);
  await call('dispatch.noteReturned', { recipientId, returnedOn: null });
  expect(await days()).toEqual([null, null]);
  expect(await said()).toMatch(/^„Einladung“ an Person 1: dass es zurückkam, ist zurückgenommen\.$/);
});

test('nothing comes back before it went out, nor on a day to come', async () => {
  const { failure, recipientId, noteSent, days } = await sent();
  await noteSent();
  for (const [returnedOn, words] of [
    ['2026-08-31', /^Versandt wurde diese Nachricht erst am 01\.09\.2026\./],
    ['2026-09-05', /^Dieser Tag liegt noch vor uns\./],
  ] as const) {
    const message = expect.stringMatching(words);
    expect(await failure('dispatch.noteReturned', { recipientId, returnedOn })).toEqual({
      code: 'INVALID_INPUT',
      issues: [{ path: ['returnedOn'], message }],
    });
  }
  expect(await days()).toEqual([null, null]);
});

test('what never went out cannot come back; what another window said is not said over', async () => {
  const { call, failure, recipientId, noteSent, days } = await sent();
  const conflict = { code: 'CONFLICT' };
  const returned = (returnedOn: string | null) =>
    failure('dispatch.noteReturned', { recipientId, returnedOn });
  expect(await returned('2026-09-03')).toEqual(conflict);
  await noteSent();
  expect(await returned(null)).toEqual(conflict);
  await call('dispatch.noteReturned', { recipientId, returnedOn: '2026-09-02' });
  expect(await returned('2026-09-03')).toEqual(conflict);
  expect(await days()).toEqual(['2026-09-02', null]);
});
