import { expect, it } from 'vitest';
import { blankVote } from '../../../../shared/domain/vote/vote.ts';
import { aBody, aMeeting, aMember, testApp } from '../../../support/app.ts';

it('who sits there as sachkundige Bürgerin is kept, seen in the meeting, and counted where the body wants it (R14)', async () => {
  const { call } = testApp();
  const bodyId = await aBody(call, { statutorySeats: 3 });
  await aMember(call, { bodyId, familyName: 'Ahorn' });
  for (const familyName of ['Birke', 'Erle']) {
    const { membership } = await aMember(call, { bodyId, familyName });
    expect(membership.isExpertCitizen).toBe(false);
    await call('memberships.save', { ...membership, isExpertCitizen: true });
  }
  const { id: meetingId } = await aMeeting(call, { bodyId });
  const { people } = await call('attendance.get', { meetingId });
  expect(people.filter((one) => one.isExpertCitizen).map((one) => one.familyName)).toEqual(['Birke', 'Erle']);
  const [item] = await call('agenda.list', { meetingId });
  const vote = { ...blankVote('counts'), yes: 3, no: 0, abstain: 0, invalid: 0 };
  await call('resolutions.add', { itemId: item?.id ?? '', outcome: 'adopted', vote });
  const warnings = async () => (await call('agenda.list', { meetingId }))[0]?.warnings;
  expect(await warnings()).toBe(0);
  const [rules] = (await call('bodies.list', {}))[0]?.rules ?? [];
  if (!rules) throw new Error('no rules');
  await call('rules.save', { ...rules, needsCouncilMajority: true });
  expect(await warnings()).toBe(1);
});
