import { beforeAll, describe, expect, it } from 'vitest';
import { aMeeting, anItem, aPlannedMeeting, setState, type TestApp, testApp } from '../../../support/app.ts';

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

it('a Niederschrift in which nothing stands says what is missing, and is not put before the chair', async () => {
  const { call, failure, bodyId } = await aPlannedMeeting();
  const { id: meetingId } = await aMeeting(call, { bodyId, number: 2, place: '' });
  const paper = { hasBasis: true, paperType: 'Beschlussvorlage' };
  await anItem(call, { meetingId, title: 'Zuschuss', ...paper });
  for (const state of ['running', 'closed', 'minutesReady'] as const) await setState(call, meetingId, state);
  const rows = await call('checks.list', { meetingId, kind: 'minutes' });
  const said = rows.map(({ sentence }) => sentence).join('\n');
  for (const missing of [/Ort/, /Schriftführ/, /weder ein Text noch ein Ergebnis/, /Drucksache/])
    expect(said).toMatch(missing);
  const count = rows.filter(({ severity }) => severity === 'error').length;
  expect(count).toBeGreaterThan(0);
  expect(await failure('documents.present', { meetingId, kind: 'minutes' })).toEqual({
    code: 'CHECKS_OPEN',
    count,
  });
});
