import { expect, onTestFinished, test } from 'vitest';
import { errorSentence } from '../../../../shared/german/errors.ts';
import { anItem } from '../../../support/app.ts';
import { anAttachment } from '../../../support/attachments.ts';
import {
  aDispatchable,
  invitation,
  mailOffice,
  mailSettings,
  type Send,
} from '../../../support/mailOffice.ts';

/** An Einladung that takes three messages to each of two people. `send`: what the server makes of each. */
async function aLargeMailing(
  way: 'smtp' | 'draft',
  send: Send = () => Promise.resolve({ kind: 'sent', reply: '250' }),
) {
  const office = await mailOffice({ send });
  onTestFinished(office.close);
  const { call, outbox } = office;
  await call('mail.save', { ...mailSettings(465), limitMb: 1 });
  const { meetingId, listId } = await aDispatchable(call, 2);
  const attachmentIds: string[] = [];
  for (const name of ['A', 'B', 'C']) {
    const file = { fileName: `${name}.bin`, bytes: new Uint8Array(500 * 1024).fill(name.charCodeAt(0)) };
    attachmentIds.push((await anAttachment(call, { kind: 'mailing', id: meetingId }, file)).id);
  }
  const chosen = { ...invitation(meetingId, listId, way), withCalendar: false, attachmentIds };
  const { dispatch, further } = await call('dispatch.send', chosen);
  /** What became of each message, part by part. */
  const states = async () => {
    await outbox.runOnce();
    const parts = (await call('dispatch.list', { meetingId })).toReversed();
    return parts.map(({ recipients }) => recipients.map(({ state }) => state).join(' '));
  };
  const change = () => anItem(call, { meetingId, title: 'Nachgemeldet' });
  const rename = async () => {
    const item = (await call('agenda.list', { meetingId })).find(({ title }) => title.startsWith('Fest'));
    if (item) await call('agenda.update', { ...item, title: 'Fest der Vielfalt' });
  };
  return { ...office, meetingId, parts: [dispatch, ...further], states, change, rename };
}

test('where one message of a mailing is overtaken all of them stay, and one word of the office lets all go', async () => {
  const { call, parts, states, change, meetingId } = await aLargeMailing('smtp');
  await change();
  expect(await states()).toEqual(['refused refused', 'refused refused', 'refused refused']);
  const last = parts.at(-1);
  await call('dispatch.sendAnyway', { dispatchId: last?.id ?? '' });
  expect((await call('dispatch.list', { meetingId })).some(({ isOvertaken }) => isOvertaken)).toBe(false);
  expect(await states()).toEqual(['sent sent', 'sent sent', 'sent sent']);
});

test('who has the changed message by now gets the rest; who has not gets none of it', async () => {
  let change = () => Promise.resolve();
  let count = 0;
  const mailing = await aLargeMailing('smtp', async () => {
    count += 1;
    if (count === 1) await change();
    return { kind: 'sent', reply: '250' };
  });
  change = mailing.rename;
  expect(await mailing.states()).toEqual(['sent refused', 'sent refused', 'sent refused']);
});

test('whichever message of a mailing is given up, none of it goes out: no second part without the first', async () => {
  const { call, parts, states } = await aLargeMailing('smtp');
  await call('dispatch.cancel', { dispatchId: parts[1]?.id ?? '' });
  expect(await states()).toEqual(['cancelled cancelled', 'cancelled cancelled', 'cancelled cancelled']);
  const said = (await call('audit.list', { before: null })).map(({ sentence }) => sentence);
  expect(said.filter((sentence) => sentence.endsWith('abgebrochen.'))).toHaveLength(3);
});

test('a draft of several messages is overtaken as a whole until its message has gone out', async () => {
  const { call, clock, parts, change } = await aLargeMailing('draft');
  const [first, second] = parts.map(({ id }) => id);
  const again = (dispatchId = '') =>
    call('dispatch.filesAgain', { dispatchId }).then(
      ([file]) => file?.fileName,
      ({ data }) => errorSentence(data),
    );
  await change();
  expect(await again(second)).toMatch(/Neu ist: „Nachgemeldet“/);
  await call('dispatch.sendAnyway', { dispatchId: second ?? '' });
  expect(await again(first)).toMatch(/^E-Mail an Alle 2026-09-01 \S+ \(1\).eml$/);
  expect(await again(second)).toMatch(/^E-Mail an Alle 2026-09-01 \S+ \(2\).eml$/);
  await change();
  const [sentOn = '', time = ''] = clock.now.split('T');
  await call('dispatch.noteSent', { dispatchId: first ?? '', sentOn, sentTime: time.slice(0, 5) });
  expect(await again(second)).toMatch(/^E-Mail an Alle 2026-09-01 \S+ \(2\).eml$/);
});
