import { beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../support/app.ts';

describe('a reason for an error', () => {
  let test: TestApp;
  let meetingId: string;
  beforeAll(async () => {
    test = testApp();
    ({ meetingId } = await test.call('setup.loadSample', {}));
  });

  const endAt = async (endTime: string) => {
    const { call } = test;
    const meeting = await call('meetings.get', { id: meetingId });
    await call('meetings.update', { ...meeting, endTime });
  };
  const endError = async () => {
    const rows = await test.call('checks.list', { meetingId, kind: 'minutes' });
    return rows.find(({ rule, severity }) => rule === 'M1' && severity === 'error');
  };

  it('holds for what the check said, in every document of the meeting', async () => {
    await endAt('16:00');
    const reason = 'Die Uhr im Saal ging nach.';
    await test.call('checks.override', { meetingId, key: (await endError())?.key ?? '', reason });
    expect(await endError()).toMatchObject({ overrideReason: reason });
    const ofPart = await test.call('checks.list', { meetingId, kind: 'publicMinutes' });
    expect(ofPart.filter(({ severity }) => severity === 'error')).toMatchObject([{ overrideReason: reason }]);
  });

  it('does not hold for another mistake at the same place', async () => {
    await endAt('15:00');
    expect(await endError()).toMatchObject({ overrideReason: null });
  });

  it('is refused where there is no such error', async () => {
    expect(await test.failure('checks.override', { meetingId, key: 'END_MISSING M1', reason: 'x' })).toEqual({
      code: 'NOT_FOUND',
      what: 'check',
    });
  });
});
