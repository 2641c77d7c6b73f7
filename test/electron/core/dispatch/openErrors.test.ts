import { expect, test } from 'vitest';
import { testApp } from '../../../support/app.ts';
import { aDispatchable, invitation } from '../../../support/mailOffice.ts';

/** A meeting on 16 September, and what the clerk is told who sends its invitation. */
async function anInvitationSent(now: string) {
  const office = testApp({ now });
  const { call } = office;
  const { meetingId, listId } = await aDispatchable(call, 2);
  const { documents, withCalendar, listIds } = invitation(meetingId, listId, 'draft');
  const told = async () =>
    (await call('dispatch.prepare', { meetingId, documents, withCalendar: withCalendar ?? false, listIds }))
      .cautions;
  return { ...office, meetingId, told };
}

test('an Einladung that would go out late is told before, with the way to the reason (R7)', async () => {
  const { told } = await anInvitationSent('2026-09-14T09:00:00');
  expect(await told()).toEqual([
    {
      severity: 'warning',
      sentence: expect.stringMatching(
        /^Wird „Einladung“ jetzt versandt, gilt: .*(zu spät|verkürzte)/,
      ) as string,
      kind: 'invitation',
    },
  ]);
});

test('in time there is nothing to tell', async () => {
  const { told } = await anInvitationSent('2026-08-20T09:00:00');
  expect(await told()).toEqual([]);
});

test('once a reason is given nothing is told any more', async () => {
  const { call, meetingId, told } = await anInvitationSent('2026-09-14T09:00:00');
  const reason = { shortNoticeReason: 'Frist des Landes', sentOn: null, sentTime: null, isSecond: false };
  await call('convening.save', { meetingId, version: null, ...reason });
  expect(await told()).toEqual([]);
});
