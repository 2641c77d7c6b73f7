import { describe, expect, test } from 'vitest';
import type { Call } from '../../../../shared/client.ts';
import { aBody, aFurtherBody, aMeeting, aMember, setState, testApp } from '../../../support/app.ts';

const kinds = async (call: Call, bodyId?: string) =>
  (await call('overview.tasks', { bodyId })).tasks.map(({ kind, dueOn }) => [kind, dueOn]);

async function hold(call: Call, id: string) {
  await setState(call, id, 'running');
  await setState(call, id, 'closed');
}

async function changeRules(call: Call, change: object) {
  for (const { rules } of await call('bodies.list', {}))
    for (const one of rules) await call('rules.save', { ...one, ...change });
}

describe('what is to be done', () => {
  test('in an empty office nothing', async () => {
    const { call } = testApp();
    await aBody(call);
    expect(await call('overview.tasks', {})).toEqual({ today: '2026-09-16', tasks: [] });
  });

  test('for a planned meeting the invitation, the public and members without an address', async () => {
    const { call } = testApp();
    const bodyId = await aBody(call);
    await aMember(call, { bodyId, familyName: 'Aydın', givenName: 'Nur' });
    await aMember(call, { bodyId, familyName: 'Linde', email: 'linde@example.org' });
    await aMeeting(call, { bodyId, date: '2026-10-07' });
    const { tasks } = await call('overview.tasks', { bodyId });
    expect(tasks.map(({ kind, dueOn, names }) => [kind, dueOn, names])).toEqual([
      ['prepareInvitation', '2026-09-28', []],
      ['informPublic', '2026-09-28', []],
      ['addAddresses', '2026-09-28', ['Nur Aydın']],
    ]);
    expect(tasks[0]?.meeting).toMatchObject({ bodyName: 'Integrationsrat', date: '2026-10-07' });
  });

  test('for a held one the minutes, until the day that the rules of its body name', async () => {
    const { call } = testApp({ now: '2026-09-28T09:00:00' });
    const bodyId = await aBody(call);
    const { id } = await aMeeting(call, { bodyId, date: '2026-09-16' });
    await hold(call, id);
    expect(await kinds(call)).toEqual([['writeMinutes', null]]);
    await changeRules(call, { minutesDue: { amount: 10, unit: 'workdays' } });
    expect(await kinds(call)).toEqual([['writeMinutes', '2026-09-30']]);
  });

  test('minutes that nobody has finished stay, however long ago it was; nothing else of then does', async () => {
    const { call } = testApp();
    const bodyId = await aBody(call);
    await aMember(call, { bodyId, familyName: 'Aydın' });
    const { id } = await aMeeting(call, { bodyId, date: '2012-03-14' });
    await aMeeting(call, { bodyId, number: 2, date: '2012-05-16' });
    await hold(call, id);
    expect(await kinds(call)).toEqual([['writeMinutes', null]]);
  });

  test('an excused member in whose place somebody could come', async () => {
    const { call } = testApp();
    const bodyId = await aBody(call);
    const member = await aMember(call, { bodyId, familyName: 'Wilk', email: 'wilk@example.org' });
    const deputy = await aMember(call, { bodyId, familyName: 'Addo', role: 'deputy' });
    await call('memberships.save', {
      ...deputy.membership,
      deputyFor: [{ personId: member.personId, organizationId: null, rank: 1 }],
    });
    const { id: meetingId } = await aMeeting(call, { bodyId, date: '2026-10-07' });
    const { attendees } = await call('attendance.get', { meetingId });
    const [seat] = attendees;
    if (!seat) throw new Error('nobody is expected');
    await call('attendance.save', { ...seat, status: 'excused' });
    const { tasks } = await call('overview.tasks', {});
    expect(tasks.at(-1)).toMatchObject({ kind: 'findDeputies', dueOn: '2026-10-07', names: ['Wilk'] });
  });

  test('each body has its own', async () => {
    const { call } = testApp();
    const own = await aBody(call);
    const further = await aFurtherBody(call);
    await aMeeting(call, { bodyId: further, date: '2026-10-07' });
    expect(await kinds(call, own)).toEqual([]);
    expect(await kinds(call, further)).toHaveLength(2);
    expect(await kinds(call)).toHaveLength(2);
  });
});

describe('who came to the last meetings', () => {
  test('seats taken and the quorum of each day, the oldest first; what lies ahead is not counted', async () => {
    const { call } = testApp();
    const bodyId = await aBody(call, { statutorySeats: 5 });
    await aMember(call, { bodyId, familyName: 'Wilk' });
    await aMember(call, { bodyId, familyName: 'Addo' });
    for (const [at, date] of ['2026-06-10', '2026-09-02', '2026-10-07'].entries()) {
      const { id } = await aMeeting(call, { bodyId, number: at + 1, date });
      if (date < '2026-09-16') await hold(call, id);
    }
    const shown = await call('overview.attendance', { bodyId });
    expect(shown.map(({ number, present, seats, required }) => [number, present, seats, required])).toEqual([
      [1, 2, 5, 3],
      [2, 2, 5, 3],
    ]);
  });
});
