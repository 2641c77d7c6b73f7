import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setState } from '../../../support/app.ts';
import {
  aDispatchable,
  invitation,
  type MailOffice,
  mailOffice,
  mailSettings,
} from '../../../support/mailOffice.ts';
import { deadPort, scriptedHost } from '../../../support/smtpHost.ts';

let office: MailOffice;
beforeEach(async () => {
  office = await mailOffice();
});
afterEach(() => office.close());

/** A meeting to which two are invited, with a mail server that takes all, or none that answers. */
async function invited(port: number) {
  const { call } = office;
  const { meetingId, listId } = await aDispatchable(call, 2);
  await call('mail.save', mailSettings(port));
  const send = (way: 'smtp' | 'draft', subject: string) =>
    call('dispatch.send', { ...invitation(meetingId, listId, way), subject });
  const cancel = () => setState(call, meetingId, 'cancelled', 'Krankheit');
  const listed = async () =>
    (await call('dispatch.list', { meetingId })).map(({ subject, recipients }) => [
      subject,
      ...recipients.map(({ state }) => state),
    ]);
  return { call, meetingId, send, cancel, listed };
}

/** What is said at a field where it is refused. */
const told = (asked: Promise<unknown>): Promise<string | undefined> =>
  asked.then(
    () => 'taken',
    (error: { data: { issues?: { message: string }[] } }) => error.data.issues?.[0]?.message,
  );

describe('what still waits when its meeting is cancelled', () => {
  test('is held back, and what tells of the cancellation goes out', async () => {
    const host = await scriptedHost({});
    const { call, send, cancel, listed } = await invited(host.port);
    await send('smtp', 'Einladung');
    await cancel();
    await send('smtp', 'Absage');
    await office.outbox.runOnce();
    await host.close();
    expect(host.stored).toHaveLength(2);
    expect(await listed()).toEqual([
      ['Absage', 'sent', 'sent'],
      ['Einladung', 'cancelled', 'cancelled'],
    ]);
    const log = await call('audit.list', { before: null });
    expect(log.map(({ sentence }) => sentence)).toContain('Versand „Einladung“ abgebrochen.');
  });

  test('is not put back into the outbox, not even what the server had not taken before', async () => {
    const { call, meetingId, send, cancel, listed } = await invited(await deadPort());
    await send('smtp', 'Einladung');
    await office.outbox.runOnce();
    await cancel();
    office.clock.now = '2026-09-01T23:00:00';
    await office.outbox.runOnce();
    expect(await listed()).toEqual([['Einladung', 'cancelled', 'cancelled']]);
    const [mailing] = await call('dispatch.list', { meetingId });
    expect(mailing?.heldBackAt).toBe('2026-09-01T09:00:00');
    const recipientIds = mailing?.recipients.map(({ id }) => id) ?? [];
    expect(await told(call('dispatch.retry', { recipientIds }))).toMatch(
      /^Diese Sendung wurde mit der Absage der Sitzung am 01\.09\.2026, 09:00 Uhr zurückgehalten\./,
    );
  });

  test('stays here when the meeting is planned anew', async () => {
    const { call, meetingId, send, cancel, listed } = await invited(await deadPort());
    await send('smtp', 'Einladung');
    await cancel();
    await setState(call, meetingId, 'planned', 'Doch');
    await office.outbox.runOnce();
    expect(await listed()).toEqual([['Einladung', 'cancelled', 'cancelled']]);
  });
});

describe('a draft of a meeting that is cancelled', () => {
  test('can be noted as sent before it was, not after it', async () => {
    const { call, meetingId, send, cancel } = await invited(465);
    const { dispatch } = await send('draft', 'Einladung');
    office.clock.now = '2026-09-02T10:00:00';
    await cancel();
    office.clock.now = '2026-09-03T10:00:00';
    const note = (sentOn: string) =>
      call('dispatch.noteSent', { dispatchId: dispatch.id, sentOn, sentTime: '09:30' });
    expect(await told(note('2026-09-03'))).toMatch(/^Am 02\.09\.2026, 10:00 Uhr wurde die Sitzung abgesagt/);
    await note('2026-09-02');
    const [listed] = await call('dispatch.list', { meetingId });
    expect(listed?.sentAt).toBe('2026-09-02T09:30:00');
    expect(await call('meetings.get', { id: meetingId })).toMatchObject({ state: 'cancelled' });
  });

  test('that tells of the cancellation is noted as ever', async () => {
    const { call, send, cancel } = await invited(465);
    await cancel();
    const { dispatch } = await send('draft', 'Absage');
    expect(dispatch.heldBackAt).toBeNull();
    await call('dispatch.noteSent', { dispatchId: dispatch.id, sentOn: '2026-09-01', sentTime: '09:00' });
  });
});
