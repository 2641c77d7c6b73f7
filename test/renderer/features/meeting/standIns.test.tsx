import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { wholeMeeting } from '../../../../shared/domain/room/attendance.ts';
import { aMember, aPlannedMeeting } from '../../../support/app.ts';
import { queryClient } from '../../../../renderer/api.ts';
import { showScreen } from '../../../support/screen.tsx';

test('at a missing member stand all who have the seat one after the other', async () => {
  const planned = await aPlannedMeeting();
  const { meetingId, call, bodyId, people } = planned;
  const [memberId = ''] = people;
  const member = (await call('attendance.get', { meetingId })).attendees.find(
    ({ personId }) => personId === memberId,
  );
  if (!member) throw new Error('nobody there');
  const { id: _id, position: _position, ...entry } = member;
  await call('attendance.save', { ...entry, status: 'excused' });
  for (const [familyName, stay] of [
    ['Eins', { ...wholeMeeting, untilTime: '17:30' }],
    ['Zwei', { ...wholeMeeting, fromTime: '17:30' }],
  ] as const) {
    const { personId } = await aMember(call, { bodyId, role: 'deputy', formOfAddress: 'Herr', familyName });
    const standIn = { group: 'deputies', votingRight: false, substitutesFor: memberId } as const;
    await call('attendance.save', { ...entry, ...standIn, version: null, personId, stays: [stay] });
  }
  await showScreen(`/sitzungen/${meetingId}/anwesenheit`, planned);
  await screen.findByDisplayValue(/Eins/);
  screen.getByText('außerdem durch Herrn Zwei');
});

test('the key V passes over a deputy who said no before the meeting', async () => {
  const planned = await aPlannedMeeting();
  const { call, meetingId, bodyId, people } = planned;
  const [member = ''] = people;
  const deputies = [];
  for (const [at, familyName] of ['Eins', 'Zwei'].entries()) {
    const { personId, membership } = await aMember(call, { bodyId, familyName, role: 'deputy' });
    const [named] = [{ personId: member, organizationId: null, rank: at + 1 }];
    await call('memberships.save', { ...membership, deputyFor: [named] });
    deputies.push(personId);
  }
  const [first = '', second = ''] = deputies;
  await call('replies.save', { meetingId, personId: first, answer: 'declined' });
  const { user } = await showScreen(`/sitzungen/${meetingId}/anwesenheit`, planned);
  (await screen.findByRole('checkbox', { name: /Mitglied01/ })).focus();
  await user.keyboard('v');
  const standIns = async () =>
    (await call('attendance.get', { meetingId })).attendees.flatMap(({ personId, substitutesFor }) =>
      substitutesFor === member ? [personId] : [],
    );
  await waitFor(async () => expect(await standIns()).toEqual([second]));
});

test('one press of V shows the member as missing with the deputy, and Strg Z takes both back', async () => {
  const planned = await aPlannedMeeting();
  const { call, meetingId, bodyId, people } = planned;
  const [member = ''] = people;
  const deputy = await aMember(call, { bodyId, familyName: 'Vertreterin', role: 'deputy' });
  const [named] = [{ personId: member, organizationId: null, rank: 1 }];
  await call('memberships.save', { ...deputy.membership, deputyFor: [named] });
  const { user } = await showScreen(`/sitzungen/${meetingId}/anwesenheit`, planned);
  const tick = await screen.findByRole('checkbox', { name: /Mitglied01/ });
  tick.focus();
  await user.keyboard('v');
  await screen.findByDisplayValue(/Vertreterin/);
  // What was read anew meanwhile keeps the deputy in the field.
  await waitFor(() => expect(queryClient.isFetching() + queryClient.isMutating()).toBe(0));
  screen.getByDisplayValue(/Vertreterin/);
  const entries = async () => {
    const { attendees } = await call('attendance.get', { meetingId });
    const deputies = attendees.filter(({ group }) => group === 'deputies').length;
    return { status: attendees.find(({ personId }) => personId === member)?.status, deputies };
  };
  expect(await entries()).toEqual({ status: 'excused', deputies: 1 });
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect(await entries()).toEqual({ status: 'present', deputies: 0 }));
});
