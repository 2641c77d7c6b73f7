import { expect, it } from 'vitest';
import { aMember, aPlannedMeeting } from '../../../support/app.ts';

/** Of a meeting on 16 September that is moved to the 30th; the chair promised, the first member refused with a deputy asked. */
async function aMovedMeeting() {
  const test = await aPlannedMeeting({ now: '2026-09-10T09:00:00' });
  const { call, bodyId, meetingId, chairId, people } = test;
  const [member = ''] = people;
  const { membership, personId: deputyId } = await aMember(call, {
    bodyId,
    role: 'deputy',
    familyName: 'Eins',
  });
  const deputyFor = [{ personId: member, organizationId: null, rank: 1 }];
  await call('memberships.save', { ...membership, deputyFor });
  await call('replies.save', { meetingId, personId: chairId, answer: 'accepted' });
  await call('replies.save', { meetingId, personId: member, answer: 'declined', note: 'Kur' });
  await call('replies.chooseDeputy', { meetingId, personId: member, deputyId, isAsked: true });
  const meeting = await call('meetings.get', { id: meetingId });
  await call('meetings.update', { ...meeting, date: '2026-09-30' });
  const again = async () =>
    (await call('overview.tasks', { bodyId })).tasks
      .filter(({ kind }) => kind === 'askAgain')
      .map(({ dueOn, count }) => [dueOn, count]);
  const reply = async (personId: string) =>
    (await call('replies.list', { meetingId })).find((one) => one.personId === personId);
  return { ...test, member, deputyId, again, reply };
}

it('replies for the day before a meeting was moved are kept, and asked for anew', async () => {
  const { call, meetingId, chairId, member, again, reply } = await aMovedMeeting();
  expect(await again()).toEqual([['2026-09-30', 2]]);
  expect(await reply(chairId)).toMatchObject({ answer: 'accepted', givenFor: '2026-09-16' });
  const before = await call('attendance.get', { meetingId });
  expect((await call('replies.takeOver', { meetingId })).attendees).toEqual(before.attendees);
  await call('replies.save', { meetingId, personId: chairId, answer: 'accepted' });
  expect(await again()).toEqual([['2026-09-30', 1]]);
  await call('replies.save', { meetingId, personId: member, answer: 'declined' });
  expect(await again()).toEqual([]);
});

it('a refusal that holds for the new day too is noted, and its deputy is to be asked anew', async () => {
  const { call, meetingId, member, reply } = await aMovedMeeting();
  await call('replies.save', { meetingId, personId: member, answer: 'declined' });
  expect(await reply(member)).toMatchObject({
    note: 'Kur',
    givenFor: '2026-09-30',
    deputyId: null,
    deputyAskedOn: null,
  });
});

it('a note says nothing of the new day; where the meeting comes back to its day all holds again', async () => {
  const { call, meetingId, member, deputyId, again, reply } = await aMovedMeeting();
  await call('replies.save', { meetingId, personId: member, answer: 'declined', note: 'Reha' });
  expect(await reply(member)).toMatchObject({ note: 'Reha', givenFor: '2026-09-16', deputyId });
  const meeting = await call('meetings.get', { id: meetingId });
  await call('meetings.update', { ...meeting, date: '2026-09-16' });
  expect(await again()).toEqual([]);
});

it('an excuse that was taken over for the old day holds no more, and can be given anew', async () => {
  const { call, meetingId, member } = await aMovedMeeting();
  const move = async (date: string) =>
    call('meetings.update', { ...(await call('meetings.get', { id: meetingId })), date });
  const taken = async () =>
    (await call('replies.takeOver', { meetingId })).attendees.find(({ personId }) => personId === member);
  await move('2026-09-16');
  expect(await taken()).toMatchObject({ status: 'excused' });
  await move('2026-09-30');
  expect(await taken()).toMatchObject({ status: 'present' });
  await call('replies.save', { meetingId, personId: member, answer: 'declined' });
  expect(await taken()).toMatchObject({ status: 'excused' });
});
