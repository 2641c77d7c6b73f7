import { describe, expect, test } from 'vitest';
import { aBody, aFurtherBody, aMeeting, aMember, setState, testApp } from '../../../support/app.ts';

const none = { letterhead: false, members: false, meetings: false };

describe('what the overview answers', () => {
  test('an empty office has everything before it', async () => {
    const { call } = testApp();
    const bodyId = await aBody(call);
    const empty = { today: '2026-09-16', next: [], recent: [], done: none };
    expect(await call('overview.get', { bodyId })).toEqual(empty);
    expect(await call('overview.get', {})).toEqual(empty);
  });

  test('each body has its own; somebody of the administration is no member', async () => {
    const { call } = testApp();
    const own = await aBody(call);
    const further = await aFurtherBody(call);
    await aMember(call, { bodyId: own, familyName: 'Aydın', role: 'deputyChair' });
    await aMember(call, { bodyId: further, familyName: 'Feder', role: 'clerk' });
    const { id } = await aMeeting(call, { bodyId: further, date: '2026-10-07' });
    const ofOwn = await call('overview.get', { bodyId: own });
    expect(ofOwn).toMatchObject({ next: [], done: { members: true, meetings: false } });
    const ofFurther = await call('overview.get', { bodyId: further });
    expect(ofFurther).toMatchObject({
      next: [{ id, bodyName: 'Seniorenbeirat', itemCount: 0 }],
      done: { members: false, meetings: true },
    });
    expect(await call('overview.get', { bodyId: null })).toMatchObject({
      next: [{ id }],
      done: { members: true, meetings: true },
    });
  });

  test('its rows are those of the list, newest first', async () => {
    const { call } = testApp();
    const bodyId = await aBody(call);
    for (const [number, date] of ['2026-01-14', '2026-03-11', '2026-06-10'].entries()) {
      await aMeeting(call, { bodyId, number: number + 1, date });
    }
    const [newest, middle, oldest] = await call('meetings.list', {});
    await setState(call, middle?.id ?? '', 'running');
    const { recent } = await call('overview.get', {});
    expect(recent).toEqual([newest, oldest]);
  });
});
