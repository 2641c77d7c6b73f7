import { expect, test } from 'vitest';
import { tellingChanges } from '../documents/laterChanges.ts';
import { finishedMeeting, release, type Released, reopen } from '../documents/releasedMeeting.ts';

/** What the screen of a meeting says besides its documents. */
async function screenOf({ call, meetingId }: Released) {
  const { rules } = await call('meetings.get', { id: meetingId });
  const { attendees, people, headCountsVersion } = await call('attendance.get', { meetingId });
  const { deadline, verdictSentence } = await call('convening.get', { meetingId });
  const agenda = await call('agenda.list', { meetingId });
  return { rules, attendees, people, headCountsVersion, deadline, verdictSentence, agenda };
}

test('the screen of a released meeting says what its documents say, and after a reopening what holds now', async () => {
  const meeting = await finishedMeeting();
  await release(meeting);
  const before = await screenOf(meeting);
  for (const change of Object.values(tellingChanges)) await change(meeting);
  expect(await screenOf(meeting)).toEqual(before);
  await reopen(meeting);
  const { rules, people } = await screenOf(meeting);
  expect(rules.name).toBe('Beirat');
  expect(people.map(({ textName }) => textName)).toContain('Herr Neuberg');
});
