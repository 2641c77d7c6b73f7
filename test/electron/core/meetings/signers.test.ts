import { expect, test } from 'vitest';
import { chairKey, decision, finishedSample, presented } from '../../../support/release.ts';

test('who is still to sign by hand are those named below the Niederschrift', async () => {
  const finished = await finishedSample();
  const { call, meetingId } = finished;
  expect(await call('meetings.signers', { id: meetingId })).toEqual([
    'Leyla Karaduman',
    'Petra Schlüter-Kamp',
  ]);
});

test('from its release on they keep the names that it says', async () => {
  const finished = await finishedSample();
  const { call, meetingId, chairId } = finished;
  const { id: documentId } = await presented(finished);
  const { keyId } = await chairKey(finished);
  await call('release.sign', decision({ documentId, keyId }));
  const chair = (await call('people.list', {})).find(({ id }) => id === chairId);
  if (!chair) throw new Error('The sample has no chair.');
  const { memberships: _, ...person } = chair;
  await call('people.save', { ...person, familyName: 'Neu' });
  expect(await call('meetings.signers', { id: meetingId })).toContain('Leyla Karaduman');
});
