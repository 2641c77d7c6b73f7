import { expect, onTestFinished, test } from 'vitest';
import { enclosures } from '../../../../electron/core/bundle/enclosures.ts';
import {
  aDispatchable,
  invitation,
  mailOffice,
  mailSettings,
  type Send,
} from '../../../support/mailOffice.ts';

/** Twenty messages of one mailing wait. `meanwhile`: what somebody does after so many have gone out. */
async function aMailing(meanwhile: (sent: number, change: () => Promise<void>) => Promise<void>) {
  const sent: string[] = [];
  let reads = 0;
  const enclosing: typeof enclosures = {
    ...enclosures,
    standings: (...asked) => {
      reads++;
      return enclosures.standings(...asked);
    },
  };
  const send: Send = async (_settings, _password, { to }) => {
    sent.push(...to);
    await meanwhile(sent.length, shorten);
    return { kind: 'sent', reply: '250' };
  };
  const office = await mailOffice({ send, enclosing });
  onTestFinished(office.close);
  const { call } = office;
  await call('mail.save', mailSettings(465));
  const { meetingId, listId, entries } = await aDispatchable(call, 20);
  const shorten = async () => {
    const list = (await call('lists.list', {})).find(({ id }) => id === listId);
    if (list) await call('lists.save', { ...list, entries: entries.slice(0, 10) });
  };
  await call('dispatch.send', invitation(meetingId, listId, 'smtp'));
  await office.outbox.runOnce();
  return { sent, reads };
}

test('what decides on a mailing is read once before its first message and once after it, however many follow', async () => {
  const { sent, reads } = await aMailing(() => Promise.resolve());
  expect(sent).toHaveLength(20);
  expect(reads).toBe(2);
});

test('and again once somebody changed something: who was taken off the list gets nothing any more', async () => {
  const { sent, reads } = await aMailing((count, shorten) => (count === 5 ? shorten() : Promise.resolve()));
  expect(sent).toHaveLength(10);
  expect(reads).toBe(3);
});
