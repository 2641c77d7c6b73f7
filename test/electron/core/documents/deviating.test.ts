import { expect, test } from 'vitest';
import { anItem, aPlannedMeeting } from '../../../support/app.ts';

/** An invitation before the chair, and whether the list says that it is another by now. */
async function presentedInvitation() {
  const { call, meetingId, chairId } = await aPlannedMeeting();
  const itemId = await anItem(call, { meetingId, title: 'Mitteilungen' });
  await call('presiding.save', {
    meetingId,
    presiding: [{ personId: chairId, fromItemId: null, fromTime: null }],
  });
  const target = { meetingId, kind: 'invitation', subjectId: '' } as const;
  for (const { key, severity } of await call('checks.list', { meetingId, kind: 'invitation' }))
    if (severity === 'error') await call('checks.override', { meetingId, key, reason: 'x' });
  const document = await call('documents.present', target);
  const deviates = async (kind = 'invitation') =>
    (await call('documents.list', { meetingId })).find((row) => row.kind === kind)?.deviates;
  return { call, meetingId, itemId, document, deviates };
}

test('what was presented says the same as long as nothing changes', async () => {
  const { deviates } = await presentedInvitation();
  expect(await deviates()).toBe(false);
  expect(await deviates('minutes')).toBe(false);
});

test('once the agenda goes on, what lies before the chair is another', async () => {
  const { call, meetingId, deviates } = await presentedInvitation();
  await anItem(call, { meetingId, title: 'Haushalt' });
  expect(await deviates()).toBe(true);
});

test('what was withdrawn counts no more', async () => {
  const { call, meetingId, document, deviates } = await presentedInvitation();
  await anItem(call, { meetingId, title: 'Haushalt' });
  await call('documents.withdraw', { id: document.id, reason: 'Haushalt fehlt' });
  expect(await deviates()).toBe(false);
});
