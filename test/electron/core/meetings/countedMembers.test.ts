import { expect, it } from 'vitest';
import { blankVote } from '../../../../shared/domain/vote/vote.ts';
import { aBody, aMeeting, aMember, testApp } from '../../../support/app.ts';

it('a vote of members who were counted is measured by their number, also where only the chair is listed and nobody noted the chair', async () => {
  const { call } = testApp();
  const bodyId = await aBody(call, { statutorySeats: 5 });
  const { personId } = await aMember(call, { bodyId, familyName: 'Ahorn', role: 'chair' });
  const { id: meetingId } = await aMeeting(call, { bodyId });
  const { presidingVersion, headCountsVersion, attendees } = await call('attendance.get', { meetingId });
  expect(attendees.map((one) => one.personId)).toEqual([personId]);
  await call('presiding.save', { meetingId, version: presidingVersion, presiding: [] });
  const counted = { label: 'Mitglieder', count: 4, isAbout: false, of: 'members' } as const;
  await call('headCounts.save', { meetingId, version: headCountsVersion, headCounts: [counted] });
  const [item] = await call('agenda.list', { meetingId });
  const vote = { ...blankVote('counts'), yes: 4, no: 0, abstain: 0, invalid: 0 };
  await call('resolutions.add', { itemId: item?.id ?? '', outcome: 'adopted', vote });
  expect((await call('agenda.list', { meetingId }))[0]?.warnings).toBe(0);
});
